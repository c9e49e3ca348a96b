"""What a class sees after some steps of a lesson: worked out anew, so that a lesson can go back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reader.annotations.model import Step, StepKind, Target


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the steps of a lesson have brought about so far.

    Attributes:
        place: the passage before the class; None before the first step.
        revealed: ids of clozes that are revealed.
        card: the term whose card is open; None where none is.
        stage: how much of the card is told.
        lit: the passage on which the spotlight is; None where all is lit.
        layers: by id, whether a layer is shown; for the others nothing has changed.
        strokes: ids of ink that is to be drawn again, the latest last.
    """

    place: Target | None = None
    revealed: frozenset[str] = frozenset()
    card: Target | None = None
    stage: int = 0
    lit: Target | None = None
    layers: Mapping[str, bool] = field(default_factory=dict)
    strokes: tuple[str, ...] = ()


def scene_after(steps: Iterable[Step]) -> Scene:
    """Return what is seen after some steps, from the beginning of a lesson."""
    scene = Scene()
    for step in steps:
        scene = _next(scene, step)
    return scene


def _next(scene: Scene, step: Step) -> Scene:
    place = step.target or scene.place
    if step.kind is StepKind.LAYER:
        return replace(scene, layers={**scene.layers, step.item: step.shown})
    if step.kind is StepKind.STROKE:
        return replace(scene, place=place, strokes=(*scene.strokes, step.item))
    if step.kind is StepKind.REVEAL:
        revealed = scene.revealed | {step.item}
        return replace(scene, place=place, revealed=revealed, card=None)
    if step.kind is StepKind.CARD:
        return replace(scene, place=place, card=step.target, stage=step.stage, lit=None)
    lit = step.target if step.kind is StepKind.SPOTLIGHT else None
    return replace(scene, place=place, card=None, stage=0, lit=lit)
