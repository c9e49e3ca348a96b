"""Tables of plain values read into the glossary's dataclasses, every fault reported."""

import dataclasses
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from reader.language import Text

_Record = TypeVar("_Record")
Report = Callable[[str, Text], None]  # takes words of the faulty line, and what is wrong


def _fields(cls: type) -> Mapping[str, tuple[Any, bool]]:
    hints = get_type_hints(cls)
    missing = dataclasses.MISSING
    return {f.name: (hints[f.name], f.default is missing) for f in dataclasses.fields(cls)}


def read_record(
    cls: type[_Record], table: Mapping[str, object], report: Report, *, empty: bool = False
) -> _Record | None:
    """Make a `cls` of `table`, or report each fault and return None; texts may be `empty`."""
    fields = _fields(cls)
    reading = _Reading(report, empty=empty)
    values: dict[str, Any] = {}
    for name in sorted(table.keys() - fields.keys()):
        reading.refuse(name, en=f"unknown field “{name}”", zh=f"未知字段“{name}”")
    for name, (kind, required) in fields.items():
        if name in table:
            values[name] = reading.value(kind, table[name], name)
        elif required:
            reading.refuse("", en=f"field “{name}” is missing", zh=f"缺少字段“{name}”")
    return None if reading.faulty else cls(**values)


class _Reading:
    """The reading of one record: it goes on after a fault, so that all are reported."""

    def __init__(self, report: Report, *, empty: bool) -> None:
        self._report, self._empty = report, empty
        self.faulty = False

    def refuse(self, words: str, *, en: str, zh: str) -> None:
        self.faulty = True
        self._report(words, Text(en=en, zh=zh))

    def value(self, kind: Any, given: object, name: str) -> object:  # noqa: ANN401
        if get_origin(kind) is types.UnionType:
            kind = get_args(kind)[0]
        if get_origin(kind) is tuple:
            return self._row(get_args(kind)[0], given, name)
        if dataclasses.is_dataclass(kind):
            return self._inner(kind, given, name)
        if issubclass(kind, StrEnum):
            return self._choice(kind, given, name)
        if type(given) is not kind or (given == "" and not self._empty):
            self.refuse(name, en=f"“{name}” has a wrong value", zh=f"“{name}”的值不对")
        return given

    def _row(self, kind: type, given: object, name: str) -> tuple[object, ...]:
        if not isinstance(given, list):
            self.refuse(name, en=f"“{name}” must be a list", zh=f"“{name}”应为列表")
            return ()
        return tuple(self.value(kind, item, name) for item in given)

    def _inner(self, kind: Any, given: object, name: str) -> object:  # noqa: ANN401
        if not isinstance(given, dict):
            self.refuse(name, en=f"“{name}” must hold tables", zh=f"“{name}”应由表组成")
            return None
        record = read_record(kind, given, self._report, empty=self._empty)
        self.faulty = self.faulty or record is None
        return record

    def _choice(self, kind: type[StrEnum], given: object, name: str) -> object:
        for choice in kind:
            if choice == given:
                return choice
        known = ", ".join(kind)
        self.refuse(
            name,
            en=f"“{name}” is “{given}”, not one of: {known}",
            zh=f"“{name}”为“{given}”，应为以下之一：{known}",
        )
        return given
