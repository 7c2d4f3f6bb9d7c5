"""Let lists hold items, and items stand in lists.

WCAG 1.3.1 Info and Relationships (A). Certain.

A list says how many items it has, if it is one. Items that stand outside a list, one after another, are given a list
around them. A block between a list and its one item takes the item's part, and the item none. A list that holds no
item at all, or items inside links, says nothing: it is marked as no list, and so are such items. A line break between
items is taken out.

Before:

    <div><h3>要闻</h3><li><a href="1.html">防汛演练</a></li>
    <li><a href="2.html">森林防火</a></li></div>
    <ul><div class="on"><li>通知公告</li></div></ul>
    <ul><a href="3.html"><li>封路通告</li></a></ul>

After:

    <div><h3>要闻</h3><ul style="margin:0;padding:0"><li><a href="1.html">防汛演练</a></li>
    <li><a href="2.html">森林防火</a></li></ul></div>
    <ul><div role="listitem" class="on"><li role="none">通知公告</li></div></ul>
    <ul role="none"><a href="3.html"><li role="none">封路通告</li></a></ul>
"""

from __future__ import annotations

from ...model import Text
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_LISTS = frozenset(("ul", "ol", "menu"))
_ALLOWED = frozenset(("li", "script", "template", "style", "noscript"))
_FLOW = frozenset(("div", "td", "th", "body", "section", "article", "main", "aside", "form", "center", "dd", "nav"))
_BLOCKS = frozenset(("div", "p", "span", "section"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.all(*_LISTS):
        if not node.role and node.said:
            _mend(work, node)
    for node in work.page.all("dl"):
        odd = [n for n in work.page.children(node) if n.tag not in ("dt", "dd", "div", "script", "template") and n.said]
        if odd and not node.role:
            work.report(odd[0], Text("描述列表里有别的内容", "a description list holds something else"))
    _strays(work)


def _mend(work: Work, node: Node) -> None:
    """Mend what stands in a list and is no item."""
    page = work.page
    children = list(page.children(node))
    odd = [n for n in children if n.tag not in _ALLOWED and n.role != "listitem" and n.said]
    if not odd and (not node.own or not children):
        return
    wrapped = {n.index: item for n in odd if (item := _only_item(work, n)) is not None}
    breaks = [n for n in odd if n.tag == "br"]
    if len(wrapped) + len(breaks) == len(odd) and not node.own:
        for block in odd:
            _take_part(work, block, wrapped.get(block.index))
        return
    plain = [n for n in odd if n.tag in _BLOCKS and not n.role and n.token is not None]
    if len(plain) == len(odd) and not node.own and any(n.tag == "li" for n in children):
        for block in plain:
            if work.may(block, Text("列表里的块就是列表项", "a block in a list is the item")):
                work.set(block, "role", "listitem")
        return
    items = [n for n in page.within(node, "li") if n.token is not None and _list_of(n) is node and not n.role]
    if any(n.parent is node for n in items):
        message = Text("列表里有不是列表项的内容", "a list holds what is no item")
        work.report(odd[0] if odd else node, message)
    elif work.may(node, Text("没有列表项的列表不再是列表", "a list without items is no list")):
        for part in (node, *items):
            work.set(part, "role", "none")


def _take_part(work: Work, block: Node, item: Node | None) -> None:
    if item is None:
        token = work.token(block)
        if token is not None and work.may(block, Text("去掉列表项之间的换行", "take out a line break between items")):
            work.replace(token.start, token.end, "")
    elif work.may(block, Text("列表里的块就是列表项", "a block in a list is the item")):
        work.set(block, "role", "listitem")
        work.set(item, "role", "none")


def _only_item(work: Work, block: Node) -> Node | None:
    """The one item in a block, where the block holds nothing else."""
    if block.tag not in _BLOCKS or block.role or block.token is None:
        return None
    children = list(work.page.children(block))
    if len(children) == 1 and children[0].tag == "li" and children[0].token is not None and not children[0].role:
        return children[0] if not block.own else None
    return None


def _list_of(item: Node) -> Node | None:
    found = [item.near[tag] for tag in ("ul", "ol") if tag in item.near]
    return max(found, key=lambda n: n.index, default=None)


def _strays(work: Work) -> None:
    """Put a list around items that stand one after another outside of lists."""
    page = work.page
    done = -1
    for item in page.all("li"):
        parent = item.parent
        if item.index <= done or item.role or not item.said or parent is None or parent.tag in _LISTS:
            continue
        if parent.role in ("list", "listitem", "menu") or parent.tag == "li" or _list_of(item) is not None:
            continue
        run = _run(work, item)
        done = run[-1].last
        first, end = work.token(run[0]), work.end(run[-1])
        if parent.tag not in _FLOW or first is None or end is None or any(work.end(n) is None for n in run):
            work.report(item, Text("列表项不在列表里", "an item outside a list"))
        elif work.may(item, Text(f"给{len(run)}个列表项加上列表", f"give {len(run)} items a list around them")):
            work.insert(first.start, '<ul style="margin:0;padding:0">')
            work.insert(end.end, "</ul>")


def _run(work: Work, item: Node) -> list[Node]:
    """An item and those that follow it with nothing between them."""
    page = work.page
    run = [item]
    while True:
        following = page.next(run[-1])
        if following is None or following.tag != "li" or following.role or following.token is None:
            return run
        if page.between(run[-1].text_span[1], following.text_span[0]):
            return run
        run.append(following)


ENHANCEMENT = Enhancement(
    "A11Y024",
    "list-structure",
    ("1.3.1",),
    Certainty.CERTAIN,
    Text("列表只含列表项", "let lists hold items, and items stand in lists"),
    apply,
)
