"""Build the fonts we ship from the Noto Serif SC files of an npm package.

    npm pack @expo-google-fonts/noto-serif-sc        # version 0.4.3 was used
    python tools/build_fonts.py expo-google-fonts-noto-serif-sc-0.4.3.tgz

Needs fontTools. What is changed, and why:

- The character map loses the Kangxi radicals, the radicals supplement and the compatibility
  ideographs (U+2E80-2FDF, U+F900-FAFF). They share glyphs with ordinary characters, and Qt's
  PDF writer maps a glyph back to its lowest code point: 工 would be extracted as U+2F2F.
- The family is renamed "Yandu Serif", as the Open Font License asks of a changed font.
- Hinting and layout tables that the reader never uses are dropped; the bold keeps only the
  characters of GB18030's two-byte part (GBK) and of Big5, which headlines are set in.
"""

import io
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUTPUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FAMILY = "Yandu Serif"
REMOVED = [range(0x2E80, 0x2FE0), range(0xF900, 0xFB00)]
FACES = {
    "Regular": "package/400Regular/NotoSerifSC_400Regular.ttf",
    "Bold": "package/700Bold/NotoSerifSC_700Bold.ttf",
}


def legacy_repertoire() -> Iterator[int]:
    """Yield the code points of GBK and Big5 (CP950), and of everything below U+3400."""
    yield from range(0x20, 0x3400)
    yield from range(0xFF00, 0xFFF0)
    for code in range(0x3400, 0x10000):
        for encoding in ("gbk", "cp950"):
            try:
                chr(code).encode(encoding)
            except UnicodeEncodeError:
                continue
            yield code
            break


def build(source: bytes, style: str) -> None:
    """Write one face from the bytes of its original."""
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    mapped = set(font.getBestCmap())
    kept = {code for code in mapped if not any(code in removed for removed in REMOVED)}
    if style == "Bold":
        kept &= set(legacy_repertoire())
    options = Options(
        layout_features=["kern", "locl"], hinting=False, name_IDs=["*"], notdef_outline=True
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    rename(font, style)
    target = OUTPUT / f"YanduSerif-{style}.ttf"
    font.save(target)
    print(f"{target.name}: {len(kept)} characters, {target.stat().st_size:,} bytes")


def rename(font: TTFont, style: str) -> None:
    """Give every name record of family and face our name; keep copyright and licence."""
    names = font["name"]
    fresh = {
        1: FAMILY,
        2: style,
        3: f"{FAMILY} {style} 1.0",
        4: f"{FAMILY} {style}",
        6: f"YanduSerif-{style}",
        16: FAMILY,
        17: style,
    }
    names.names = [record for record in names.names if record.nameID in {0, 5, 7, 13, 14}]
    for name_id, text in fresh.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main() -> int:
    """Build both faces from the package named on the command line."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    with tarfile.open(sys.argv[1]) as package:
        for style, member in FACES.items():
            build(package.extractfile(member).read(), style)
        licence = package.extractfile("package/LICENSE_FONT").read()
        (OUTPUT / "OFL.txt").write_bytes(licence.replace(b"\r\n", b"\n"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
