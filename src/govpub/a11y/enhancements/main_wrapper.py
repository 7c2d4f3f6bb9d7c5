"""Put the main content into an element where none holds it alone.

WCAG 1.3.1 Info and Relationships (A), 2.4.1 Bypass Blocks (A). Likely.

Old pages put head, text and foot into one cell, side by side. Where the blocks before and after the text surely are
the page's head and foot, an element with the role `main` is put around what lies between. A style sheet that counts
on the old nesting may miss it: so this is only likely.

Before:

    <body><div class="header"><img src="logo.gif" alt="青泽县"></div>
    <p>为做好今年的防汛工作，县应急管理局近日组织各乡镇检查水库。</p>
    <p>要求各单位落实值班制度，备足抢险物资，发现险情及时上报并组织群众转移，逾期未报的将通报批评。</p>
    <div class="footer">版权所有：青泽县人民政府　网站标识码：0000000000</div></body>

After:

    <body><div class="header"><img src="logo.gif" alt="青泽县"></div>
    <div role="main" id="main-content"><p>为做好今年的防汛工作，县应急管理局近日组织各乡镇检查水库。</p>
    <p>要求各单位落实值班制度，备足抢险物资，发现险情及时上报并组织群众转移，逾期未报的将通报批评。</p></div>
    <div class="footer">版权所有：青泽县人民政府　网站标识码：0000000000</div></body>
"""

from __future__ import annotations

from dataclasses import replace

from ...model import Text
from ..regions import find_middle
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    if work.main is not None or not page.is_document or page.by_tag.get("frameset"):
        return
    blocks = find_middle(page)
    first, end = (work.token(blocks[0]), work.end(blocks[-1])) if blocks else (None, None)
    if first is None or end is None or any(work.end(n) is None for n in blocks if n.tag not in ("br", "hr", "img")):
        return
    if work.may(blocks[0], Text("给正文加上 main 区域", "put an element around the main content")):
        name = page.free_id("main-content")
        work.insert(first.start, f'<div role="main" id="{name}">')
        work.insert(end.end, "</div>")
        work.wrapper = replace(
            blocks[0], tag="div", token=None, last=blocks[-1].last, attrs={"role": "main", "id": name}
        )


ENHANCEMENT = Enhancement(
    "A11Y048",
    "main-wrapper",
    ("1.3.1", "2.4.1"),
    Certainty.LIKELY,
    Text("给正文加上 main 区域", "put the main content into an element"),
    apply,
)
