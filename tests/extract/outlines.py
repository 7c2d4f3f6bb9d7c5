"""What extraction makes of a page, as an editor would write it: the source text, then what is reported and dropped."""

from __future__ import annotations

from pathlib import Path

from govpub.read.extract import extract
from govpub.read.write import write

PAGES = tuple(sorted((Path(__file__).parent / "pages").glob("*.html")))


def outline(page: Path) -> str:
    """The text form of a page's release; below a rule the codes of its findings, and the texts of the page's own."""
    found = extract(page.read_bytes(), page.name)
    codes = [f"{finding.code} {finding.name}" for finding in found.findings]
    dropped = [f"{entry.reason}: {entry.text}" for entry in found.release.dropped if entry.text]
    return "\n".join([write(found.release).rstrip("\n"), "", "=" * 40, *codes, *dropped]) + "\n"
