"""Looks whether a record has the types that its class says: JSON may put anything anywhere."""

import dataclasses
import functools
import types
import typing
from enum import Enum


def is_typed(value: object, kind: object) -> bool:
    """Tell whether a value is of a type as annotations of records name them.

    Args:
        value: anything.
        kind: a class, a record, an enumeration, `X | None`, or `tuple[X, ...]`.
    """
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return any(is_typed(value, one) for one in typing.get_args(kind))
    if origin is tuple:
        inner = typing.get_args(kind)[0]
        return isinstance(value, tuple) and all(is_typed(one, inner) for one in value)
    if not isinstance(kind, type):
        return True
    if kind is types.NoneType or issubclass(kind, Enum):
        return isinstance(value, kind)
    if dataclasses.is_dataclass(kind):
        return isinstance(value, kind) and all(
            is_typed(getattr(value, name), one) for name, one in _fields(kind).items()
        )
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


@functools.cache
def _fields(kind: type) -> dict[str, object]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
