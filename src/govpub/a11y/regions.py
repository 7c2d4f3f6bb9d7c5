"""Regions: which element holds a page's main content, and what the blocks around it are.

Main content is found in two ways that do not guess: it is the one block that is left between what surely is a page's
head and foot, or the block that holds most of the text outside links and neither head nor foot.
"""

from __future__ import annotations

from .page import HEADINGS, Node, Page, squeeze
from .words import called, pattern, words

BANNER, NAVIGATION, CONTENTINFO, COMPLEMENTARY, MAIN = (
    "banner",
    "navigation",
    "contentinfo",
    "complementary",
    "main",
)
_OWN = {"header": BANNER, "nav": NAVIGATION, "footer": CONTENTINFO, "aside": COMPLEMENTARY, "main": MAIN}

#: elements that may take a role as a region
CONTAINERS = frozenset(("div", "section", "article", "td", "center", "table", "ul", "form", "header", "footer", "nav"))
_PASSED = frozenset(("tbody", "tr", "font", "span", "b", "big", "small", "fieldset"))
_MAIN_TAGS = frozenset(("div", "section", "article", "td", "center"))

ENOUGH_PROSE = 120  # characters outside links: a paragraph
_SHARE = 0.6


def prose(node: Node) -> int:
    """Characters of text outside links."""
    return node.chars - node.linked


def region(node: Node) -> str:
    """The landmark that an element is by its own tag or role; empty for none."""
    if node.role:
        return node.role if node.role in (BANNER, NAVIGATION, CONTENTINFO, COMPLEMENTARY, MAIN, "search") else ""
    return _OWN.get(node.tag, "")


def kind(page: Page, node: Node) -> str:
    """What a block outside the main content surely is: banner, navigation, contentinfo; empty where it is not clear."""
    own = region(node)
    if own:
        return own
    if is_footer(page, node):
        return CONTENTINFO
    if is_navigation(page, node):
        return NAVIGATION
    if is_banner(page, node):
        return BANNER
    return ""


def is_footer(page: Page, node: Node) -> bool:
    """Whether a block is a page's foot: by what only a foot says, or by its name and its place among few words."""
    if node.chars > 1500 or page.has(node, "h1", "main", "article"):
        return False
    signs = {found.lower() for found in pattern("regions", "footer_signs").findall(page.text(node))}
    return len(signs) >= 2 or ((bool(signs) or prose(node) < 300) and called(node, CONTENTINFO))


def is_breadcrumb(page: Page, node: Node) -> bool:
    """Whether a block says where in the site the page stands."""
    if not node.links or node.chars > 200:
        return False
    start = squeeze(page.text(node))[:12].lstrip(":：·>【[")
    return any(start.startswith(word) for word in words("regions", "location"))


def is_navigation(page: Page, node: Node) -> bool:
    """Whether a block is for going elsewhere: a breadcrumb, or a row of short links with a name that says so."""
    if is_breadcrumb(page, node):
        return True
    if node.links < 3 or node.linked * 10 < node.chars * 8:
        return False
    short = node.linked <= 8 * node.links
    return called(node, NAVIGATION) or (short and node.links >= 4 and not page.has(node, "img"))


def is_banner(page: Page, node: Node) -> bool:
    """Whether a block is a page's head: named so, or a picture or words without prose before everything else."""
    if prose(node) > ENOUGH_PROSE or page.has(node, "main"):
        return False
    return called(node, BANNER)


def explicit_main(page: Page) -> Node | None:
    """The main element that the author marked, by tag or role."""
    marked = [n for n in page.nodes if not n.inert and n.shown and region(n) == MAIN]
    return marked[0] if marked else None


def find_main(page: Page) -> Node | None:
    """The element that certainly holds the main content, where none says so itself; None where it is not clear."""
    body = next(iter(page.by_tag.get("body", ())), None)
    if body is None or prose(body) < ENOUGH_PROSE:
        return None
    return _between(page, body) or _densest(page, body)


def _between(page: Page, body: Node) -> Node | None:
    """The one block left between the blocks that surely are a head and a foot."""
    level = body
    for _ in range(12):
        blocks = [n for n in page.children(level) if n.shown and (n.chars or page.has(n, "img"))]
        middle, stripped = _strip(page, blocks)
        if stripped and len(middle) == 1 and can_be_main(middle[0]) and prose(middle[0]) * 2 >= prose(body):
            return middle[0]
        wide = [n for n in blocks if n.chars * 10 >= body.chars * 9]
        if len(wide) != 1 or wide[0].tag not in CONTAINERS | _PASSED:
            return None
        level = wide[0]
    return None


def _strip(page: Page, blocks: list[Node]) -> tuple[list[Node], bool]:
    start, end = 0, len(blocks)
    while start < end and kind(page, blocks[start]) in (BANNER, NAVIGATION):
        start += 1
    while end > start and kind(page, blocks[end - 1]) in (CONTENTINFO, NAVIGATION):
        end -= 1
    return blocks[start:end], end < len(blocks) and start > 0


def _densest(page: Page, body: Node) -> Node | None:
    """The outermost block that holds most of the prose, but neither the foot nor a row of links before it."""
    path: list[Node] = []
    level = body
    while True:
        best = max(page.children(level), key=prose, default=None)
        if best is None or not best.shown or prose(best) < _SHARE * prose(body):
            break
        if best.tag not in CONTAINERS | _PASSED:
            break
        path.append(best)
        level = best
    return next((node for node in path if can_be_main(node) and _alone(page, node, path[-1])), None)


def _alone(page: Page, node: Node, core: Node) -> bool:
    before = [a for a in page.within(node, "a") if a.index < core.index and "href" in a.attrs]
    if len(before) > 6:
        return False
    tail = page.text_flow[core.text_span[1] : node.text_span[1]] if node is not core else page.text(node)[-200:]
    if len(pattern("regions", "footer_signs").findall(tail)) >= 2:
        return False
    return not any(
        region(n) in (BANNER, CONTENTINFO) or (called(n, BANNER) and prose(n) < ENOUGH_PROSE)
        for n in page.children(node)
        if n.tag not in HEADINGS
    )


def can_be_main(node: Node) -> bool:
    """Whether an element may be given the role main."""
    return node.token is not None and node.tag in _MAIN_TAGS and not node.role and node.said
