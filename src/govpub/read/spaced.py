"""Labels whose colon a space stands for: 岳泽日报记者 请问…?, 局长 感谢大家…. They need evidence, and are inferred."""

from __future__ import annotations

import re
from dataclasses import replace

from .. import names
from ..patterns import lazy
from . import turns
from .turns import Label

_WORD = r"[^\W\d][^,。;:!?“”\"《》<>|\[\]@=()\s]{0,30}+"
#: 记者 or 记者 林芳, then what asks
_ASKER = lazy(
    rf"({_WORD}(?: {{1,2}}+(?!请|您|你|谢谢|我)[^\W\d]{{2,3}}+)?) {{1,4}}+"
    r"(?=请问|请|我想|想|您好|你好|谢谢|我的问题|我有|有|据|目前|近期|[^\s。!]{4,120}\?)"
)
#: an office or a part, with a name and without, then words
_SPEAKERS = (
    lazy(rf"({_WORD} {{1,2}}+(?:[^\W\d] {{1,2}}+[^\W\d]|[^\W\d]{{2,4}}+)) {{1,4}}+(?=[^\W\d])"),
    lazy(rf"({_WORD}) {{1,4}}+(?=[^\W\d])"),
)


def read(s: str) -> Label | None:
    """The label that a line (a shadow) begins with, up to a space; None where nothing is said after it."""
    return _asker(s) or next((label for pattern in _SPEAKERS if (label := _speaker(s, pattern)) is not None), None)


def _asker(s: str) -> Label | None:
    m = _ASKER.match(s)
    if m is None or not turns.surely_asks(m[1]) or not s.rstrip('”’")').endswith(("?", "谢谢。", "谢谢!")):
        return None
    label = turns.whole(m[1])
    if label is None or label.kind != "ask" or label.asker is None:
        return None
    return replace(label, start=m.end(), weak="spaced")


def _speaker(s: str, pattern: re.Pattern[str]) -> Label | None:
    m = pattern.match(s)
    if m is None or not turns.is_said(s[m.end() :]):
        return None
    word = m[1]
    label = turns.whole(word)
    if label is None or label.kind not in ("person", "moderator") or label.weak or label.role is None:
        return None
    role, named = word[slice(*label.role)], label.name is not None
    if not names.role_length(role) or (named and not names.is_person(_squeezed(word[slice(*label.name)]))):  # type: ignore[misc]
        return None
    return replace(label, start=m.end(), weak="spaced", written=None)


def _squeezed(word: str) -> str:
    return word.replace(" ", "")
