"""Let a picture in a link with words be silent.

WCAG 1.1.1 Non-text Content (A), 2.4.4 Link Purpose (A). Likely.

Where a link has words of its own, a picture in it without `alt` mostly repeats or decorates them; without an empty
alternative its file's name is read into the link. That the picture says nothing more than the words only a human can
be sure of: so this is only likely, and reported otherwise.

Before:

    <a href="/ft/1.html"><img src="p1.jpg" width="160">嘉宾回答网友提问</a>

After:

    <a href="/ft/1.html"><img alt="" src="p1.jpg" width="160">嘉宾回答网友提问</a>
"""

from __future__ import annotations

from ...model import Severity, Text
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for image in work.page.all("img"):
        link = image.near.get("a")
        if "alt" in image.attrs or link is None or not image.said or image.role or image.get("aria-label"):
            continue
        message = Text("链接里的图片与文字重复，替代文字为空", "a picture beside a link's words: an empty alternative")
        if work.page.says(link) and work.may(image, message, Severity.WARNING):
            work.set(image, "alt", "")


ENHANCEMENT = Enhancement(
    "A11Y030",
    "linked-images",
    ("1.1.1", "2.4.4"),
    Certainty.LIKELY,
    Text("链接里文字旁的图片不出声", "let a picture in a link with words be silent"),
    apply,
)
