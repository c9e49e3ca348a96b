"""Lets a screen reader read a card as it appears."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


def announce(card: QWidget, title: str, text: str) -> None:
    """Name a card and have its text read, without moving the focus."""
    card.setAccessibleName(translate("Card", "Term card: {term}").format(term=title))
    card.setAccessibleDescription(text)
    for kind in (QAccessible.Event.NameChanged, QAccessible.Event.DescriptionChanged):
        QAccessible.updateAccessibility(QAccessibleEvent(card, kind))
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(card, text))
