"""The menu of the lessons on other articles, whose steps can be done with the open one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from reader.ui.lessons import Lessons

translate = QCoreApplication.translate
_MOST = 20  # lessons
_LONGEST = 24  # characters of a title


def add_others(menu: QMenu, lessons: Lessons) -> None:
    """Add a menu of the latest lessons on other articles."""
    others = lessons.others()
    inner = menu.addMenu(translate("Lesson", "From Another Article"))
    inner.setEnabled(bool(others))
    for lesson, title in others[:_MOST]:
        name = f"{title[:_LONGEST]} · {lesson.name}" if title else lesson.name
        inner.addAction(name.replace("&", "&&"), partial(lessons.reuse, lesson))
