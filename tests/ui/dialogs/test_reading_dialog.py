import pytest
from PySide6.QtWidgets import QDialogButtonBox

from reader.ui.dialogs.reading_dialog import ReadingDialog

READINGS = [("yín", "háng"), ("yín", "xíng")]
Button = QDialogButtonBox.StandardButton


@pytest.fixture
def make(qtbot):
    def made(*, corrected=False):
        dialog = ReadingDialog("银行", READINGS, corrected=corrected)
        qtbot.addWidget(dialog)
        chosen = []
        dialog.chosen.connect(chosen.append)
        return dialog, chosen

    return made


def test_the_present_reading_is_there_to_begin_with(make):
    dialog, _ = make()
    assert dialog.entry.text() == "yín háng"


def test_another_reading_is_chosen_from_the_list(make):
    dialog, chosen = make()
    dialog.choices.setCurrentRow(1)
    dialog.accept()
    assert chosen == [("yín", "xíng")]


def test_a_reading_can_be_written_with_digits(make):
    dialog, chosen = make()
    dialog.entry.setText("yin2 hang4")
    dialog.accept()
    assert chosen == [("yín", "hàng")]


def test_what_is_no_reading_cannot_be_accepted(make):
    dialog, chosen = make()
    dialog.entry.setText("yin")
    assert not dialog.buttons.button(Button.Ok).isEnabled()
    dialog.accept()
    assert chosen == []


def test_a_correction_can_be_forgotten(make):
    dialog, chosen = make(corrected=True)
    dialog.buttons.button(Button.Reset).click()
    assert chosen == [None]
    assert make()[0].buttons.button(Button.Reset) is None
