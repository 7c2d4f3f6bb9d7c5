"""Report video and audio without text.

WCAG 1.2.1 Audio-only and Video-only (A), 1.2.2 Captions (A). Never.

Who cannot hear needs captions, who cannot see a description: only people can write them. A video without a `track` of
captions is reported, audio too; so are Flash objects, which no browser shows any more.

Before:

    <video src="fz.mp4" controls></video>

Reported:

    a video without captions
"""

from __future__ import annotations

from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work

_CAPTIONS = ("captions", "subtitles")


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    for node in page.all("video"):
        tracks = [n for n in page.within(node, "track") if n.get("kind").lower() in _CAPTIONS or not n.get("kind")]
        if not tracks and "muted" not in node.attrs and node.shown:
            help = Text('加 <track kind="captions"> 字幕', 'add <track kind="captions">')
            work.report(node, Text("视频没有字幕", "a video without captions"), help)
    for node in page.all("audio"):
        if node.shown:
            help = Text("在旁边给出文字稿", "put its words beside it")
            work.report(node, Text("音频要有文字稿", "audio needs its words as text"), help)
    for node in page.all("embed", "object"):
        if (node.get("src") + node.get("data")).lower().split("?")[0].endswith(".swf") or _is_flash(node.attrs):
            help = Text("换成 HTML 视频或文字", "replace it by HTML video or text")
            work.report(node, Text("浏览器已不支持 Flash", "no browser shows Flash any more"), help)


def _is_flash(attrs: dict[str, str]) -> bool:
    return "d27cdb6e" in attrs.get("classid", "").lower() or "flash" in attrs.get("type", "").lower()


ENHANCEMENT = Enhancement(
    "A11Y035",
    "media-captions",
    ("1.2.1", "1.2.2"),
    Certainty.NEVER,
    Text("音视频要有文字", "report video and audio without text"),
    apply,
)
