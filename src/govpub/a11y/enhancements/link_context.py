"""Name a picture link by the words that it stands under or behind.

WCAG 2.4.4 Link Purpose (A), 4.1.2 Name, Role, Value (A). Likely.

In a table of data, a link without words takes the header of its column and the first words of its row; elsewhere,
the words that stand directly before it and end in a colon. Of several such links that lead to files of different
kinds, each also says its kind.

Before:

    <table><tr><th scope="col">材料</th><th scope="col">样表</th></tr>
    <tr><td>申请书</td><td><a href="yb.doc"><img src="dl.png"></a></td></tr></table>
    <p>报名表：<a href="a.odt"><img src="1.gif"></a>
    <a href="a.pdf"><img src="2.gif"></a></p>

After:

    <table><tr><th scope="col">材料</th><th scope="col">样表</th></tr>
    <tr><td>申请书</td><td><a href="yb.doc"><img alt="样表 申请书" src="dl.png"></a></td></tr></table>
    <p>报名表：<a href="a.odt"><img alt="报名表 ODT" src="1.gif"></a>
    <a href="a.pdf"><img alt="报名表 PDF" src="2.gif"></a></p>
"""

from __future__ import annotations

import re

from ...model import Text
from ..naming import give_name, with_alike
from ..page import Node, squeeze
from ..tables import is_layout, read_table
from ..values import Certainty, Enhancement
from ..words import bare
from ..work import Work

_LONGEST = 30
_KIND = re.compile(r"\.([a-z0-9]{2,4})(?:[?#]|\Z)", re.I)
_PAGES = frozenset(("html", "htm", "shtml", "jsp", "asp", "aspx", "php", "do"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    found: list[tuple[Node, str]] = []
    for link in work.nameless():
        if link.tag == "a" and not link.get("href").lower().startswith(("#", "javascript:")):
            words = _in_table(work, link) or _before(work, link)
            if words:
                found.append((link, words))
    named: list[tuple[Node, str]] = []
    for link, words in found:
        like = [a for a, other in found if other == words and a.parent is link.parent]
        kinds = {_kind(a) for a in like}
        if len(like) > 1 and (len(kinds) < len(like) or "" in kinds):
            continue  # nothing tells them apart
        name = f"{words} {_kind(link)}" if len(like) > 1 else words
        named.append((link, name))
    for link, name in with_alike(work, named):
        if work.may(link, Text(f"按上下文给链接名称：{name}", f"name the link by its context: {name}")):
            give_name(work, link, name)


def _kind(link: Node) -> str:
    found = _KIND.search(link.get("href"))
    return found[1].upper() if found and found[1].lower() not in _PAGES else ""


def _in_table(work: Work, link: Node) -> str:
    """The header of the link's column and the first words of its row."""
    page = work.page
    cell, node = link.near.get("td"), link.near.get("table")
    if cell is None or node is None or cell.chars or len(page.within(cell, "a")) != 1:
        return ""
    table = read_table(page, node)
    if is_layout(page, table) or len(table.rows) < 2:
        return ""
    row = next((row for row in table.rows if any(c is cell for c in row)), [])
    at = next((i for i, c in enumerate(row) if c is cell), -1)
    head = table.rows[0]
    if at < 1 or row is head or len(head) != len(row) or not all(c.tag == "th" for c in head):
        return ""
    first = next((text for c in row if (text := page.text(c)) and not text.isdigit()), "")
    words = page.says(head[at])
    return f"{words} {first}" if words and first and len(words) <= _LONGEST and len(first) <= 2 * _LONGEST else ""


def _before(work: Work, link: Node) -> str:
    """The words directly before a link, or before links like it, where they end in a colon."""
    page = work.page
    if link.parent is None:
        return ""
    line = page.text_flow[link.parent.text_span[0] : link.text_span[0]].split("\n")[-1].strip()
    if not line.endswith(("：", ":")):
        return ""
    words = bare(re.split("[。；;]", line)[-1])
    return words if 2 <= len(squeeze(words)) <= _LONGEST else ""


ENHANCEMENT = Enhancement(
    "A11Y050",
    "link-context",
    ("2.4.4", "4.1.2"),
    Certainty.LIKELY,
    Text("按上下文给图片链接名称", "name a picture link by its context"),
    apply,
)
