"""What of a reader's marks may be seen by others: the one place that decides it."""

from collections.abc import Mapping
from dataclasses import replace

from reader.annotations.model import Annotation, Kind, Layer

_ONLY_WORDS = frozenset({Kind.NOTE, Kind.MARGIN})  # nothing is left of them without their note


def is_public(layer: Layer | None) -> bool:
    """Tell whether marks of a layer may leave their writer's window; None is a lost layer."""
    return layer is None or not layer.private


def public(annotation: Annotation, layers: Mapping[str, Layer]) -> Annotation | None:
    """Return an annotation without what is private; None where nothing of it may be seen.

    A handout, a pack and an export ask this, and so does the projector after `is_projected`.

    Args:
        annotation: what is to be shown.
        layers: all of them, by their ids.
    """
    if not is_public(layers.get(annotation.layer)):
        return None
    bodies = tuple(body for body in annotation.bodies if not body.private)
    if len(bodies) == len(annotation.bodies):
        return annotation
    left = replace(annotation, bodies=bodies)
    return None if annotation.kind in _ONLY_WORDS and not left.note else left


def is_projected(layer: Layer | None) -> bool:
    """Tell whether a projector shows the marks of a layer."""
    return layer is None or (layer.projected and layer.visible and not layer.private)


def projected(annotation: Annotation, layers: Mapping[str, Layer]) -> Annotation | None:
    """Return what a projector shows of an annotation: nothing private, nothing of hidden layers."""
    return public(annotation, layers) if is_projected(layers.get(annotation.layer)) else None
