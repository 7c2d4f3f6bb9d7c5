"""The tokenizer loses nothing, agrees with the HTML standard, and takes time in proportion to its source."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from govpub.markup import attributes, tokenize
from govpub.markup.tokens import COMMENT, DOCTYPE, END, RAW, RCDATA, START, TEXT, Token

from .soup import PIECES, sources

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pieces(source: str) -> list[tuple[str, str]]:
    return [(t.kind, source[t.start : t.end]) for t in tokenize(source)]


@given(sources)
@settings(max_examples=400)
def test_the_tokens_joined_are_the_source(source: str) -> None:
    assert "".join(text for _, text in pieces(source)) == source


@given(sources)
def test_tokens_follow_one_another_and_none_is_empty(source: str) -> None:
    at = 0
    for token in tokenize(source):
        assert token.start == at < token.end
        at = token.end


@given(sources)
def test_attributes_lie_inside_their_tag_in_order(source: str) -> None:
    for token in tokenize(source):
        if token.kind == START:
            at = token.start + 1 + len(token.name)
            for attribute in attributes(source, token):
                assert at <= attribute.start <= attribute.end < token.end
                if attribute.value is not None:
                    assert source[attribute.value_start : attribute.value_end] == attribute.value
                at = attribute.end


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("<p>字</p>", [START, TEXT, END]),
        ("<!DOCTYPE html><!-- > -->", [DOCTYPE, COMMENT]),
        ("<title><b></title>", [START, RCDATA, END]),
        ("<script>if(a<b)'</p>'</script>", [START, RAW, END]),
        ("<svg><title><b></b></title></svg>", [START, START, START, END, END, END]),
        ("<svg><style><b></b></style></svg>", [START, START, START, END, END, END]),
        ("<svg><div><title><b></title>", [START, START, START, RCDATA, END]),
        ("<svg><foreignObject><style><b></style></foreignObject></svg>", [START, START, START, RAW, END, END, END]),
        ("<script><!-->x</script>", [START, RAW, END]),
        ("<script><!--<script></script>--></script>", [START, RAW, END]),
        ("a < b", [TEXT]),
        ("<a\u3000href=x>y", [START, TEXT]),
        ("<\u0130a>", [TEXT]),
        ("<a\u0130 b>", [START]),
    ],
)
def test_what_is_a_tag_a_comment_or_raw_text(source: str, kinds: list[str]) -> None:
    assert [t.kind for t in tokenize(source)] == kinds


def test_an_attribute_with_a_bracket_in_its_value_does_not_end_the_tag() -> None:
    assert pieces("<a title='1 > 2' href=x>y") == [(START, "<a title='1 > 2' href=x>"), (TEXT, "y")]


@pytest.mark.parametrize(
    ("tag", "values"),
    [
        ("<a b=c>", [("b", "c")]),
        ("<a B = 'c' d>", [("b", "c"), ("d", None)]),
        ('<a ="x" y>', [('="x"', None), ("y", None)]),
        ("<a b==c>", [("b", "=c")]),
        ("<a/b/c=1>", [("b", None), ("c", "1")]),
        ("<a b=c/>", [("b", "c/")]),
    ],
)
def test_attributes_are_read_as_the_standard_says(tag: str, values: list[tuple[str, str | None]]) -> None:
    token = next(iter(tokenize(tag)))
    assert [(a.name, a.value) for a in attributes(tag, token)] == values


def calls(run: Callable[[], object]) -> int:
    """How many function calls a piece of work makes: a clock that no other process disturbs."""
    count = 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    old = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(old)
    return count


HOSTILE = (
    "<",
    "</",
    "<a",
    "<a ",
    "<a b",
    "<a b=",
    "<a b='",
    "<!",
    "<!--",
    "<!-",
    "<?",
    "<svg>",
    "<svg><desc>",
    "</svg>",
)
MORE = (
    "<script>",
    "<script><!--",
    "<title>",
    "<![CDATA[",
    "<p ",
    "=",
    "<a =",
    "<textarea",
    "</title",
    "<a b=c ",
    "<font ",
)


@pytest.mark.parametrize("piece", [*HOSTILE, *MORE])
def test_twice_the_hostile_source_takes_at_most_a_little_over_twice_the_work(piece: str) -> None:
    small = calls(lambda: list(tokenize(piece * 2000)))
    large = calls(lambda: list(tokenize(piece * 4000)))
    assert large <= 2.2 * small + 50


@pytest.mark.parametrize("piece", [*HOSTILE, *MORE])
def test_no_hostile_source_of_a_megabyte_is_beyond_reach(piece: str) -> None:
    source = piece * (1_000_000 // len(piece))
    assert sum(t.end - t.start for t in tokenize(source)) == len(source)


IMPLIED = frozenset(("html", "head", "body", "tbody", "colgroup", "tr", "p", "br"))
DROPPED = frozenset(("html", "head", "body", "tr", "td", "caption", "frame"))


def numbered(source: str) -> tuple[str, list[Token]]:
    tokens = list(tokenize(source))
    out, at = [], 0
    for index, token in enumerate(tokens):
        if token.kind == START:
            end = token.start + 1 + len(token.name)
            out += [source[at:end], f' n="{index}"']
            at = end
    return "".join([*out, source[at:]]), tokens


@pytest.mark.browser
def test_a_browser_finds_the_same_start_tags(chromium: Browser) -> None:
    rnd = random.Random(20250101)
    usable = [p for p in PIECES if p not in ("\0", "\ud800", "</a>", "<!DOCTYPE html>")]
    sources = ["".join(rnd.choice(usable) for _ in range(rnd.randint(1, 12))) for _ in range(400)]
    cases = [numbered(source) for source in sources]
    page = chromium.new_page()
    found = page.evaluate(
        """sources => sources.map(source => {
          const page = new DOMParser().parseFromString('<!DOCTYPE html><body>' + source, 'text/html');
          return [...page.querySelectorAll('*')].map(e => [e.tagName.toLowerCase(), e.getAttribute('n')]);
        })""",
        [source for source, _ in cases],
    )
    page.close()
    for source, (_, tokens), elements in zip(sources, cases, found, strict=True):
        known = {int(number) for _, number in elements if number is not None}
        strange = [name for name, number in elements if number is None and name not in IMPLIED]
        lost = [t.name for i, t in enumerate(tokens) if t.kind == START and i not in known and t.name not in DROPPED]
        assert not strange, source
        assert not lost, source
