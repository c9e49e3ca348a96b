"""The language of the interface: which one, and its texts."""

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from reader.resources import resource

CHINESE, ENGLISH = "zh_CN", "en"


def chosen_language(setting: str) -> str:
    """Return "zh_CN" or "en" for a setting; "system" asks the desktop."""
    if setting != "system":
        return setting
    return CHINESE if QLocale.system().language() == QLocale.Language.Chinese else ENGLISH


class Translations:
    """Installs the texts of a language, ours and those of Qt's own dialogs.

    Qt then sends LanguageChange to every widget; who shows texts listens for that. What stands in
    the first picture listens to the settings: for its first `changeEvent` PySide makes forty
    classes of events.

    Args:
        application: takes the translators.
    """

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self._language = ENGLISH

    def use(self, setting: str) -> str:
        """Switch to a language of the settings; return its name.

        Raises:
            FileNotFoundError: the installation lost its translations.
        """
        language = chosen_language(setting)
        if language != self._language:
            self._language = language
            for translator in self._installed:
                self._application.removeTranslator(translator)
            self._installed = _translators() if language == CHINESE else []
            for translator in self._installed:
                self._application.installTranslator(translator)
        QLocale.setDefault(QLocale(language))
        return language


# Texts of Qt's own file dialog that its Chinese translation lacks; ours has them.
LACKING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


def _translators() -> list[QTranslator]:
    """Return Qt's Chinese texts and ours; ours last, for the last one is asked first."""
    found = []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (f"{qt}/qtbase_zh_CN.qm", str(resource("translations", "yandu_zh_CN.qm"))):
        translator = QTranslator()
        if translator.load(path):
            found.append(translator)
    return found
