"""Personal names as newspapers sign with them."""

import re

from reader.importers.frequent_characters import count_han

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏"
    "魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚"
    "邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳"
    "甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛曾冉骆靳管华米穆艾闻薄祖宗解车闵景池鲍"
    "赖项洪蓝冷廉刁丰封古桂柏柴荆匡邝栗蔺楼栾麻茅缪牟农皮蒲浦戚仇屈饶荣桑沙佘施寿司粟谈檀滕佟屠"
    "危翁邬巫席冼胥宣荀晏燕游禹郁喻苑臧湛章卓竺诸仲谌"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鐘譚陸賈韋鄒龍顧龔邵萬錢嚴湯溫齊喬龐顏莊聶魯"
)
_LENGTHS = range(2, 5)
_SEPARATORS = re.compile(r"[\u3000\t、，,；;]+| {2,}")


def is_name(text: str) -> bool:
    """Tell whether `text` looks like a Chinese personal name: a surname and one or two more."""
    return text[:1] in _SURNAMES and _may_be_name(text)


def split_field(field: str) -> tuple[str, ...]:
    """Return the names of an author line, parted by ideographic or double spaces or commas.

    A single space parts them only when no part is longer than a name: 张三 李四.
    """
    parts = [part.strip() for part in _SEPARATORS.split(field)]
    names: list[str] = []
    for part in filter(None, parts):
        words = part.split()
        names.extend(words if all(map(_may_be_name, words)) else [part])
    return tuple(names)


def _may_be_name(text: str) -> bool:
    return len(text) in _LENGTHS and count_han(text) == len(text)
