"""Offer a way past the head of the page.

WCAG 2.4.1 Bypass Blocks (A). Certain.

Who uses a keyboard passes every link of the head and the navigation on every page. Where the main content is marked
and links stand before it, the page begins with a link to it that shows itself when it is reached. Nothing is added to
a page that has such a link.

Before:

    <html lang="zh-CN"><head><title>通知</title></head>
    <body><a href="/">首页</a><main id="text">全文</main></body></html>

After:

    <html lang="zh-CN"><head><title>通知</title><style>…</style></head>
    <body><a class="govpub-skip" href="#text">跳到正文</a><a href="/">首页</a><main id="text">全文</main></body></html>
"""

from __future__ import annotations

from ...data import read_text
from ...markup import escape_attribute, escape_text
from ...model import Text
from ..headplace import head_offset
from ..langwords import label as words_for
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import pattern
from ..work import Work

_FIRST = 8  # a skip link stands among the first links


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    main = work.main
    body = next(iter(page.all("body")), None)
    head = head_offset(page)
    if not page.is_document or main is None or body is None:
        return
    links = [a for a in page.all("a") if "href" in a.attrs and a.said]
    if not links or links[0].index > main.index or _skips(work, links[:_FIRST], main):
        return
    if not work.may(body, Text("加上跳到正文的链接", "add a link to the main content")):
        return
    target = main.get("id") or work.id_of(main, "main-content")
    work.insert(head, f"<style>{read_text('a11y/skip.css').strip()}</style>")
    label = escape_text(words_for("skip", work.language))
    token = work.token(body)
    assert token is not None
    work.insert(token.end, f'<a class="govpub-skip" href="#{escape_attribute(target)}">{label}</a>')


def _skips(work: Work, links: list[Node], main: Node) -> bool:
    """Whether one of the links leads to the main content, or says so and leads to a place of the page."""
    for link in links:
        if link.index > main.index or not link.get("href").startswith("#"):
            continue
        target = work.page.by_id(link.get("href")[1:])
        if target is not None and (main.holds(target) or target.holds(main)):
            return True
        if target is not None and pattern("skip", "words").search(work.page.says(link)):
            return True
    return False


ENHANCEMENT = Enhancement(
    "A11Y006",
    "skip-link",
    ("2.4.1",),
    Certainty.CERTAIN,
    Text("加上跳到正文的链接", "add a link to the main content"),
    apply,
)
