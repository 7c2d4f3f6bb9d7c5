"""Twice the page takes about twice the work, whatever the page is made of."""

from __future__ import annotations

import sys

import pytest

from govpub.a11y import Options, enhance

HEAD = "<html><head><title>关于标题的通告_青泽县</title></head><body>"
PIECES = (
    "<div>一</div>",
    "<a href=x></a>",
    "<a href=x><img src=a></a><a href=x>一</a>",
    "<img src=icon.gif>一",
    "<input>",
    "<input id=a><label for=a>一</label>",
    "<form><input><button></button></form>",
    "<input type=radio name=a>一",
    "<li>一</li>",
    "<ul><div><li>一</li></div></ul>",
    "<table><tr><td>一</td></tr></table>",
    "<p>表1 一</p><table><tr><th>一</th></tr></table>",
    "<h1>一</h1>",
    "<h3>一</h3>",
    "<p id=a>一</p>",
    "<font color=#eee>一</font>",
    '<div class="nav"><a href=x>一</a><a href=y>二</a><a href=z>三</a></div>',
    "<p><b>一、标题</b></p>",
    "<div aria-hidden=true><a href=x>一</a></div>",
    "<style>a{color:#eee}</style><a href=x>一</a>",
    "<div onclick=\"location='/x'\">一</div>",
    "<a href=x>更多</a><h2>一</h2>",
    "版权所有 网站标识码",
)


def calls(source: str) -> int:
    """How many function calls the enhancement of a source makes: a clock that no other process disturbs."""
    count = 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    old = sys.getprofile()
    sys.setprofile(note)
    try:
        enhance(source, Options(likely=True))
    finally:
        sys.setprofile(old)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_page_takes_at_most_a_little_over_twice_the_work(piece: str) -> None:
    enhance(HEAD + piece)  # vocabulary is read once
    small, large = calls(HEAD + piece * 150), calls(HEAD + piece * 300)
    assert large <= 2.4 * small


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>", "<a href=x>", "<div aria-hidden=true>", "<ul><li>", "<table><tr><td>"]
)
def test_deep_nesting_goes_through(piece: str) -> None:
    source = HEAD + piece * 5000 + "一"
    assert "一" in enhance(source).html
