"""Let no level of headings be left out.

WCAG 1.3.1 Info and Relationships (A), 2.4.6 Headings and Labels (AA). Certain.

Who listens to a page walks from heading to heading and takes a missing level for missing text. Each heading keeps its
place under the one it stands under, one level below it: h1, h3, h3, h5, h3 becomes h1, h2, h2, h3, h2.

Before:

    <h2>一、总体要求</h2><h4>（一）指导思想</h4><h4>（二）基本原则</h4><h2>二、重点任务</h2>

After:

    <h2>一、总体要求</h2><h3>（一）指导思想</h3><h3>（二）基本原则</h3><h2>二、重点任务</h2>
"""

from __future__ import annotations

from ...model import Text
from ..headings import headings, set_level
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    around: list[tuple[int, int]] = []  # levels as they were and as they are, from the outermost heading inwards
    for heading in headings(work.page):
        while around and around[-1][0] >= heading.level:
            around.pop()
        level = min(heading.level, around[-1][1] + 1) if around else heading.level
        around.append((heading.level, level))
        if level != heading.level and work.may(
            heading.node,
            Text(f"标题级别不跳级：{heading.level} → {level}", f"leave out no level: {heading.level} → {level}"),
        ):
            set_level(work, heading.node, level)


ENHANCEMENT = Enhancement(
    "A11Y008",
    "heading-order",
    ("1.3.1", "2.4.6"),
    Certainty.CERTAIN,
    Text("标题级别不跳级", "let no level of headings be left out"),
    apply,
)
