"""Each enhancement's manual is true: its examples are executed."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.a11y import ENHANCEMENTS, Enhancement, Options, enhance
from govpub.a11y import enhancements as folder
from govpub.a11y.table import manual

from .examples import Example, examples, matches

EXAMPLES = examples()


def options(enhancement: Enhancement) -> Options:
    """The one enhancement alone."""
    return Options(likely=True, only=(enhancement.code,), toolbar=True)


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda e: f"{e.enhancement.name}-{'after' if e.after else 'reported'}"
)
def test_a_manual_shows_what_its_enhancement_does(example: Example) -> None:
    enhanced = enhance(example.before, options(example.enhancement))
    if example.after is not None:
        assert matches(example.after, enhanced.html), enhanced.html
        assert {a.code for a in enhanced.applied} >= {example.enhancement.code}
    else:
        assert example.reported in {f.message.en for f in enhanced.findings}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.enhancement.name)
def test_an_enhancement_changes_nothing_the_second_time(example: Example) -> None:
    once = enhance(example.before, options(example.enhancement)).html
    assert enhance(once, options(example.enhancement)).html == once


def test_every_file_of_an_enhancement_is_in_the_table() -> None:
    files = {path.stem.replace("_", "-") for path in Path(folder.__file__).parent.glob("*.py")} - {"--init--"}
    assert {e.name for e in ENHANCEMENTS} == files


def test_codes_and_names_are_used_once_and_codes_stand_in_order() -> None:
    codes = [e.code for e in ENHANCEMENTS]
    assert len(set(codes)) == len(codes)
    assert len({e.name for e in ENHANCEMENTS}) == len(codes)
    assert all(code.startswith("A11Y") and len(code) == 7 for code in codes)


@pytest.mark.parametrize("enhancement", ENHANCEMENTS, ids=lambda e: e.name)
def test_a_manual_names_its_criteria_its_certainty_and_an_example(enhancement: Enhancement) -> None:
    text = manual(enhancement)
    line = next(line for line in text.splitlines() if line.startswith(("WCAG ", "Best practice")))
    for criterion in enhancement.criteria:
        assert criterion in line
    assert enhancement.certainty.value in text.lower().split("\n\n")[2]
    assert any(e.enhancement is enhancement for e in EXAMPLES)
