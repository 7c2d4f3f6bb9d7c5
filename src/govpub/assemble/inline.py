"""Small decisions about text that several block views share."""

from __future__ import annotations

from markupsafe import Markup, escape

from ..model import Speaker
from ..patterns import lazy
from .dates import iso
from .views import SpeakerView

#: a written date at the end of a signature's last line; these characters are the same in every script
_NUMERAL = "〇○零一二三四五六七八九十"
_DATE = lazy(rf"(?:\d{{4}}|[{_NUMERAL}]{{4}})年[\d{_NUMERAL}]{{1,3}}月[\d{_NUMERAL}]{{1,3}}日$")


def marker(text: str | None) -> str:
    """A marker as it stands before its text.

    第一条 and 1.1 are parted from the text by a space, which also keeps them from becoming one clause with it;
    （一） and 一、 end by themselves.
    """
    if not text:
        return ""
    last = text[-1]
    if not last.isalnum():
        return text
    return text + (" " if text.isascii() else "\u3000")


def speaker(value: Speaker, level: int) -> SpeakerView:
    """A speaker, as named in the source; a colon that it lacks is not added."""
    return SpeakerView(level, value.pieces(), "" if value.inferred else "：")


def signature_lines(text: str, date: str | None) -> tuple[Markup, ...]:
    """The lines of a signature, with the date of the last one as a `time`."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    out = [escape(line) for line in lines]
    written = _DATE.search(lines[-1]) if lines else None
    datetime = iso(date)
    if written and datetime:
        before = lines[-1][: written.start()]
        out[-1] = Markup('{}<time datetime="{}">{}</time>').format(before, datetime, written[0])
    return tuple(out)
