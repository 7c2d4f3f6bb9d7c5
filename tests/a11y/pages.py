"""The legacy pages: written for the project, about places that do not exist, each full of the faults of its time."""

from __future__ import annotations

from pathlib import Path

from govpub.text.decode import decode

FOLDER = Path(__file__).parent / "legacy"
LEGACY = tuple(sorted(FOLDER.glob("*.html")))


def read(path: Path) -> str:
    """A legacy page's text; two of them are in GB18030, as they would be."""
    return decode(path.read_bytes(), path.name).text
