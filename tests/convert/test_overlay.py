"""The overlay: every entry's example is executed, and no entry is idle or at odds with another."""

from __future__ import annotations

import pytest

from govpub.convert import TARGETS, Options, convert_text, overlay, sources
from govpub.convert.overlay import Entry


@pytest.mark.parametrize("entry", overlay.entries(), ids=lambda entry: entry.context[:24])
def test_the_example_of_an_entry_converts_as_it_says(entry: Entry) -> None:
    target = entry.targets[0] if entry.targets else "zh-Hant-TW"
    assert convert_text(entry.example, Options(target=target, source="zh-Hans")).text == entry.expected


def test_an_entry_gives_a_reason() -> None:
    assert [entry.context for entry in overlay.entries() if not entry.reason.strip()] == []


def test_what_is_removed_is_in_the_dictionaries() -> None:
    known = sources.first(*sources.ST_PHRASES)
    removed = (key for entry in overlay.entries() if entry.value == "-" for key, _ in overlay.expand(entry.context))
    assert [key for key in removed if key not in known] == []


def test_values_have_the_length_of_what_they_decide() -> None:
    for entry in overlay.entries():
        if entry.value in ("=", "+", "-"):
            continue
        for key, decided in overlay.expand(entry.context):
            assert len(entry.value.removeprefix("~")) == (len(decided) or len(key)), entry.context


@pytest.mark.parametrize("target", TARGETS[1:])
def test_no_window_is_a_strong_word_too(target: str) -> None:
    own = overlay.of(target)
    assert {key for key, _ in own.windows} & own.strong() == set()


def test_contexts_expand_choices_classes_and_decided_characters() -> None:
    assert list(overlay.expand("{甲|乙}[只]丙")) == [("甲只丙", (1,)), ("乙只丙", (1,))]
    assert list(overlay.expand("一[只][只]")) == [("一只只", (1, 2))]
    assert ("三只", (1,)) in list(overlay.expand("@数@[只]"))


def test_a_context_that_cannot_be_read_names_itself() -> None:
    with pytest.raises(ValueError, match="overlay"):
        list(overlay.expand("甲{乙"))
