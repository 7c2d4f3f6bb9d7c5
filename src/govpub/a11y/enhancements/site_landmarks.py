"""Mark the page's head, its navigation and its foot.

WCAG 1.3.1 Info and Relationships (A), 2.4.1 Bypass Blocks (A). Certain.

Blocks outside the main content take the role of what they surely are: `banner` for the site's head, `navigation` for
rows of links and for the breadcrumb, `contentinfo` for the foot with its record numbers. One banner and one foot; a
second navigation is marked only where its own words tell it from the first. What is not clear stays as it is.

Before:

    <body><div class="header"><img src="logo.gif" alt="青泽县人民政府"></div>
    <div id="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a>
    <a href="/bsfw/">办事服务</a></div>
    <main><p>全文如下。</p></main>
    <div id="footer">主办单位：青泽县人民政府办公室　网站标识码：0000000000</div></body>

After:

    <body><div role="banner" class="header"><img src="logo.gif" alt="青泽县人民政府"></div>
    <div role="navigation" id="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a>
    <a href="/bsfw/">办事服务</a></div>
    <main><p>全文如下。</p></main>
    <div role="contentinfo" id="footer">主办单位：青泽县人民政府办公室　网站标识码：0000000000</div></body>
"""

from __future__ import annotations

from ...model import Text
from ..page import Node, squeeze
from ..regions import (
    BANNER,
    CONTAINERS,
    CONTENTINFO,
    NAVIGATION,
    is_banner,
    is_breadcrumb,
    is_footer,
    is_navigation,
    region,
)
from ..values import Certainty, Enhancement
from ..words import ordered
from ..work import Work

_WORDS = {
    BANNER: Text("把站点页头标为 banner 区域", "mark the site's head"),
    NAVIGATION: Text("把导航标为 navigation 区域", "mark a navigation"),
    CONTENTINFO: Text("把页脚标为 contentinfo 区域", "mark the page's foot"),
}


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    main = work.main
    if not page.is_document or main is None:
        return
    blocks = [n for n in page.all(*CONTAINERS) if _free(work, n, main)]
    before = [n for n in blocks if n.index < main.index]
    after = [n for n in blocks if n.index > main.last]
    if not _exists(work, CONTENTINFO):
        _mark(work, next((n for n in after if is_footer(page, n)), None), CONTENTINFO)
    if not _exists(work, BANNER):
        _mark(work, next((n for n in before if is_banner(page, n)), None), BANNER)
    _navigations(work, blocks)


def _free(work: Work, node: Node, main: Node) -> bool:
    """Whether an element is a block of its own outside the main content that may take a role."""
    if not node.said or not (node.chars or work.page.has(node, "img")) or node.role or region(node):
        return False
    return not main.holds(node) and not node.holds(main)


def _exists(work: Work, role: str) -> bool:
    tags = {BANNER: ("header",), CONTENTINFO: ("footer",)}.get(role, ())
    inside = ("main", "article", "section", "aside", "nav")
    own = [n for n in work.page.all(*tags) if not n.role and n.said and not any(tag in n.near for tag in inside)]
    return bool(own) or any(n.role == role and n.said for n in work.page.nodes)


def _mark(work: Work, node: Node | None, role: str) -> bool:
    if node is None or not work.may(node, _WORDS[role]):
        return False
    work.set(node, "role", role)
    return True


def _navigations(work: Work, blocks: list[Node]) -> None:
    page = work.page
    marked = [n for n in page.nodes if region(n) == NAVIGATION and n.said and not n.inert]
    names = {squeeze(n.get("aria-label") or page.texts_of(n.get("aria-labelledby"))) for n in marked}
    end = -1
    for node in blocks:
        if node.index <= end or node.role or (node.tag == "table" and page.has(node, "th")):
            continue
        if any(node.holds(other) or other.holds(node) for other in marked) or not is_navigation(page, node):
            continue
        label = _label(work, node)
        if squeeze(label) in names:
            continue
        end = node.last
        if _mark(work, node, NAVIGATION):
            names.add(squeeze(label))
            if label:
                work.set(node, "aria-label", label)


def _label(work: Work, node: Node) -> str:
    """The words by which a navigation calls itself; empty where it has none."""
    page = work.page
    text = squeeze(page.text(node))
    if is_breadcrumb(page, node):
        return next((word for word in ordered("regions", "location") if text.startswith(word) and ">" not in word), "")
    for word in ordered("regions", "links"):
        if text.startswith(word):
            return word
    heading = next((n for tag in ("h2", "h3", "h4") for n in page.within(node, tag)), None)
    return page.says(heading) if heading else ""


ENHANCEMENT = Enhancement(
    "A11Y005",
    "site-landmarks",
    ("1.3.1", "2.4.1"),
    Certainty.CERTAIN,
    Text("标出页头、导航和页脚", "mark the page's head, navigation and foot"),
    apply,
)
