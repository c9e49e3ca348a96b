"""Write the table of resources/glossary/SOURCES.md that tells how each entry was checked.

Run `python tools/list_checked.py` after any change of `checked.tsv` or of a topic file; a test
proves the table fresh. `checked.tsv` is kept by hand: one line for each entry that a second reader
went through, with what bore it out, the day, the outcome and the sources not opened again.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.glossary.authored import read_folder

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "glossary"
BEGIN, END = "<!-- checked: begin -->", "<!-- checked: end -->"
EVIDENCE = {
    "headline": "标题 headline",
    "report": "报告 report",
    "law": "法规 law",
    "page": "网页 page",
    "article": "报文 article",
    "label": "仅词形 label only",
    "none": "仅通读 only read",
}
OUTCOME = {
    "kept": "不变 kept",
    "corrected": "改正 corrected",
    "source added": "补出处 source added",
    "raised": "评级上调 raised",
    "lowered": "评级下调 lowered",
    "new": "新写 new",
    "completed": "补全 completed",
}
HEAD = """\
| file · 文件 | checked against · 对照 | date · 日期 | outcome · 结果 | entries · 条目 |
|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Checked:
    """One line of the list.

    Attributes:
        concept: id of the entry.
        evidence: keys of `EVIDENCE`; what bore the entry out before the second reader's eyes.
        date: ISO day.
        outcome: key of `OUTCOME`.
        unopened: keys of cited sources that the second reader did not open again.
    """

    concept: str
    evidence: Sequence[str]
    date: str
    outcome: str
    unopened: Sequence[str]

    @property
    def confirmed(self) -> bool:
        """Return whether more was seen than that the label exists."""
        return not {"label", "none"}.issuperset(self.evidence)


def read_list(path: Path) -> list[Checked]:
    """Read the list.

    Raises:
        OSError: the file cannot be read.
        ValueError: a line has not five columns, or an unknown word.
    """
    with path.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    lines = []
    for concept, evidence, date, outcome, unopened in rows:
        line = Checked(concept, evidence.split(), date, outcome, unopened.split())
        if outcome not in OUTCOME or not EVIDENCE.keys() >= set(line.evidence):
            raise ValueError(f"{path.name}: {concept}: unknown word")
        lines.append(line)
    return lines


def table(lines: Sequence[Checked], folder: Path) -> str:
    """Return the table in Markdown, entries in groups of one file, evidence and outcome."""
    places = {e.concept.id: (e.file.name, e.concept.headword) for e in read_folder(folder).entries}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for line in lines:
        file, headword = places[line.concept]
        seen = ", ".join(EVIDENCE[key] for key in line.evidence)
        groups[file, seen, line.date, OUTCOME[line.outcome]].append(headword)
    rows = [
        f"| `{file}` | {seen} | {date} | {outcome} | {len(words)}: {'、'.join(words)} |\n"
        for (file, seen, date, outcome), words in sorted(groups.items())
    ]
    return HEAD + "".join(rows)


def with_table(page: str, rows: str) -> str:
    """Return `page` with what stands between the two marks replaced by `rows`."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{rows}{END}{after}"


def main() -> int:
    """Write the table into its page."""
    path = FOLDER / "SOURCES.md"
    rows = table(read_list(FOLDER / "checked.tsv"), FOLDER)
    path.write_text(with_table(path.read_text("utf-8"), rows), "utf-8")
    sys.stdout.write(f"SOURCES.md: {rows.count(chr(10)) - 2} rows\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
