"""The matcher against a plain reference, and its behaviour on hostile text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from govpub.convert.lexicon import Lexicon
from govpub.convert.matcher import Matcher
from govpub.convert.overlay import Window
from govpub.convert.tables import build
from tests.convert import oracle
from tests.support import assert_linear

WORDS = st.text("abc", min_size=2, max_size=5)
VALUES = st.text("ABCXYZ", min_size=5, max_size=5)


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, str], tuple[Window, ...], frozenset[str], str]:
    characters = draw(st.dictionaries(st.sampled_from("abc"), st.sampled_from("ABC")))
    plain = {c: characters.get(c, c) for c in "abc"}
    phrases: dict[str, str] = {}
    for word in draw(st.lists(WORDS, max_size=12)):
        by_itself = "".join(plain[c] for c in word)
        phrases[word] = by_itself if draw(st.booleans()) else draw(VALUES)[: len(word)]
    strong = frozenset(draw(st.lists(st.sampled_from(sorted(phrases)), max_size=4))) if phrases else frozenset()
    windows: dict[tuple[str, int], Window] = {}
    for word in draw(st.lists(WORDS, max_size=6)):
        at = draw(st.integers(0, len(word) - 1))
        if word not in strong:
            windows[word, at] = Window(word, at, draw(st.sampled_from("ABCW")))
    return characters, phrases, tuple(windows.values()), strong, draw(st.text("abc-", max_size=40))


@settings(max_examples=1500)
@given(cases())
def test_the_matcher_gives_what_the_plain_reference_gives(
    case: tuple[dict[str, str], dict[str, str], tuple[Window, ...], frozenset[str], str],
) -> None:
    characters, phrases, windows, strong, text = case
    matcher = Matcher(build(Lexicon("s", "t", characters, phrases), windows, strong))
    assert matcher.convert(text) == oracle.convert(characters, phrases, windows, strong, text)


def test_overlapping_words_without_end_take_linear_time() -> None:
    phrases = {"ab": "AB", "ba": "XY", "aba": "ABA", "aaa": "AAZ"}
    matcher = Matcher(build(Lexicon("s", "t", {"a": "A", "b": "B"}, phrases)))

    for unit in ("ab", "a", "aab"):
        assert_linear(lambda count, unit=unit: matcher.convert(unit * count), 40_000, of=unit)  # type: ignore[misc]
