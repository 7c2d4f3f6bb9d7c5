"""Let sound begin when the reader wants it.

WCAG 1.4.2 Audio Control (A), 2.2.2 Pause, Stop, Hide (A). Certain.

Sound that begins by itself drowns the voice of a screen reader. Audio and video no longer begin by themselves, and
show the browser's controls where they had none, so that they can be begun.

Before:

    <audio src="yj.mp3" autoplay loop></audio><embed src="yjgb.swf" autostart="true">

After:

    <audio controls="" src="yj.mp3" loop></audio><embed src="yjgb.swf" autostart="false">
"""

from __future__ import annotations

from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work

_STOP = Text("声音不再自动播放", "sound no longer begins by itself")


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.all("audio", "video"):
        if "autoplay" in node.attrs and not ("muted" in node.attrs and node.tag == "video") and work.may(node, _STOP):
            work.drop(node, "autoplay")
            if "controls" not in node.attrs:
                work.set(node, "controls", "")
    for node in work.page.all("embed"):
        for name in ("autostart", "autoplay"):
            if node.get(name).lower() in ("true", "1", "yes") and work.may(node, _STOP):
                work.set(node, name, "false")


ENHANCEMENT = Enhancement(
    "A11Y034",
    "autoplay",
    ("1.4.2", "2.2.2"),
    Certainty.CERTAIN,
    Text("声音不再自动播放", "let sound begin when the reader wants it"),
    apply,
)
