"""Let the page stand still until the reader leaves it.

WCAG 2.2.1 Timing Adjustable (A), 3.2.5 Change on Request (AAA). Certain.

A page that loads itself again throws a reader who listens to it back to its beginning. The instruction to do so is
taken out; it may be loaded again by hand. A page that leads elsewhere after a while is left as it is, since its
reader might be lost, and reported; one that leads elsewhere at once does no harm.

Before:

    <head><title>值班</title><meta http-equiv="refresh" content="60"></head>

After:

    <head><title>值班</title></head>

Before:

    <head><title>新址</title><meta http-equiv="refresh" content="5;url=/new/"></head>

Reported:

    the page leads elsewhere after 5 seconds
"""

from __future__ import annotations

import re

from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work

_REFRESH = re.compile(r"\s*+(\d{1,9})(?:\.\d*+)?\s*+(?:[;,]\s*+(?:url\s*+=\s*+)?(.*))?", re.I | re.S)
_LONG = 20 * 3600  # seconds: WCAG's twenty hours


def apply(work: Work) -> None:
    """See the module's docstring."""
    for meta in work.page.all("meta"):
        found = _REFRESH.fullmatch(meta.get("content")) if meta.get("http-equiv").lower() == "refresh" else None
        token = work.token(meta)
        if found is None or token is None or int(found[1]) > _LONG:
            continue
        seconds, address = int(found[1]), (found[2] or "").strip(" '\"")
        if not address:
            if work.may(meta, Text("页面不再自动刷新", "the page no longer loads itself again")):
                work.replace(token.start, token.end, "")
        elif seconds:
            message = Text(f"页面{seconds}秒后自动跳转", f"the page leads elsewhere after {seconds} seconds")
            work.report(meta, message, Text("改成普通链接，或立即跳转", "make it a link, or let it lead there at once"))


ENHANCEMENT = Enhancement(
    "A11Y015",
    "meta-refresh",
    ("2.2.1", "3.2.5"),
    Certainty.CERTAIN,
    Text("页面不再自动刷新", "let the page stand still"),
    apply,
)
