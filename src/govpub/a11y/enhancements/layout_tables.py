"""Tell tables that arrange the page from tables that hold data.

WCAG 1.3.1 Info and Relationships (A), 1.3.2 Meaningful Sequence (A). Certain.

A screen reader counts the rows and columns of every table. One that surely only arranges the page (it has one column,
holds other tables, headings, a form or a landmark, and says nothing of data: no header cell, caption or summary) is
marked as presentation.

Before:

    <table width="980"><tr><td><h2>要闻</h2></td>
    <td><form action="/s"><input title="搜索"></form></td></tr></table>

After:

    <table role="presentation" width="980"><tr><td><h2>要闻</h2></td>
    <td><form action="/s"><input title="搜索"></form></td></tr></table>
"""

from __future__ import annotations

from ...model import Text
from ..tables import is_layout, read_table
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.all("table"):
        if node.role or not is_layout(work.page, read_table(work.page, node)):
            continue
        if work.may(node, Text("表格只用于排版", "the table only arranges the page")):
            work.set(node, "role", "presentation")


ENHANCEMENT = Enhancement(
    "A11Y025",
    "layout-tables",
    ("1.3.1", "1.3.2"),
    Certainty.CERTAIN,
    Text("标明只用于排版的表格", "tell tables that arrange the page"),
    apply,
)
