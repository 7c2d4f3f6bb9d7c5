"""The footer as it stands in a source: identifiers, malformed ones included, and labels without a value.

The reader takes only what has the right shape; here a label (标识码, ICP, 公网安备) with something like a number
behind it is enough, wherever in the source it stands, so that a rule can say what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..data import read_toml
from ..patterns import lazy
from ..text.chars import HAN, SPACE

_S = f"[{SPACE}]{{0,4}}"
_DIGIT = "0-9０-９"
_LIKE = f"{_DIGIT}OoIl"
_LATIN = "A-Za-zＡ-Ｚａ-ｚ"
_NUMBER = {
    "site_id": lazy(rf"(?:标识码|標識碼){_S}[:：]?{_S}(?P<value>[{_DIGIT}{_LATIN}][-{_DIGIT}{_LATIN}]{{3,19}})"),
    "icp": lazy(
        rf"(?:ICP{_S}[备備证證]?案?|(?:IPC|CIP|icp|Icp|[l1]CP){_S}[备備]案?){_S}"
        rf"[{_DIGIT}][{_LIKE}]{{3,13}}[{_LATIN}]?{_S}[号號]?(?:{_S}[-－](?:{_S}[0-9]{{1,4}})?)?"
    ),
    "police_record": lazy(
        rf"(?:公[网網]?安[网網]?[备備]案?|公[网網]安案?){_S}[:：]?{_S}[{_DIGIT}][{_LIKE}]{{5,17}}{_S}[号號]?"
    ),
}
KEYS = tuple(_NUMBER)
_PROVINCE = lazy(rf"[{HAN}]{_S}$")

#: what a source must hold before it is worth a search
_TRIGGERS = {
    "site_id": ("标识码", "標識碼"),
    "icp": ("ICP", "IPC", "CIP", "icp", "Icp", "lCP", "1CP"),
    "police_record": ("安备", "安備", "公网安", "公網安", "公安网", "公安網"),
}


def find(key: str, text: str) -> tuple[int, int] | None:
    """Where a source states an identifier, with the character of its province: the first such place."""
    if not any(trigger in text for trigger in _TRIGGERS[key]):
        return None
    found = _NUMBER[key].search(text)
    if found is None or key == "site_id":
        return found.span("value") if found else None
    before = max(0, found.start() - 5)
    province = _PROVINCE.search(text[before : found.start()])
    return (before + province.start() if province else found.start()), found.end()


@cache
def _empty() -> re.Pattern[str]:
    labels = read_toml("read/site.toml")["labels"]
    words = sorted((word for group in labels.values() for word in group.split()), key=len, reverse=True)
    names = "|".join(map(re.escape, words))
    return re.compile(f"(?<![{HAN}])(?P<label>{names}){_S}[:：]{_S}(?=$|[|｜\\n]|(?:{names}){_S}[:：])", re.M)


def empty_labels(text: str) -> Iterator[tuple[int, int]]:
    """The labels of a footer's text after which nothing stands."""
    return (found.span("label") for found in _empty().finditer(text))
