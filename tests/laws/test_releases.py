"""The first two laws over releases of every kind of block, made of words that conversion finds hard."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govpub.a11y import enhance
from govpub.assemble import assemble
from govpub.convert import Options, convert_html, convert_release
from govpub.model import Release
from tests.strategies import releases
from tests.support import TARGETS

ADDRESSES: tuple[dict[str, str], ...] = (
    {},
    {"zh-Hans": "https://a.test/x.html", "zh-Hant": "https://a.test/hant/x.html"},
)


@given(releases(), st.sampled_from(TARGETS), st.sampled_from(ADDRESSES))
def test_assembling_and_converting_commute(release: Release, target: str, addresses: dict[str, str]) -> None:
    options = Options(target=target)
    first = assemble(convert_release(release, options), addresses=addresses)
    assert convert_html(assemble(release, addresses=addresses), options).text == first


@given(releases(), st.sampled_from(TARGETS))
def test_converting_a_release_twice_changes_nothing(release: Release, target: str) -> None:
    options = Options(target=target)
    once = convert_release(release, options)
    assert convert_release(once, options) == once


@given(releases())
def test_an_assembled_page_needs_no_improvement(release: Release) -> None:
    page = assemble(release)
    assert enhance(page).html == page
