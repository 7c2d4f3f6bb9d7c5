"""Annexes: documents attached in the text, each with its title; after a signature, or after a line 附件1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from ..patterns import lazy
from ..text.chars import squeeze
from . import markers, titleform
from .closing import Signed, is_contact
from .lines import Line

_LABEL = lazy(r"\[?附(?:件|表|录)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\]? ?:?")
#: an annex whose title stands beside its label; a file is none
_TITLED = lazy(r"(?P<label>\[?附(?:件|表|录)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?+\]?) ?: ?(?=[㐀-鿿《“(])")
_NUMBERED = lazy(r"\[?附(?:件|表|录) ?(?:\d|[一二三四五六七八九十])")
_FILE = lazy(r"\.[A-Za-z]{2,4}$|\]\(|://")
_SHORT = lazy(r"[㐀-鿿]{2,3}")
_LONGEST = 60


def find(body: Sequence[Line], signed: Mapping[int, Signed], taken: Set[int]) -> dict[int, int]:
    """The first line of each annex, and how many lines its title takes."""
    out: dict[int, int] = {}
    ended = min((i + s.count for i, s in signed.items()), default=len(body))
    i = 0
    while i < len(body):
        count = 0
        if i not in taken:
            if is_label(body[i].s):
                count = 1 + _title_lines(body, i + 1, taken, whole=False) if i + 1 < len(body) else 0
                bare = i >= ended and body[i].s[-1].isdigit() and _has_text(body, i, taken)
                count = int(bare) if count < 2 else count
            elif body[i].s[:1] in "附[" and (i >= ended or _leads(body, i, signed)) and titled(body[i].s) is not None:
                count = int(_has_text(body, i, taken))
                ended = min(ended, i) if count else ended
            elif i >= ended:
                count = _title_lines(body, i, taken, whole=True)
        if count:
            out[i] = count
        i += count or 1
    return out


def _leads(body: Sequence[Line], i: int, signed: Mapping[int, Signed]) -> bool:
    """Whether a document begins at a line, though nobody signed what stands before it: its number, and lines of text.

    What a paper says below its list of attachments (特此通知。, who signs) is the paper's.
    """
    if i < 2 or len(body) < i + 3 or any(n > i for n in signed) or not _NUMBERED.match(body[i].s):
        return False
    below = body[i + 1 : i + 3]
    return not any(line.s.startswith(("特此", "此致", "附", "[附", "请", "以上", "妥否")) for line in below)


def is_label(s: str) -> bool:
    """Whether a line (a shadow) is the label of an annex alone: 附件1."""
    return s[:2] in ("附件", "附表", "附录", "附", "[附") and _LABEL.fullmatch(s) is not None


def titled(s: str) -> tuple[int, int] | None:
    """Where the label ends and the title begins of an annex that has both in one line, or None."""
    m = _TITLED.match(s)
    if m is None or _FILE.search(s) or len(s) - m.end() > _LONGEST or titleform.is_body(s[m.end() :]):
        return None
    return m.end("label"), m.end()


def heading(lines: Sequence[Line]) -> str:
    """The title that the lines of an annex's head say, its label first: 附件1 推荐表."""
    first = lines[0]
    beside = titled(first.s) if len(lines) == 1 else None
    if beside is not None:
        return f"{first.text[: beside[0]].rstrip()} {first.text[beside[1] :]}"
    if len(lines) == 1 and is_label(first.s):
        return squeeze(first.text).rstrip(":：")
    if len(lines) > 1 and first.s.startswith(("附", "[附")):
        return first.text.rstrip(" :：") + " " + "".join(line.text for line in lines[1:])
    return "".join(line.text for line in lines)


def _has_text(body: Sequence[Line], i: int, taken: Set[int]) -> bool:
    """Whether text stands under the title of an annex, set off from it: no contact, no next line of a list."""
    if i + 1 >= len(body) or body[i + 1].s.startswith(("附", "[附")) or is_contact(body[i + 1].s):
        return False
    if body[i + 1].s.startswith("(") and markers.read(body[i + 1].s) is None:
        return False
    listed = i > 0 and not body[i].gap and body[i - 1].s.startswith(("附", "[附"))
    s, gap = body[i + 1].s, body[i].gap or body[i + 1].gap
    is_text = i + 1 in taken or titleform.is_body(s) or markers.read(s) is not None or titleform.is_complete(s)
    return not listed and gap > 0 and is_text


def _title_lines(body: Sequence[Line], i: int, taken: Set[int], *, whole: bool) -> int:
    """How many lines from `i` on are a title with text under it; `whole`: they must end like one."""
    said = ""
    for count in range(1, 4):
        at = i + count - 1
        if at >= len(body) or at in taken or not (_may_be(body[at].s) or (count == 1 and _is_short(body[at].s, whole))):
            break
        if count > 1 and body[at].index != body[at - 1].index + 1:
            break
        said += body[at].s.replace(" ", "")
        if len(said) > _LONGEST:
            break
        if titleform.is_complete(said) and at + 1 < len(body):
            return count
    if whole or i + 1 >= len(body) or i in taken:
        return 0
    return int(_may_be(body[i].s) or _is_short(body[i].s, whole))


def _is_short(s: str, whole: bool) -> bool:
    """Whether a word of two or three characters can be the title under a label: 格式."""
    return not whole and _SHORT.fullmatch(s.replace(" ", "")) is not None


def _may_be(s: str) -> bool:
    return len(s) <= _LONGEST and titleform.may_be(s.replace(" ", "")) and not titleform.is_body(s)
