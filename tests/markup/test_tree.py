"""The numbered tree brings elements back to their place in the source, whatever the source."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from govpub.markup.tokens import END, START
from govpub.markup.tree import pair, plant
from govpub.text.decode import decode

from .soup import sources

LEGACY = sorted((Path(__file__).parent.parent / "a11y" / "legacy").glob("*.html"))


@given(sources)
@settings(max_examples=300)
def test_any_source_has_a_tree_and_every_number_is_a_start_tag_of_that_name(source: str) -> None:
    tree = plant(source)
    if tree.root is not None:
        for element in tree.root.iter():
            token = tree.token_of(element)
            if token is not None:
                assert token.kind == START
                assert token.name == element.tag
                assert source[token.start + 1 :].lower().startswith(token.name)


@given(sources)
def test_tags_that_pair_nest(source: str) -> None:
    tree = plant(source)
    for start, end in tree.ends.items():
        assert start < end
        assert tree.tokens[start].kind == START
        assert tree.tokens[end].kind == END
        assert tree.tokens[start].name == tree.tokens[end].name
    spans = sorted(tree.ends.items())
    for (_, end), (start, inner) in pairwise(spans):
        assert end < start or inner < end


@pytest.mark.parametrize("path", LEGACY, ids=lambda p: p.stem)
def test_nearly_every_element_of_a_page_comes_back(path: Path) -> None:
    tree = plant(decode(path.read_bytes(), path.name).text * 20)
    assert tree.root is not None
    starts = sum(t.kind == START and t.name not in ("html", "head", "body") for t in tree.tokens)
    back = sum(tree.token_of(e) is not None for e in tree.root.iter() if e.tag not in ("html", "head", "body"))
    assert back >= 0.999 * starts


def test_an_element_left_open_has_no_certain_end() -> None:
    tree = plant("<div><b>一</div><p>二<p>三</p>")
    names = {tree.tokens[start].name for start in tree.ends}
    assert names == {"p"}


@pytest.mark.parametrize("piece", ["<div>", "<b>", "<table><tr><td>", "<a>", "</div>", "<p></div>", "<li>", "<svg>"])
def test_deep_and_broken_sources_are_planted(piece: str) -> None:
    tree = plant(piece * 20_000)
    assert len(tree.tokens) >= 20_000
    assert all(start < end for start, end in pair(tree.tokens).items())


def test_an_attribute_with_a_strange_name_is_no_harm() -> None:
    tree = plant("<p {x}=1 TITLE='a&amp;b'>一</p>")
    assert tree.root is not None
    element = next(tree.root.iter("p"))
    assert tree.attributes(element)["title"] == "a&b"


def test_scripts_and_styles_cannot_look_like_markup() -> None:
    tree = plant("<script>document.write('<p>')</script><style>a{content:'<b>'}</style><p>一</p>")
    assert tree.root is not None
    assert [e.tag for e in tree.root.iter() if tree.token_of(e) is not None] == ["script", "style", "p"]


def test_what_stands_behind_the_end_of_the_page_belongs_to_it() -> None:
    tree = plant("<html><body><p>一</p></body></html><p>二</p>")
    assert tree.root is not None
    assert [e.text for e in tree.root.iter("p")] == ["一", "二"]


def test_an_unknown_element_ends_the_head() -> None:
    tree = plant("<meta name=a><custom-el>一</custom-el><p>二</p>")
    assert tree.root is not None
    assert [e.tag for e in tree.root.iter("head", "body", "custom-el", "p")] == ["head", "body", "custom-el", "p"]
    assert next(tree.root.iter("custom-el")).getparent().tag == "body"  # type: ignore[union-attr]
