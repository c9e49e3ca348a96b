"""Draw the pictures of README.md into docs/: `python tools/make_screenshots.py`.

Each is one `yandu shot` of the seed article, so a picture never shows what the window does not.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZE, SCALE = "1180x820", "1.5"
PICTURES = {
    "card": ("--lang", "zh", "--hover", "两个确保"),
    "dark": ("--lang", "zh", "--theme", "dark"),
    "find": ("--lang", "zh", "--find", "shiye baoxian"),
    "english": ("--lang", "en", "--hover", "并轨"),
    "sepia": ("--lang", "zh", "--theme", "sepia", "--zoom", "175"),
}
"""Name of the file in docs/, and what is asked of the command."""


def main() -> int:
    """Draw all pictures; return the first exit code that is not 0."""
    (ROOT / "docs").mkdir(exist_ok=True)
    (seed,) = (ROOT / "seeds").glob("*.txt")
    for name, wanted in PICTURES.items():
        output = ROOT / "docs" / f"{name}.png"
        command = [sys.executable, "-m", "reader", "shot", str(seed), "-o", str(output)]
        command += ["--size", SIZE, "--scale", SCALE, *wanted]
        if code := subprocess.run(command, cwd=ROOT, check=False).returncode:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
