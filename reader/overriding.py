"""`override` for type checkers: the library it comes from would cost 3 ms of every start."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414
else:
    _Method = TypeVar("_Method", bound=Callable[..., Any])

    def override(method: _Method) -> _Method:
        """Mark a method that takes the place of one of a parent class."""
        return method
