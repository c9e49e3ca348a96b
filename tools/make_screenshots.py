"""Draw the pictures of README.md into docs/: `python tools/make_screenshots.py`.

Each is one `yandu shot` of the seed article, so a picture never shows what the window does not.
The library in some of them holds the seed and the articles of tools/sample_articles.py.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.sample_articles import write_articles  # noqa: E402  # the tools are no package

SIZE, SCALE = "1180x820", "1.5"
PICTURES = {
    "card": ("--lang", "zh", "--hover", "两个确保"),
    "dark": ("--lang", "zh", "--theme", "dark"),
    "find": ("--lang", "zh", "--find", "shiye baoxian"),
    "english": ("--lang", "en", "--hover", "并轨"),
    "sepia": ("--lang", "zh", "--theme", "sepia", "--zoom", "175"),
    "pinyin": ("--lang", "zh", "--ruby", "--zoom", "120"),
    "projector": ("--lang", "zh", "--present", "--hover", "三条保障线"),
    "library": ("--lang", "zh", "--search", "社会保障", "--timeline", "社会保障"),
}
"""Name of the file in docs/, and what is asked of the command."""


def main() -> int:
    """Draw all pictures, or those named; return the first exit code that is not 0."""
    (ROOT / "docs").mkdir(exist_ok=True)
    (seed,) = (ROOT / "seeds").glob("*.txt")
    with tempfile.TemporaryDirectory() as folder:
        library, texts = Path(folder, "示例库"), Path(folder, "texts")
        texts.mkdir()
        write_articles(texts)
        for command in (
            ["import", str(seed), str(texts), "--library", str(library)],
            *(_shot(seed, library, name) for name in sys.argv[1:] or PICTURES),
        ):
            called = [sys.executable, "-m", "reader", *command]
            if code := subprocess.run(called, cwd=ROOT, check=False).returncode:
                return code
    return 0


def _shot(seed: Path, library: Path, name: str) -> list[str]:
    output = ROOT / "docs" / f"{name}.png"
    command = ["shot", str(seed), "-o", str(output), "--library", str(library)]
    return [*command, "--size", SIZE, "--scale", SCALE, *PICTURES[name]]


if __name__ == "__main__":
    sys.exit(main())
