"""Patches change what they name and leave every other character as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.markup import Patch, apply, attributes, remove_attribute, set_attribute, tokenize
from govpub.markup.tokens import START, Token

from .soup import sources


def first_tag(source: str) -> Token:
    return next(t for t in tokenize(source) if t.kind == START)


@given(st.text(max_size=60), st.data())
def test_what_lies_between_patches_is_left_as_it_was(source: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    patches = [Patch(start, end, "|") for start, end in pairs]
    left = []
    at = 0
    for start, end in pairs:
        left.append(source[at:start])
        at = end
    expected = "|".join([*left, source[at:]])
    assert apply(source, patches) == expected


@given(sources, st.text(max_size=20))
def test_a_set_attribute_is_read_back_and_no_other_changes(source: str, value: str) -> None:
    tags = [t for t in tokenize(source) if t.kind == START]
    for token in tags:
        changed = apply(source, [set_attribute(source, token, "title", value)])
        again = next(t for t in tokenize(changed) if t.start == token.start)
        before = [(a.name, a.value) for a in attributes(source, token) if a.name != "title"]
        after = [(a.name, a.value) for a in attributes(changed, again) if a.name != "title"]
        assert after == before
        assert any(a.name == "title" for a in attributes(changed, again))
        assert changed.endswith(source[token.end :])


@given(sources)
def test_a_removed_attribute_is_gone_and_the_others_stay(source: str) -> None:
    for token in [t for t in tokenize(source) if t.kind == START]:
        for name in {a.name for a in attributes(source, token)}:
            changed = apply(source, remove_attribute(source, token, name))
            again = next(t for t in tokenize(changed) if t.start == token.start)
            left = [(a.name, a.value) for a in attributes(source, token) if a.name != name]
            assert [(a.name, a.value) for a in attributes(changed, again)] == left


def test_overlapping_patches_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply("abcd", [Patch(0, 2, ""), Patch(1, 3, "")])


def test_insertions_at_one_place_keep_their_order() -> None:
    assert apply("ab", [Patch(1, 1, "1"), Patch(1, 1, "2")]) == "a12b"
