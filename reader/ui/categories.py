"""The names of the glossary's fields, as legend and card show them."""

from PySide6.QtCore import QCoreApplication

from reader.glossary.category import Category

translate = QCoreApplication.translate


def category_label(category: Category) -> str:
    """Return the name of a field."""
    return {
        Category.SOCIAL_SECURITY: translate("Card", "Social security"),
        Category.ECONOMY: translate("Card", "Economy"),
        Category.POLITICS: translate("Card", "Politics"),
        Category.ADMINISTRATION: translate("Card", "Administration"),
        Category.LAW: translate("Card", "Law and order"),
        Category.FOREIGN: translate("Card", "Abroad, Taiwan, HK"),
        Category.ARMY: translate("Card", "Armed forces"),
        Category.SOCIETY: translate("Card", "Education and society"),
        Category.RHETORIC: translate("Card", "Rhetoric"),
        Category.PEOPLE: translate("Card", "People and places"),
        Category.PRESS: translate("Card", "Press style"),
        Category.OTHER: translate("Card", "Other"),
    }[category]
