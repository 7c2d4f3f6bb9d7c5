"""Write the outlines of the fixtures anew: `python -m tests.read.bless [NAME…]`. Read each before keeping it."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.read.outlines import outline, read


def main(names: list[str]) -> None:
    """Write the outlines of the named fixtures, or of all."""
    for path in sorted((Path(__file__).parent / "fixtures").glob("*.txt")):
        if not names or path.stem in names:
            made = outline(read(path.read_bytes().decode("utf-8")))
            path.with_suffix(".outline").write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
