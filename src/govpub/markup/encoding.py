"""What a page says of its own encoding: govpub writes UTF-8, so a page that names another must name this one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .patches import Patch
from .tokens import START, Token, attributes

_CHARSET = re.compile(r"(charset\s*+=\s*+[\"']?+)([^\s;\"']++)", re.I)


def declare_utf8(source: str, tokens: Iterable[Token]) -> list[Patch]:
    """Patches that make a page's encoding declarations say utf-8; none where they do, or where there are none."""
    out = []
    for token in tokens:
        if token.kind != START or token.name != "meta":
            continue
        found = attributes(source, token)
        names = {a.name: (a.value or "").strip().lower() for a in found}
        for attribute in found:
            if attribute.value is None:
                continue
            if attribute.name == "charset":
                if names["charset"] not in ("utf-8", "utf8", ""):
                    out.append(Patch(attribute.value_start, attribute.value_end, "utf-8"))
            elif attribute.name == "content" and names.get("http-equiv") == "content-type":
                said = _CHARSET.search(attribute.value)
                if said and said[2].lower() not in ("utf-8", "utf8"):
                    at = attribute.value_start
                    out.append(Patch(at + said.start(2), at + said.end(2), "utf-8"))
    return out
