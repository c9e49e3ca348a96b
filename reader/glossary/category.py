"""The fields of the glossary, apart from its concepts: the page needs no more than these."""

from enum import StrEnum


class Category(StrEnum):
    """Fields that a reader can show or hide; the legend lists them in this order."""

    SOCIAL_SECURITY = "social-security"  # 社会保障与就业
    ECONOMY = "economy"  # 经济与财政
    POLITICS = "politics"  # 政党、理论、运动与机构
    ADMINISTRATION = "administration"  # 行政办法：试点、衔接、属地化管理
    LAW = "law"  # 法律与治安
    FOREIGN = "foreign"  # 外交与台港澳
    ARMY = "army"  # 军队与战争
    SOCIETY = "society"  # 教育、科技、卫生、文化与节日
    RHETORIC = "rhetoric"  # 公文套语与四字格
    PEOPLE = "people"  # 人物与地名
    PRESS = "press"  # 新闻体例
    OTHER = "other"  # 其他：读者自建词条未归类时
