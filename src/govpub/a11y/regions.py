"""Regions: which element holds a page's main content, and what the blocks around it are.

Main content is found in three ways that do not guess: it is the block that its author calls so, the one block left
between what surely is a page's head and foot, or the block that holds most of the text outside links; in each case it
holds most of the page and neither its head nor its foot.
"""

from __future__ import annotations

from collections.abc import Iterator

from .images import is_sign, is_spacer
from .page import HEADINGS, Node, Page, squeeze
from .titles import shows_title
from .words import called, pattern, words

BANNER, NAVIGATION, CONTENTINFO, COMPLEMENTARY, MAIN, SEARCH = (
    "banner",
    "navigation",
    "contentinfo",
    "complementary",
    "main",
    "search",
)
_OWN = {"header": BANNER, "nav": NAVIGATION, "footer": CONTENTINFO, "aside": COMPLEMENTARY, "main": MAIN}
_ROLES = frozenset((BANNER, NAVIGATION, CONTENTINFO, COMPLEMENTARY, MAIN, SEARCH))

#: elements that may take a role as a region: what they are otherwise is not lost
CONTAINERS = frozenset(("div", "section", "td", "center", "table"))
_PASSED = frozenset(("article", "tbody", "tr", "font", "span", "b", "big", "small", "fieldset", "form", "ul"))
_MAIN_TAGS = frozenset(("div", "section", "article", "td", "center"))

ENOUGH_PROSE = 120  # characters outside links: a paragraph
_MOST = 0.6
_SENTENCE = 40  # characters: no line of a page's head
_FEW_LINKS = 6  # a breadcrumb, or a row of font sizes


def prose(node: Node) -> int:
    """Characters of text outside links."""
    return node.chars - node.linked


def region(node: Node) -> str:
    """The landmark that an element is by its own tag or role; empty for none."""
    if node.role:
        return node.role if node.role in _ROLES else ""
    own = _OWN.get(node.tag, "")
    inside = ("main", "article", "section", "aside", "nav")
    if own in (BANNER, CONTENTINFO) and any(tag in node.near for tag in inside):
        return ""
    return own


def holds_something(page: Page, node: Node) -> bool:
    """Whether an element shows text or an image."""
    return node.said and (node.chars > 0 or page.has(node, "img", "input", "iframe"))


def is_footer(page: Page, node: Node) -> bool:
    """Whether a block is a page's foot: by what only a foot says, or by its name and its few words."""
    if node.chars > 1500 or not node.chars or page.has(node, "main", "article"):
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
    """Whether a block is for going elsewhere: a breadcrumb, links to other sites, a row or column of short links."""
    if is_breadcrumb(page, node) or is_link_list(page, node):
        return True
    if node.links < 3 or node.linked * 10 < node.chars * 8:
        return False
    if called(node, NAVIGATION):
        return True
    pictures = [n for n in page.within(node, "img") if not is_sign(n) and not is_spacer(n)]
    return node.links >= 4 and node.linked <= 8 * node.links and not pictures


def is_link_list(page: Page, node: Node) -> bool:
    """Whether a block is the list of links to other sites: it begins with those words and says little else."""
    if prose(node) > 200 or not (node.links or page.has(node, "select")):
        return False
    start = squeeze(page.text(node))[:8]
    return any(start.startswith(word) for word in words("regions", "links"))


def banner_claim(page: Page, node: Node, first: bool) -> int:
    """How well a block before the main content claims to be the site's head; 0 for not at all."""
    if prose(node) > ENOUGH_PROSE or page.has(node, "main") or is_breadcrumb(page, node):
        return 0
    if called(node, BANNER):
        return 3
    if called(node, "top") and not is_navigation(page, node):
        return 2
    pictured = any(not is_sign(n) and not is_spacer(n) for n in page.within(node, "img"))
    return 1 if first and pictured else 0


def around(page: Page, main: Node) -> tuple[list[Node], list[Node]]:
    """The blocks beside the main content, from the body down: those before it and those after it, in document order."""
    before: list[Node] = []
    after: list[Node] = []
    inner = main
    for outer in main.ancestors():
        siblings = [n for n in page.children(outer) if not inner.holds(n) and holds_something(page, n)]
        before = [n for n in siblings if n.index < inner.index] + before
        after += [n for n in siblings if n.index > inner.last]
        inner = outer
        if outer.tag == "body":
            break
    before.sort(key=lambda n: n.index)
    return before, after


def explicit_main(page: Page) -> Node | None:
    """The element that is marked as main, by tag or role."""
    return next((n for n in landmarks(page) if region(n) == MAIN), None)


def landmarks(page: Page) -> list[Node]:
    """The elements that are landmarks by their own tag or role, in document order."""
    found = page.merged(page.all(*_OWN), page.having("role"))
    return [n for n in found if n.said and region(n)]


