"""Give the page its title.

WCAG 2.4.2 Page Titled (A). Certain.

The title is the first thing that is heard of a page, and what tells its tab from others. Where it is absent, empty or
what an editor left behind (无标题文档), it is taken from the page's one `h1`, else from the meta tag that carries the
article's title (`ArticleTitle`, `og:title`). It is never invented: a page that has neither is reported.

Before:

    <html lang="zh-CN"><head><title></title></head>
    <body><h1>关于调整公交线路的通告</h1></body></html>

After:

    <html lang="zh-CN"><head><title>关于调整公交线路的通告</title></head>
    <body><h1>关于调整公交线路的通告</h1></body></html>
"""

from __future__ import annotations

from ...markup import escape_text
from ...markup.tokens import RCDATA
from ...model import Text
from ..headings import headings
from ..headplace import head_offset
from ..page import Page
from ..titles import meta_title, page_title
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    if not page.is_document or page_title(page):
        return
    words = _words(page)
    if not words:
        work.report(
            None, Text("页面没有标题，也没有可用作标题的 h1", "the page has no title, and no h1 to take it from")
        )
        return
    message = Text(f"补上页面标题：{words}", f"give the page its title: {words}")
    title = next((n for n in page.by_tag.get("title", ()) if n.token is not None and not n.inert), None)
    if title is None or title.token is None:
        if work.first("title") is not None:
            return  # it stands where the tree did not find it
        offset = head_offset(page)
        if work.may(offset, message):
            work.insert(offset, f"<title>{escape_text(words)}</title>")
        return
    tokens = page.tree.tokens
    content = tokens[title.token + 1] if title.token + 1 < len(tokens) else None
    if work.end(title) is None or not work.may(title, message):
        return
    if content is not None and content.kind == RCDATA:
        work.replace(content.start, content.end, escape_text(words))
    else:
        work.insert(tokens[title.token].end, escape_text(words))


def _words(page: Page) -> str:
    heads = [h for h in headings(page) if h.level == 1]
    if len(heads) == 1 and heads[0].text:
        return heads[0].text
    return meta_title(page)


ENHANCEMENT = Enhancement(
    "A11Y002",
    "page-title",
    ("2.4.2",),
    Certainty.CERTAIN,
    Text("补上页面的标题", "give the page its title"),
    apply,
)
