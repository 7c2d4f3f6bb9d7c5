"""Mark the main content.

WCAG 1.3.1 Info and Relationships (A), 2.4.1 Bypass Blocks (A). Certain.

A reader who cannot see the page jumps to its `main` landmark. Where nothing is marked, the element is found that is
left alone between what surely is the page's head and foot, or that holds most of the text outside links and neither
head nor foot; it is given the role. Where no one element does so, the page is reported.

Before:

    <body><div id="header"><img src="logo.gif" alt="青泽县"><a href="/">首页</a></div>
    <div class="box"><p>为做好今年的防汛工作，县应急管理局近日组织各乡镇开展隐患排查，
    重点检查水库、山塘、堤防和低洼易涝地段，要求各单位落实值班制度，备足抢险物资，发现险情及时上报并组织群众
    转移，确保安全度汛。各乡镇要在月底前将排查情况报县防汛办公室，逾期未报的将通报批评。</p></div>
    <div id="footer">版权所有：青泽县人民政府　网站标识码：0000000000</div></body>

After:

    <body><div id="header"><img src="logo.gif" alt="青泽县"><a href="/">首页</a></div>
    <div role="main" class="box"><p>为做好今年的防汛工作，县应急管理局近日组织各乡镇开展隐患排查，
    重点检查水库、山塘、堤防和低洼易涝地段，要求各单位落实值班制度，备足抢险物资，发现险情及时上报并组织群众
    转移，确保安全度汛。各乡镇要在月底前将排查情况报县防汛办公室，逾期未报的将通报批评。</p></div>
    <div id="footer">版权所有：青泽县人民政府　网站标识码：0000000000</div></body>
"""

from __future__ import annotations

from ...model import Text
from ..regions import find_main
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    if work.main is not None or not page.is_document or page.by_tag.get("frameset"):
        return  # a fragment may be meant for a page that has its main element
    found = find_main(page)
    if found is None:
        message = Text("看不出哪个元素是正文，没有标 main", "no element is clearly the main content: none is marked")
        help = Text('给正文的容器加 role="main"', 'give the element around the content role="main"')
        work.report(next(iter(page.all("body")), None), message, help)
    elif work.may(found, Text("把正文标为 main 区域", "mark the main content")):
        work.set(found, "role", "main")


ENHANCEMENT = Enhancement(
    "A11Y004",
    "main-landmark",
    ("1.3.1", "2.4.1"),
    Certainty.CERTAIN,
    Text("标出正文区域", "mark the main content"),
    apply,
)
