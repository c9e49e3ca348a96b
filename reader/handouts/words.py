"""The few words of its own that a handout says, in both languages."""

from reader.language import Text

GLOSSARY = Text(en="Terms of this article", zh="本文术语")
LEGEND = Text(en="What the marks mean", zh="标注图例")
NOTES = Text(en="Notes", zh="注释")
ANSWERS = Text(en="Answers", zh="答案")
PINYIN = Text(en="Pinyin", zh="拼音")
CLOSE = Text(en="Close", zh="关闭")
TEACHER = Text(en="Teacher’s version", zh="教师用")
MADE = Text(en="Made with Yandu", zh="由研读制作")
WORKSHEET = Text(en="Worksheet {sheet}", zh="练习单 {sheet}")
WORKSHEETS = Text(en="Worksheets A and B", zh="练习单 A、B")
NAME_LINE = Text(
    en="Name ____________________  Class ____________",
    zh="姓名________________　班级____________",
)
KEY_FILE = Text(en="answers", zh="答案")
