"""Name frames.

WCAG 2.4.1 Bypass Blocks (A), 4.1.2 Name, Role, Value (A). Certain.

A frame without a title is announced as "frame". It takes the words of the heading that stands directly before it; a
frame that holds an image, a video or another national service by its address takes that service's name. A frame of no
size, or hidden, is taken out of hearing. Others are reported.

Before:

    <h2>天气预报</h2><iframe src="tq.html"></iframe>
    <iframe src="stat.html" width="0" height="0"></iframe>

After:

    <h2>天气预报</h2><iframe title="天气预报" src="tq.html"></iframe>
    <iframe aria-hidden="true" tabindex="-1" src="stat.html" width="0" height="0"></iframe>

Before:

    <p>全文</p><iframe src="top.html"></iframe>

Reported:

    a frame without a title: top.html
"""

from __future__ import annotations

from ...model import Text
from ..headings import level_of
from ..images import size
from ..langwords import service
from ..naming import given
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for frame in work.page.all("iframe", "frame"):
        if not frame.said or given(work.page, frame) or frame.get("title"):
            continue
        words = service(frame.get("src")) or _heading_before(work, frame)
        if any(side is not None and side <= 1 for side in (size(frame, "width"), size(frame, "height"))):
            if frame.tag == "iframe" and work.may(frame, Text("看不见的框架不出声", "a frame of no size is not heard")):
                work.set(frame, "aria-hidden", "true")
                work.set(frame, "tabindex", "-1")
        elif words:
            if work.may(frame, Text(f"给框架标题：{words}", f"name the frame: {words}")):
                work.set(frame, "title", words)
        else:
            address = frame.get("src")[:60] or frame.get("name") or "iframe"
            message = Text(f"框架没有标题：{address}", f"a frame without a title: {address}")
            work.report(frame, message, Text("给 iframe 写 title", "give the frame a title"))


def _heading_before(work: Work, frame: Node) -> str:
    """The heading that stands directly before a frame, with nothing between them."""
    page = work.page
    for at in range(frame.index - 1, max(frame.index - 8, -1), -1):
        node = page.nodes[at]
        if node.last < frame.index and level_of(node) and node.said:
            between = page.between(node.text_span[1], frame.text_span[0])
            return "" if between else page.says(node)
    return ""


ENHANCEMENT = Enhancement(
    "A11Y033",
    "frame-titles",
    ("2.4.1", "4.1.2"),
    Certainty.CERTAIN,
    Text("给框架标题", "name frames"),
    apply,
)
