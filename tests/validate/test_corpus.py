"""What is said of real pages, held in a golden file that was read line by line; and that the examples are clean.

The golden file has codes and places only, no text of the pages. `GOVPUB_BLESS=1 pytest tests/validate/test_corpus.py`
writes it anew: read what has changed before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govpub.model import Finding, Severity
from tests.support import CORPUS_FILES, EXAMPLE_CONFIG, EXAMPLE_FILES
from tests.validate.support import checked, config_of

GOLDEN = Path(__file__).parent / "golden" / "corpus.tsv"


def row(path: Path, finding: Finding) -> str:
    span = finding.span
    at = f"{span.start.line}:{span.start.column}-{span.end.line}:{span.end.column}" if span else "-"
    return "\t".join((path.name, finding.code, finding.severity.word, at))


def test_the_corpus_has_the_findings_that_were_read(corpus: Path) -> None:
    rows = [row(path, f) for path in CORPUS_FILES for f in checked(path.read_text(encoding="utf-8")).findings]
    if os.environ.get("GOVPUB_BLESS"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert rows == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", EXAMPLE_FILES, ids=lambda path: path.name)
def test_an_example_is_clean(path: Path) -> None:
    for config in (None, config_of(EXAMPLE_CONFIG.read_text(encoding="utf-8"))):
        result = checked(path.read_text(encoding="utf-8"), config)
        assert not result.crashed
        assert [f.message.zh for f in result.findings if f.severity > Severity.INFO] == []
