"""A finger, told by the mouse events that Qt makes of it, and the scrolling it does."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties, QWidget

from reader.overriding import override

_INPUTS = {
    QEvent.Type.MouseButtonPress: QScroller.Input.InputPress,
    QEvent.Type.MouseMove: QScroller.Input.InputMove,
    QEvent.Type.MouseButtonRelease: QScroller.Input.InputRelease,
}


def is_finger(event: QMouseEvent) -> bool:
    """Tell whether an event comes from a finger on a screen."""
    return event.pointingDevice().type() is QInputDevice.DeviceType.TouchScreen


def scroller_of(page: QWidget) -> QScroller:
    """Return what scrolls a viewport; it ends at its ends, without being drawn beyond them."""
    scroller, metric = QScroller.scroller(page), QScrollerProperties.ScrollMetric
    made = scroller.scrollerProperties()
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    made.setScrollMetric(metric.VerticalOvershootPolicy, off)
    made.setScrollMetric(metric.HorizontalOvershootPolicy, off)
    scroller.setScrollerProperties(made)
    return scroller


class FingerScrolling(QObject):
    """Lets a finger scroll an area in which it has nothing else to do.

    Args:
        area: its viewport is scrolled; owns this object.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._scroller = scroller_of(area.viewport())
        area.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in _INPUTS and is_finger(event):
            kind = _INPUTS[event.type()]
            self._scroller.handleInput(kind, event.position(), event.timestamp())
        return False
