"""The site's facts: what the release's own footer says, then what only the configuration knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Any

from ..config import SiteConfig
from ..model import SITE_KEYS, Release
from ..patterns import lazy
from ..text.chars import strip
from .views import FactRow, FactView

_PHONE = lazy(r"[+＋]?+[0-9０-９()（）\-－—– ]{5,24}")
_EMAIL = lazy(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}")
_POLICE_NUMBER = lazy(r"(\d{14})[号號]?+$", re.A)

#: the registers where a reader can look a number up; the first is required by the rules on ICP records
_ICP_REGISTER = "https://beian.miit.gov.cn/"
_POLICE_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code={}"


def _phone(value: str) -> str | None:
    if not _PHONE.fullmatch(value):
        return None
    digits = "".join(str(int(c)) for c in value if c.isdecimal())
    return f"tel:{'+' if value[0] in '+＋' else ''}{digits}"


def _email(value: str) -> str | None:
    return f"mailto:{value}" if _EMAIL.fullmatch(value) else None


def _police(value: str) -> str | None:
    number = _POLICE_NUMBER.search(value)
    return _POLICE_REGISTER.format(number[1]) if number else None


_HREFS: dict[str, Callable[[str], str | None]] = {
    "phone": _phone,
    "report_phone": _phone,
    "email": _email,
    "icp": lambda value: _ICP_REGISTER,
    "police_record": _police,
}


def facts(release: Release, site: SiteConfig) -> tuple[FactView, ...]:
    """Every fact about the site, in the order of `SITE_KEYS`; the release's values first, twice if they stand twice."""
    out: list[FactView] = []
    for key in SITE_KEYS:
        own = [(strip(entry.value), False) for entry in release.site if entry.key == key and strip(entry.value)]
        configured: str | None = getattr(site, key)
        for value, ui in own or ([(configured, True)] if configured else []):
            make = _HREFS.get(key)
            out.append(FactView(key, value, ui, make(value) if make else None))
    return tuple(out)


def fact(all_facts: tuple[FactView, ...], key: str) -> FactView | None:
    """The first fact of a key."""
    return next((f for f in all_facts if f.key == key), None)


def rows(all_facts: tuple[FactView, ...], labels: dict[str, Any]) -> tuple[FactRow, ...]:
    """The facts as rows of the footer; the site's name, which the banner shows, only where there is a second one."""
    name = fact(all_facts, "name")
    shown = [f for f in all_facts if f is not name]
    return tuple(FactRow(key, labels[key], tuple(run)) for key, run in groupby(shown, lambda f: f.key))
