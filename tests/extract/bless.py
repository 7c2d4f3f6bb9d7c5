"""Write the outlines of the pages anew: `python -m tests.extract.bless [NAME…]`. Read each before keeping it."""

from __future__ import annotations

import sys

from tests.extract.outlines import PAGES, outline


def main(names: list[str]) -> None:
    """Write the outlines of the named pages, or of all."""
    for page in PAGES:
        if not names or page.stem in names:
            page.with_suffix(".txt").write_text(outline(page), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
