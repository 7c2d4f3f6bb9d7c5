"""Turns that are neither question nor answer: thanks of whoever has asked, what leads on, an address to the chair."""

from __future__ import annotations

from ..patterns import lazy
from .questions import is_request

#: what somebody says who has asked and asks no more
_REMARK = lazy(r"谢谢|感谢|再见|辛苦|好的|明白|清楚了|了解了|祝")
#: with one of these words it asks, question mark or not
_ASKS = lazy(r"呢|吗|如何|怎|哪|什么|多少|是否|能不能|有没有|想问|请教")
#: how whoever leads an interview asks without a question mark: the guest is told what to speak of
_TOLD = lazy(r"请(?:您|你)[^。!?]{0,24}(?:介绍|谈|说|讲|解读|解释|分析|回答|分享|给大家|聊)|能否|可否|想请(?:您|你)")
_LONGEST_REMARK, _LONGEST_TURN = 40, 200


def is_remark(said: str) -> bool:
    """Whether words (a shadow) of a reporter ask nothing: 谢谢局长。"""
    if len(said) > _LONGEST_REMARK or "?" in said or is_request(said):
        return False
    return _REMARK.search(said) is not None and _ASKS.search(said) is None


def tells_to_speak(line: str) -> bool:
    """Whether the last sentence of a line (a shadow) asks the guest of an interview to speak: 请您先介绍一下…."""
    last = line[max(0, line.rfind("。", 0, -1), line.rfind("!", 0, -1)) :]
    return len(line) <= _LONGEST_TURN and _TOLD.search(last) is not None
