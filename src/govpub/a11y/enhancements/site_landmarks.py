"""Mark the page's head, its navigation and its foot.

WCAG 1.3.1 Info and Relationships (A), 2.4.1 Bypass Blocks (A). Certain.

Blocks beside the main content take the role of what they surely are: `banner` for the site's head, `navigation` for
rows and columns of links and for the breadcrumb, `contentinfo` for the foot with its record numbers,
`complementary` for a column beside the text. There is one banner and one foot; a second navigation or column is
called by its own words, or by its number. What is not clear stays as it is.

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
from ..langwords import label as word_for
from ..page import Node, Page, squeeze
from ..regions import (
    BANNER,
    COMPLEMENTARY,
    CONTAINERS,
    CONTENTINFO,
    NAVIGATION,
    around,
    banner_claim,
    holds_something,
    is_breadcrumb,
    is_footer,
    is_navigation,
    landmarks,
    region,
)
from ..values import Certainty, Enhancement
from ..words import bare, called, ordered
from ..work import Work

_WORDS = {
    BANNER: Text("把站点页头标为 banner 区域", "mark the site's head"),
    NAVIGATION: Text("把导航标为 navigation 区域", "mark a navigation"),
    CONTENTINFO: Text("把页脚标为 contentinfo 区域", "mark the page's foot"),
    COMPLEMENTARY: Text("把侧栏标为 complementary 区域", "mark a column beside the text"),
}
_LONGEST = 12  # characters of a name that a block gives itself
_COLUMN = 20  # characters that make a column worth a landmark


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    main = work.main
    if not page.is_document or main is None:
        return
    before, after = around(page, main)
    marked = {region(n) for n in landmarks(page)}
    if CONTENTINFO not in marked:
        _mark(work, next((n for n in after if _free(n) and is_footer(page, n)), None), CONTENTINFO)
    if BANNER not in marked:
        _mark(work, _banner(page, before), BANNER)
    _navigations(work, main)
    _columns(work, before + after)


def _free(node: Node) -> bool:
    """Whether an element may take a role."""
    return node.token is not None and not node.inert and node.tag in CONTAINERS and not node.role and not region(node)


def _banner(page: Page, before: list[Node]) -> Node | None:
    claims = [(banner_claim(page, n, at == 0), n) for at, n in enumerate(before) if _free(n)]
    best = max((claim for claim, _ in claims), default=0)
    return next((n for claim, n in claims if claim == best), None) if best else None


def _mark(work: Work, node: Node | None, role: str, label: str = "") -> bool:
    if node is None or not work.may(node, _WORDS[role]):
        return False
    work.set(node, "role", role)
    if label:
        work.set(node, "aria-label", label)
    return True


def _navigations(work: Work, main: Node) -> None:
    page = work.page
    marked = [n for n in landmarks(page) if region(n) == NAVIGATION]
    names = {_name(work, n) for n in marked}
    end = -1
    for node in page.all(*CONTAINERS):
        if node.index <= end or main.holds(node) or node.holds(main) or not _free(node):
            continue
        if not holds_something(page, node) or (node.tag == "table" and page.has(node, "th")):
            continue
        if any(node.holds(other) or other.holds(node) for other in marked) or not is_navigation(page, node):
            continue
        end = node.last
        label = _label(work, node) if marked or is_breadcrumb(page, node) else ""
        if marked and squeeze(label) in names | {""}:
            label = f"{word_for('navigation', work.language)} {len(marked) + 1}"
        if squeeze(label) not in names and _mark(work, node, NAVIGATION, label):
            names.add(squeeze(label))
            marked.append(node)


def _columns(work: Work, blocks: list[Node]) -> None:
    """Columns: cells beside the cell of the main content, and blocks that are called so."""
    marked = [n for n in landmarks(work.page) if region(n) == COMPLEMENTARY]
    names = {_name(work, n) for n in marked}
    for node in blocks:
        column = called(node, COMPLEMENTARY) or (node.tag == "td" and node.chars >= _COLUMN)
        if not column or not _free(node) or any(n.role for n in work.page.inside(node)):
            continue
        label = _label(work, node)
        if squeeze(label) not in names and _mark(work, node, COMPLEMENTARY, label):
            names.add(squeeze(label))


def _name(work: Work, node: Node) -> str:
    return squeeze(node.get("aria-label") or work.page.texts_of(node.get("aria-labelledby")))


def _label(work: Work, node: Node) -> str:
    """The words by which a block calls itself, before its first link; empty where it has none."""
    page = work.page
    text = squeeze(page.text(node))
    for word in (*ordered("regions", "location"), *ordered("regions", "links")):
        if text.startswith(word) and not word.endswith((">", "»", "›")):
            return word
    heading = next((n for tag in ("h2", "h3", "h4", "h5") for n in page.within(node, tag)), None)
    if heading is not None and page.says(heading):
        return page.says(heading)
    link = next((a for a in page.within(node, "a") if "href" in a.attrs), None)
    words = bare(page.between(node.text_span[0], link.text_span[0])) if link else ""
    return words if 2 <= len(words) <= _LONGEST else ""


ENHANCEMENT = Enhancement(
    "A11Y005",
    "site-landmarks",
    ("1.3.1", "2.4.1"),
    Certainty.CERTAIN,
    Text("标出页头、导航和页脚", "mark the page's head, navigation and foot"),
    apply,
)
