"""Give text a colour that can be read, where the page's style sheets are not at hand.

WCAG 1.4.3 Contrast (Minimum) (AA). Likely.

As text-contrast, for pages that have style sheets elsewhere: a text is taken to stand on the ground that the page
itself says, and on white where it says none. A sheet elsewhere may say otherwise: so this is only likely.

Before:

    <head><link rel="stylesheet" href="a.css"></head>
    <body><p><span style="color:#cccccc">来源：市人社局</span></p></body>

After:

    <head><link rel="stylesheet" href="a.css"></head>
    <body><p><span style="color:#757575">来源：市人社局</span></p></body>
"""

from __future__ import annotations

from ...model import Text
from ..inks import faint, recolour
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for group in faint(work, sure=False):
        recolour(work, group)


ENHANCEMENT = Enhancement(
    "A11Y042",
    "text-contrast-assumed",
    ("1.4.3",),
    Certainty.LIKELY,
    Text("样式表不在手边时，让文字颜色看得清", "give text a colour that can be read, sheets unseen"),
    apply,
)
