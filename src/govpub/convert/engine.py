"""The engines: one text from one tag to another, whatever the clause; chosen by the options, made once a process."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from ..errors import UsageError
from ..model.message import Text


class Engine(Protocol):
    """Converts text; what it is given is in its source's script. `keeps_length`: offsets stay what they are."""

    @property
    def keeps_length(self) -> bool:
        """Whether the output has the length of the input, character for character."""
        ...  # pragma: no cover

    def convert(self, text: str) -> str:
        """The text in the target's script."""
        ...  # pragma: no cover


@cache
def engine(name: str, source: str, target: str, regional_words: bool) -> Engine:
    """The engine called `name` for one direction. Raises UsageError for a name that is none."""
    if name == "govpub":
        return _govpub(source, target, regional_words)
    if name == "opencc":
        return _OpenCC(source, target, regional_words)
    raise UsageError(Text(f"未知的转换引擎：{name}", f"unknown engine: {name}"))


def _govpub(source: str, target: str, regional_words: bool) -> Engine:
    from .compiled import compiled
    from .matcher import Matcher

    matcher = Matcher(compiled(source, target).tables)
    if source == "zh-Hant" and target != "zh-Hans":
        from .compiled import known
        from .merged import Merged

        back, on = (Matcher(compiled(*way).tables) for way in (("zh-Hant", "zh-Hans"), ("zh-Hans", target)))
        return Merged(matcher, back, on, known()["merged"])
    if not regional_words:
        return matcher
    from .regional import Regional

    return Regional(matcher, source, target)


_REGIONS = {"zh-Hans": "s", "zh-Hant": "t", "zh-Hant-TW": "tw", "zh-Hant-HK": "hk"}


class _OpenCC:
    """opencc-python-reimplemented; between two regions it goes through OpenCC's standard."""

    keeps_length = False

    def __init__(self, source: str, target: str, regional_words: bool):
        from opencc import opencc

        start, end = _REGIONS[source], _REGIONS[target]
        words = "p" if regional_words and "tw" in (start, end) and "s" in (start, end) else ""
        direct = {"s2t", "s2tw", "s2hk", "t2s", "tw2s", "hk2s", "t2tw", "t2hk", "tw2t", "hk2t"}
        steps = [f"{start}2{end}"] if f"{start}2{end}" in direct else [f"{start}2t", f"t2{end}"]
        self._steps = [opencc.OpenCC(step + words) for step in steps if step != "t2t"]  # type: ignore[no-untyped-call]

    def convert(self, text: str) -> str:
        """The text in the target's script."""
        for step in self._steps:
            text = str(step.convert(text))  # type: ignore[no-untyped-call]
        return text
