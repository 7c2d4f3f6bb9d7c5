"""Assembling and converting commute, byte for byte, on what this room can do by itself."""

from __future__ import annotations

import pytest

from govpub.assemble import assemble
from govpub.convert import Options, convert_html, convert_release
from govpub.model import Release
from tests.assemble.builders import conference, everything

ADDRESSES = {
    "zh-Hans": "https://www.lingu.gov.example/a.html",
    "zh-Hant": "https://www.lingu.gov.example/t.html",
    "zh-Hant-TW": "https://www.lingu.gov.example/tw.html",
}


@pytest.mark.parametrize("release", [conference(), everything()], ids=["conference", "everything"])
@pytest.mark.parametrize("target", ["zh-Hant", "zh-Hant-TW", "zh-Hant-HK"])
@pytest.mark.parametrize("fragment", [False, True], ids=["page", "fragment"])
def test_a_converted_page_is_the_page_of_the_converted_release(release: Release, target: str, fragment: bool) -> None:
    page = convert_html(assemble(release, addresses=ADDRESSES, fragment=fragment), Options(target)).text
    converted = convert_release(release, Options(target))
    other = assemble(converted, addresses=ADDRESSES, fragment=fragment)
    assert page.splitlines() == other.splitlines()
    assert page == other
