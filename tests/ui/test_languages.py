"""The interface speaks the language chosen, also after it was switched."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from reader.ui.languages import LACKING, Translations, chosen_language


@pytest.fixture
def translations(qapp):
    made = Translations(qapp)
    yield made
    made.use("en")


@pytest.mark.parametrize(
    ("system", "language"),
    [
        (QLocale.Language.Chinese, "zh_CN"),
        (QLocale.Language.English, "en"),
        (QLocale.Language.German, "en"),
    ],
)
def test_the_desktop_decides_when_asked_to(monkeypatch, system, language):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert chosen_language("system") == language


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_choice_stands_above_the_desktop(language):
    assert chosen_language(language) == language


def test_our_texts_are_switched_and_switched_back(translations):
    assert translations.use("zh_CN") == "zh_CN"
    assert QCoreApplication.translate("LegendPanel", "Legend") == "图例"
    translations.use("en")
    assert QCoreApplication.translate("LegendPanel", "Legend") == "Legend"


def test_qts_own_texts_are_switched_too(translations):
    translations.use("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_what_qts_own_translation_lacks_is_in_ours(translations):
    translations.use("zh_CN")
    shown = [QCoreApplication.translate("QFileDialog", text) for text in LACKING]
    assert shown == ["查找范围(&L)：", "文件类型(&T)："]


def test_numbers_follow_the_language(translations):
    translations.use("zh_CN")
    assert QLocale().language() == QLocale.Language.Chinese


def test_using_the_same_language_again_changes_nothing(translations):
    translations.use("zh_CN")
    installed = translations._installed
    translations.use("zh_CN")
    assert translations._installed is installed
