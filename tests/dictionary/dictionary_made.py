"""A small dictionary in the form of CC-CEDICT; its words and senses are our own."""

import gzip

from reader.analysis.progress import unwatched
from reader.dictionary.index import opened

LINES = """\
# A dictionary for tests
#! date=2026-01-31T00:00:00Z
張 张 [Zhang1] /surname Zhang/
張 张 [zhang1] /sheet, piece/CL:個|个[ge4]/
社會 社会 [she4 hui4] /society/
體系 体系 [ti3 xi4] /system/
完善 完善 [wan2 shan4] /to make better/complete, whole/
發展 发展 [fa1 zhan3] /to grow/
發展中國家 发展中国家 [fa1 zhan3 zhong1 guo2 jia1] /a country that grows/
國家 国家 [guo2 jia1] /country/
研究 研究 [yan2 jiu1] /to study/
研究生 研究生 [yan2 jiu1 sheng1] /one who goes on studying/
生命 生命 [sheng1 ming4] /life/
生 生 [sheng1] /to bear/
裏 里 [li3] /variant of 裡|里[li3]/
裡 里 [li3] /inside/
this line is none
"""


def write_dictionary(folder, lines=LINES):
    path = folder / "made.txt.gz"
    path.write_bytes(gzip.compress(lines.encode("utf-8")))
    return path


def write_levels(folder, lines="word\tlevel\n社会\t3\n研究\t7\n"):
    path = folder / "levels.tsv"
    path.write_text(lines, encoding="utf-8")
    return path


def make_index(folder, lines=LINES):
    return opened(
        write_dictionary(folder, lines), write_levels(folder), folder / "cache", unwatched
    )
