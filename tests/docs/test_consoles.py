"""The console blocks' reader tells what is shown from what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.consoles import Shown, mismatch, shown_in


def test_commands_and_their_output_are_read_in_order(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# x\n```console\n$ a \\\n  b\none\n\n$ c\n```\n```sh\n$ no\n```\n", encoding="utf-8")
    assert shown_in(page) == [Shown("a \\\n  b", ("one", "")), Shown("c", ())]


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        (("a", "b"), "a\nb\n"),
        (("a", "…"), "a\nb\nc\n"),
        (("…", "c"), "a\nb\nc\n"),
        (("a", "…", "c"), "a\nc\n"),
        (("begin…",), "beginning\n"),
        ((), ""),
    ],
)
def test_what_was_printed_as_shown_is_accepted(expected: tuple[str, ...], printed: str) -> None:
    assert mismatch(expected, printed) is None


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        (("a", "b"), "a\nc\n"),
        (("a",), "a\nb\n"),
        (("a", "b"), "a\nx\nb\n"),
        (("…", "d"), "a\nb\n"),
        (("b…",), "a\n"),
        (("a",), ""),
    ],
)
def test_what_was_not_printed_as_shown_is_refused(expected: tuple[str, ...], printed: str) -> None:
    assert mismatch(expected, printed) is not None