def find_main(page: Page) -> Node | None:
    """The element that certainly holds the main content, where none says so itself; None where it is not clear."""
    body = next(iter(page.by_tag.get("body", ())), None)
    if body is None or body.chars < ENOUGH_PROSE:
        return None
    return _named(page, body) or _between(page, body) or _densest(page, body)


def _named(page: Page, body: Node) -> Node | None:
    """The outermost block that is called the main content and holds most of the page."""
    for node in page.all(*_MAIN_TAGS):
        most = node.chars >= _MOST * body.chars or prose(node) >= _MOST * prose(body) >= ENOUGH_PROSE * _MOST
        if most and called(node, MAIN) and can_be_main(node) and _whole(page, node):
            return node
    return None


def _between(page: Page, body: Node) -> Node | None:
    """The one block left between the blocks that surely are a head and a foot."""
    level = body
    for _ in range(12):
        blocks = [n for n in page.children(level) if holds_something(page, n)]
        start, end = 0, len(blocks)
        while start < end and _is_head(page, blocks[start]):
            start += 1
        while end > start and _is_foot(page, blocks[end - 1]):
            end -= 1
        middle = blocks[start:end]
        if start and end < len(blocks) and len(middle) == 1 and can_be_main(middle[0]):
            return middle[0]
        wide = [n for n in blocks if n.chars * 10 >= body.chars * 9]
        if len(wide) != 1 or wide[0].tag not in CONTAINERS | _PASSED:
            return None
        level = wide[0]
    return None


def find_middle(page: Page) -> list[Node]:
    """The blocks between what surely is a page's head and its foot, side by side, where no one element holds them."""
    body = next(iter(page.by_tag.get("body", ())), None)
    level = body
    for _ in range(12):
        if body is None or level is None or prose(body) < ENOUGH_PROSE * _MOST:
            return []
        blocks = [n for n in page.children(level) if holds_something(page, n)]
        early = next((i for i, n in enumerate(blocks) if prose(n) >= _SENTENCE), len(blocks))
        start = max((i + 1 for i in range(early) if _is_head(page, blocks[i])), default=0)
        end = len(blocks)
        while end > start and _is_foot(page, blocks[end - 1]):
            end -= 1
        middle = blocks[start:end]
        if start and end < len(blocks) and sum(map(prose, middle)) >= _MOST * prose(body):
            return middle if len(middle) > 1 and level.tag in _MAIN_TAGS | {"body"} and not level.own else []
        wide = [n for n in blocks if n.chars * 10 >= body.chars * 9]
        if len(wide) != 1 or wide[0].tag not in CONTAINERS | _PASSED:
            return []
        level = wide[0]
    return []


def _is_head(page: Page, node: Node) -> bool:
    return region(node) in (BANNER, NAVIGATION) or is_navigation(page, node) or banner_claim(page, node, False) > 0


def _is_foot(page: Page, node: Node) -> bool:
    return region(node) in (CONTENTINFO, NAVIGATION) or is_footer(page, node) or is_navigation(page, node)


def _densest(page: Page, body: Node) -> Node | None:
    """The outermost block that holds most of the prose, but neither a foot nor a row of links before it."""
    if prose(body) < ENOUGH_PROSE:
        return None
    path = list(_down(page, body))
    titles = page.merged(page.all("h1"), shows_title(page)) if path else []
    for node in path:
        heads = [n for n in titles if node.holds(n) and n.index < path[-1].index]
        start = heads[0] if heads else path[-1]
        links = [a for a in page.within(node, "a") if a.index < start.index and "href" in a.attrs]
        if can_be_main(node) and len(links) <= _FEW_LINKS and _whole(page, node):
            return node
    return None


def _down(page: Page, body: Node) -> Iterator[Node]:
    level = body
    while True:
        best = max(page.children(level), key=prose, default=None)
        if best is None or not best.said or prose(best) < _MOST * prose(body):
            return
        if best.tag not in CONTAINERS | _PASSED:
            return
        yield best
        level = best


def _whole(page: Page, node: Node) -> bool:
    """Whether a block that holds much of the page holds neither its head nor its foot."""
    if len(pattern("regions", "footer_signs").findall(page.text_flow[: node.text_span[1]][-240:])) >= 2:
        return False
    level = node
    for _ in range(4):
        blocks = [n for n in page.children(level) if holds_something(page, n)]
        for n in blocks:
            mine = n.tag not in HEADINGS and n.chars * 2 < node.chars
            if region(n) in (BANNER, CONTENTINFO) or (mine and (banner_claim(page, n, False) or is_footer(page, n))):
                return False
        if len(blocks) != 1:
            return True
        level = blocks[0]
    return True


def can_be_main(node: Node) -> bool:
    """Whether an element may be given the role main."""
    return node.token is not None and node.tag in _MAIN_TAGS and not node.role and node.said
