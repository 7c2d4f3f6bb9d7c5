"""Let a table be called by the title that stands above it.

WCAG 1.3.1 Info and Relationships (A). Certain.

A screen reader offers a list of tables, by name. A table of data without a caption takes as its name the line
directly before it, where that line is numbered as a table's title (表1, 附表2). An empty caption is taken out.

Before:

    <p>表1　价格涨跌幅度</p>
    <table border="1"><tr><th scope="col">指标</th><th scope="col">全市</th></tr></table>

After:

    <p id="table-1">表1　价格涨跌幅度</p>
    <table aria-labelledby="table-1" border="1"><tr><th scope="col">指标</th><th scope="col">全市</th></tr></table>
"""

from __future__ import annotations

import re

from ...model import Text
from ..page import Node
from ..tables import is_layout, read_table
from ..values import Certainty, Enhancement
from ..work import Work

_TITLE = re.compile(r"(?:附|续)?表\s*+[0-9一二三四五六七八九十]{1,4}(?:[-－—.][0-9]{1,3})?(?![0-9年月日])")
_LONGEST = 60


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    number = 0
    for node in page.all("table"):
        table = read_table(page, node)
        if node.role or is_layout(page, table) or not node.said:
            continue
        number += 1
        _empty_caption(work, table.caption)
        if table.caption is not None and table.caption.chars:
            continue
        if node.get("aria-label") or node.get("aria-labelledby"):
            continue
        title = _title(work, node)
        if title is not None and work.may(
            node, Text(f"表格的名称：{page.text(title)}", f"name the table: {page.text(title)}")
        ):
            work.set(node, "aria-labelledby", work.id_of(title, f"table-{number}"))


def _empty_caption(work: Work, caption: Node | None) -> None:
    if caption is None or caption.chars or work.page.has(caption, "img"):
        return
    start, end = work.token(caption), work.end(caption)
    if start and end and work.may(caption, Text("去掉空的表格标题", "take out an empty caption")):
        work.replace(start.start, end.end, "")


def _title(work: Work, node: Node) -> Node | None:
    """The line directly before a table, where it is a table's title."""
    page = work.page
    if node.parent is None:
        return None
    before: Node | None = None
    at = node.index - 1
    while at > node.parent.index:
        before = page.nodes[at]
        while before.parent is not None and before.parent is not node.parent:
            before = before.parent
        if before.chars or before.tag not in ("p", "br", "div"):
            break
        at = before.index - 1
    if before is None or before.parent is not node.parent or before.token is None or before.last >= node.index:
        return None
    text = page.text(before)
    between = page.between(before.text_span[1], node.text_span[0])
    titled = before.tag in ("p", "div", "center", "h2", "h3", "h4", "h5", "h6") and len(text) <= _LONGEST
    return before if titled and not between and _TITLE.match(text) else None


ENHANCEMENT = Enhancement(
    "A11Y027",
    "table-captions",
    ("1.3.1",),
    Certainty.CERTAIN,
    Text("用表上方的标题称呼表格", "let a table be called by the title above it"),
    apply,
)
