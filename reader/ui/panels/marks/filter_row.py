"""How the list of marks is narrowed and sorted."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from reader.annotations.editing import now
from reader.annotations.listing import Choice, Order, tags_of
from reader.ui.marks.swatches import SIZE, swatch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.annotations.model import Annotation
    from reader.ui.marks.acts import MarkActs
    from reader.ui.theme import Theme

translate = QCoreApplication.translate
_DAYS = (0, 1, 7, 30, 365)


class FilterRow(QWidget):
    """A field for words, and lists for style, tag, layer, time and order.

    Args:
        acts: knows styles and layers.
        theme: colours.

    Signals:
        changed: something else is wanted.
    """

    changed = Signal()

    def __init__(self, acts: MarkActs, theme: Theme) -> None:
        super().__init__()
        self._acts, self._theme = acts, theme
        self.words = QLineEdit(clearButtonEnabled=True)
        self.style_list, self.tag_list, self.layer_list = QComboBox(), QComboBox(), QComboBox()
        self.time_list, self.order_list = QComboBox(), QComboBox()
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 2, 10, 6)
        grid.setSpacing(4)
        grid.addWidget(self.words, 0, 0, 1, 2)
        boxes = (self.style_list, self.tag_list, self.layer_list, self.time_list)
        for place, box in enumerate(boxes):
            grid.addWidget(box, 1 + place // 2, place % 2)
        grid.addWidget(self.order_list, 3, 0, 1, 2)
        for box in (*boxes, self.order_list):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self.style_list.setIconSize(SIZE)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    @property
    def choice(self) -> Choice:
        """Which annotations are wanted."""
        days = self.time_list.currentData() or 0
        return Choice(
            self.words.text(),
            self.style_list.currentData() or "",
            self.tag_list.currentData() or "",
            self.layer_list.currentData() or "",
            now() - datetime.timedelta(days=days) if days else None,
        )

    @property
    def order(self) -> Order:
        """How they are sorted."""
        return Order(self.order_list.currentData() or Order.PLACE)

    def clear(self) -> None:
        """Want everything."""
        self.words.clear()
        for box in (self.style_list, self.tag_list, self.layer_list, self.time_list):
            box.setCurrentIndex(0)

    def fill(self, annotations: Iterable[Annotation]) -> None:
        """Offer what there is, in the language now set; what is chosen stays chosen."""
        ratio = self.devicePixelRatioF()
        styles = [(self._acts.name(style), style.key) for style in self._acts.styles]
        layers = [(layer.name, layer.id) for layer in self._acts.layers.values()]
        tags = [(f"#{tag}", tag) for tag in tags_of(annotations)]
        _offer(self.style_list, [(translate("MarksPanel", "Every meaning"), ""), *styles])
        _offer(self.tag_list, [(translate("MarksPanel", "Every tag"), ""), *tags])
        _offer(self.layer_list, [(translate("MarksPanel", "Every layer"), ""), *layers])
        for place, style in enumerate(self._acts.styles, 1):
            self.style_list.setItemIcon(place, swatch(style, self._theme, ratio))
        times = (
            translate("MarksPanel", "Any time"),
            translate("MarksPanel", "Since yesterday"),
            translate("MarksPanel", "Last 7 days"),
            translate("MarksPanel", "Last 30 days"),
            translate("MarksPanel", "Last year"),
        )
        _offer(self.time_list, zip(times, _DAYS, strict=True))
        orders = [
            (translate("MarksPanel", "In the order of the text"), Order.PLACE.value),
            (translate("MarksPanel", "Newest first"), Order.NEWEST.value),
            (translate("MarksPanel", "Oldest first"), Order.OLDEST.value),
            (translate("MarksPanel", "By meaning"), Order.STYLE.value),
        ]
        _offer(self.order_list, orders)
        self._name()

    def _name(self) -> None:
        self.words.setPlaceholderText(translate("MarksPanel", "Words of passage, note or tag"))
        for box, text in (
            (self.words, translate("MarksPanel", "Words of passage, note or tag")),
            (self.style_list, translate("MarksPanel", "Meaning")),
            (self.tag_list, translate("MarksPanel", "Tag")),
            (self.layer_list, translate("MarksPanel", "Layer")),
            (self.time_list, translate("MarksPanel", "Time")),
            (self.order_list, translate("MarksPanel", "Order")),
        ):
            box.setAccessibleName(text)


def _offer(box: QComboBox, entries: Iterable[tuple[str, object]]) -> None:
    """Fill a list anew and stand where the reader stood."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, key in entries:
            box.addItem(text, key)
            box.setItemData(box.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        place = box.findData(chosen) if chosen is not None else 0
        box.setCurrentIndex(max(0, place))
