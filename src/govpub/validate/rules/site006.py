"""A telephone number can be dialled.

What it checks: telephones in the footer, in `govpub.toml` and behind a label (电话, 热线, 传真) in the text: an
area code that does not exist, a digit too many or too few for its area, a 0 that is missing, a letter
among the digits. Hotlines (12345, 96110 …), numbers without area code (7 or 8 digits) and masked ones
(138****1234) are right. Several numbers may stand in one value. In the text, seven digits where the area
has eight, or the reverse, are information. Numbers of Hong Kong and Taiwan are looked up in the plans
that phonenumbers knows.

Why: certain for lengths and area codes.

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 举报电话：(0632)392130 政府网站标识码：3799020001
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 举报电话：(0632)3990308 政府网站标识码：3799020001
```

Fix: none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..phones import Number, split_numbers
from ..places import Located
from ..rule import Rule

_SEPARATORS = lazy("[、,;/或]|(?<=\\d{7})[ ]+(?=\\d)")
_EXTENSION = lazy(r"(?:转|轉|分机|分機|ext\.?|-|#)\d{1,5}$", re.I)
_SHORT = lazy(r"1\d{2,3}|1999")
_BEYOND = {"zh-Hant-HK": "HK", "zh-Hant-TW": "TW"}


def check(ctx: Context) -> Iterator[Finding]:
    """Each number of the footer and of the text."""
    beyond = _BEYOND.get(ctx.release.language)
    for key, zh in (("phone", "电话"), ("report_phone", "举报电话")):
        entry = ctx.site_entry(key)
        if entry is not None and beyond:
            yield from _foreign(entry, zh, beyond)
        elif entry is not None:
            yield from (_finding(entry, number, zh) for number in split_numbers(entry.text) if number.fault)
    if ctx.release.language.startswith("zh-Hant") and beyond != "TW":
        return
    for block, numbers in ctx.telephones:
        wrong = [number for number in numbers if _is_wrong(number, beyond)]
        if wrong:
            place = ctx.locate(block.text, block.span)
            for number in wrong:
                found = _finding(place, number, "电话")
                yield replace(found, severity=Severity.INFO) if _is_nearly(number) else found


def _is_nearly(number: Number) -> bool:
    """Whether a number has seven digits where its area has eight, or the reverse: the plan may have changed since."""
    count = sum(c.isdigit() for c in number.text) - len(number.area.code) if number.area else 0
    return number.fault == "length" and count in (7, 8)


def _is_wrong(number: Number, beyond: str | None) -> bool:
    """Whether a number of the text cannot be dialled; of Taiwan's, only those with an area code are looked up."""
    if beyond is None:
        return bool(number.fault)
    return number.text.lstrip("(（").startswith("0") and not _is_number(number.text, beyond)


def _finding(place: Located, number: Number, name: str) -> Finding:
    shown = number.text.strip()
    digits = "或".join(map(str, number.area.digits)) if number.area else ""
    zh, en = {
        "letters": ("中混有字母", "a letter stands among the digits"),
        "area": ("的区号不存在", "there is no such area code"),
        "zero": ("的区号前缺少“0”", "the 0 before the area code is missing"),
        "length": ("位数不对", "the number of digits is wrong"),
        "": ("无效", "it cannot be dialled"),
    }[number.fault]
    if number.fault == "length" and number.area:
        zh = f"位数不对，{number.area.code} 的号码是 {digits} 位"
        en = f"numbers of {number.area.code} have {digits.replace('或', ' or ')} digits"
    return RULE.finding(
        place.span(number.start, number.start + len(number.text.rstrip())),
        f"{name}“{shown}”{zh}",
        f"telephone {shown}: {en}",
    )


def _foreign(entry: Located, zh: str, region: str) -> Iterator[Finding]:
    parts = _SEPARATORS.split(unicodedata.normalize("NFKC", entry.text))
    wrong = [part for part in parts if any(c.isdigit() for c in part) and not _is_number(part, region)]
    if wrong:
        shown = wrong[0].strip()
        yield RULE.finding(entry.span(), f"{zh}“{shown}”不是有效的电话号码", f"{shown} is no telephone number")


def _is_number(text: str, region: str) -> bool:
    if _SHORT.fullmatch(re.sub(r"\D", "", text)):
        return True
    import phonenumbers  # thirty milliseconds, and only a footer of Hong Kong or Taiwan needs it

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(_EXTENSION.sub("", text.strip()), region))
    except phonenumbers.NumberParseException:
        return False


RULE = Rule(
    "SITE006",
    "phone-form",
    Severity.WARNING,
    Text("电话号码无效", "a telephone number that cannot be dialled"),
    check,
)
