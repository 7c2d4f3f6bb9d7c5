"""The page's own addresses follow from its language and one complete set of alternates."""

from __future__ import annotations

import pytest

from govpub.assemble import assemble
from govpub.assemble.addresses import resolve
from govpub.convert import Options, convert_html
from govpub.errors import InvalidConfig
from tests.assemble.builders import conference

ALL = {"zh-Hans": "https://a.example/a", "zh-Hant": "https://a.example/t", "zh-Hant-TW": "https://a.example/tw"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh-Hans", "https://a.example/a"),
        ("zh-Hant", "https://a.example/t"),
        ("zh-Hant-TW", "https://a.example/tw"),
        ("zh-Hant-HK", "https://a.example/t"),
        ("bo", "https://a.example/a"),
    ],
)
def test_the_canonical_address_is_of_the_exact_tag_else_the_longest_prefix_else_the_default(
    language: str, expected: str
) -> None:
    assert resolve(ALL, language).canonical == expected


def test_the_alternates_are_the_same_in_every_script_and_complete() -> None:
    found = [resolve(ALL, language) for language in (*ALL, "zh-Hant-HK", "en")]
    assert len({one.alternates for one in found}) == 1
    assert len({one.switch for one in found}) == 1
    assert [a.language for a in found[0].alternates] == [*ALL, "x-default"]


def test_a_given_default_stays() -> None:
    assert resolve({**ALL, "x-default": "https://a.example/"}, "en").canonical == "https://a.example/"


def test_without_addresses_there_is_no_switch() -> None:
    assert resolve({}, "zh-Hans") == resolve({}, "zh-Hant")
    assert not resolve({}, "zh-Hans").switch
    assert not resolve({"zh-Hans": "a.html"}, "zh-Hans").switch


def test_one_relative_address_makes_the_set_relative() -> None:
    assert resolve(ALL, "zh-Hans").absolute
    assert not resolve({**ALL, "zh-Hant": "t.html"}, "zh-Hans").absolute


def test_an_address_that_no_page_can_have_is_an_error() -> None:
    with pytest.raises(InvalidConfig, match="zh-Hant"):
        resolve({"zh-Hans": "a.html", "zh-Hant": "javascript:alert(1)"}, "zh-Hans")


def test_the_json_of_the_release_is_offered_at_its_one_address_in_every_script() -> None:
    link = '<link rel="alternate" type="application/json" href="https://a.example/a.json">'
    page = assemble(conference(), addresses=ALL, json_address="https://a.example/a.json")
    assert link in page
    assert link in convert_html(page, Options(target="zh-Hant-TW")).text
    assert "application/json" not in assemble(conference(), addresses=ALL)


def test_an_address_of_the_json_that_no_page_can_have_is_an_error() -> None:
    with pytest.raises(InvalidConfig, match="json"):
        resolve({}, "zh-Hans", "javascript:alert(1)")
