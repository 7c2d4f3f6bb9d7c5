"""Sentences of the press-text suite that each engine gets wholly right, by family.

usage: python benchmarks/convert_press.py

Engines: ours, opencc-python-reimplemented, and OpenCC's own rule (`govpub.convert.compatible`). The suite's sentences
are in tests/convert/press.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from govpub.convert import Options, convert_text
from govpub.convert.compatible import Compatible

PRESS = Path(__file__).resolve().parent.parent / "tests" / "convert" / "press"


def engines() -> dict[str, Callable[[str], str]]:
    """The engines by name, each from simplified to zh-Hant-TW."""
    ours = Options(target="zh-Hant-TW", source="zh-Hans")
    other = Options(target="zh-Hant-TW", source="zh-Hans", engine="opencc")
    return {
        "govpub": lambda text: convert_text(text, ours).text,
        "opencc-python": lambda text: convert_text(text, other).text,
        "opencc rule": Compatible("s2tw").convert,
    }


#: forms that differ by region or taste alone: they are no error of an engine
SAME = str.maketrans("佈溼汙巖羣裏臺檯鑑蹟", "布濕污岩群裡台台鑒跡")


def main() -> None:
    """Print a table."""
    found = engines()
    print("family".ljust(12), "sentences".rjust(9), *(name.rjust(14) for name in found))
    total, right = 0, dict.fromkeys(found, 0)
    for family in sorted(PRESS.glob("*.tsv")):
        lines = family.read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        score = {
            name: sum(convert(row[0]).translate(SAME) == row[1].translate(SAME) for row in rows)
            for name, convert in found.items()
        }
        total += len(rows)
        for name, count in score.items():
            right[name] += count
        print(family.stem.ljust(12), str(len(rows)).rjust(9), *(str(count).rjust(14) for count in score.values()))
    shares = (f"{100 * count / total:.1f} %".rjust(14) for count in right.values())
    print("all".ljust(12), str(total).rjust(9), *shares)


if __name__ == "__main__":
    main()
