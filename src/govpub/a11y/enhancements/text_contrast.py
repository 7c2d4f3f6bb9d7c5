"""Give text a colour that can be read.

WCAG 1.4.3 Contrast (Minimum) (AA). Certain.

Where the page itself says both the colour of a text and the ground that it stands on, in attributes, inline styles
or its own style element, and nothing stands outside it, the contrast can be computed. A text below 4.5 to 1 (3 to 1
where it surely is large) takes the nearest colour of the same hue that can be read on all its grounds; the colour
is changed where it was said, and nowhere else. A page with style sheets of its own elsewhere is left to
text-contrast-assumed.

Before:

    <body bgcolor="#ffffff"><p style="color:#bbbbbb">发布日期：2009-10-12</p></body>

After:

    <body bgcolor="#ffffff"><p style="color:#767676">发布日期：2009-10-12</p></body>
"""

from __future__ import annotations

from ...model import Text
from ..inks import faint, recolour
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for group in faint(work, sure=True):
        recolour(work, group)


ENHANCEMENT = Enhancement(
    "A11Y041",
    "text-contrast",
    ("1.4.3",),
    Certainty.CERTAIN,
    Text("让文字颜色看得清", "give text a colour that can be read"),
    apply,
)
