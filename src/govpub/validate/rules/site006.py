"""A telephone number can be dialled.

What it checks: telephones in the footer or in `govpub.toml`, by the numbering plans that phonenumbers knows; hotlines
(12345, 96110 …) and numbers without area code (7 or 8 digits) are right. Several numbers may stand in one value.

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
from collections.abc import Iterator

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import normal
from ..rule import Rule

_SEPARATORS = re.compile("[、,;/或]|(?<=\\d{7})[ ]+(?=\\d)")
_EXTENSION = re.compile(r"(?:转|转分机|分机|ext\.?|-)\d{1,4}$", re.I)
_LOCAL = re.compile(r"[2-8]\d{6,7}")
_SHORT = re.compile(r"1\d{2}|1[0-9]\d{3}|9[56]\d{3,4}|100\d{2}|400\d{7}|800\d{7}")


def check(ctx: Context) -> Iterator[Finding]:
    """Each number of both telephones."""
    for key, zh in (("phone", "电话"), ("report_phone", "举报电话")):
        entry = ctx.site_entry(key)
        if entry is None:
            continue
        wrong = [part for part in _parts(entry.text) if not _is_number(part, ctx.release.language)]
        if wrong:
            yield RULE.finding(
                entry.span(), f"{zh}“{wrong[0]}”不是有效的电话号码", f"{wrong[0]} is no telephone number"
            )


def _parts(value: str) -> list[str]:
    return [part for part in _SEPARATORS.split(normal(value)) if any(c.isdigit() for c in part)]


def _is_number(text: str, language: str) -> bool:
    digits = re.sub(r"\D", "", text)
    if _SHORT.fullmatch(digits) or digits in read_toml("validate/hotlines.toml")["numbers"] or _LOCAL.fullmatch(digits):
        return True
    import phonenumbers  # thirty milliseconds, and only a footer with a telephone needs it

    region = {"zh-Hant-HK": "HK", "zh-Hant-TW": "TW"}.get(language, "CN")
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(_EXTENSION.sub("", text), region))
    except phonenumbers.NumberParseException:
        return False


RULE = Rule(
    "SITE006",
    "phone-form",
    Severity.WARNING,
    Text("电话号码无效", "a telephone number that cannot be dialled"),
    check,
)
