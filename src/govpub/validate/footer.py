"""The site's identifiers as they stand in a source, malformed ones included: so that a rule can say what is wrong.

The reader takes only what has the right shape; here a label (标识码, ICP, 公网安备) with something like a number
behind it is enough, wherever in the source it stands.
"""

from __future__ import annotations

import re

from ..text.chars import HAN, SPACE

_S = f"[{SPACE}]{{0,4}}"
PATTERNS = {
    "site_id": re.compile(
        rf"(?:标识码|標識碼){_S}[:：]?{_S}(?P<value>[0-9０-９A-Za-zＡ-Ｚａ-ｚ][-0-9０-９A-Za-zＡ-Ｚａ-ｚ]{{3,19}})"
    ),
    "icp": re.compile(
        rf"(?P<value>[{HAN}]?{_S}ICP{_S}[备備证證]?案?{_S}[0-9０-９]{{4,14}}{_S}[号號]?(?:{_S}[-－]{_S}[0-9]{{1,4}})?)"
    ),
    "police_record": re.compile(rf"(?P<value>[{HAN}]?公[网網]?安[备備]案?{_S}[:：]?{_S}[0-9０-９]{{6,18}}{_S}[号號]?)"),
}


#: what a source must hold before it is worth a search
_TRIGGERS = {"site_id": ("标识码", "標識碼"), "icp": ("ICP",), "police_record": ("安备", "安備")}


def find(key: str, text: str) -> tuple[int, int] | None:
    """Where a source states an identifier: the first such place."""
    if not any(trigger in text for trigger in _TRIGGERS[key]):
        return None
    found = PATTERNS[key].search(text)
    return found.span("value") if found else None
