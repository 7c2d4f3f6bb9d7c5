"""Which addresses may stand in a page, and in what form.

A release is pasted from anywhere: an address that could run a script, or reach another machine from a page opened
as a file (`//host/…`), is not written as an address. What it labelled is shown as text; the address itself is a
finding elsewhere.
"""

from __future__ import annotations

import re

from ..patterns import lazy

LINKS = frozenset(("http", "https", "mailto", "tel"))
PICTURES = frozenset(("http", "https"))

_SCHEME = lazy(r"([A-Za-z][A-Za-z0-9+.-]*+):")
_CONTROL = lazy(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_HOST = lazy(r"[A-Za-z0-9.-]++(?::[0-9]++)?+")
_EDGE = " \t\n\r\f\v\u00a0\u3000\ufeff"
_ENCODE = {ord(c): f"%{ord(c):02X}" for c in ' "<>\\^`{|}'}
_BARE_PERCENT = lazy(r"%(?![0-9A-Fa-f]{2})")


def safe(url: str | None, schemes: frozenset[str] = LINKS) -> str | None:
    """The address as it may stand in an attribute, or None where it may not.

    Relative addresses and those of the given schemes may; white space inside is percent-encoded, as browsers do.
    """
    if url is None:
        return None
    url = url.strip(_EDGE)
    if not url or _CONTROL.search(url) or url[:1] == "\\" or url.replace("\\", "/").startswith("//"):
        return None
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in schemes:
        return None
    return _BARE_PERCENT.sub("%25", url).translate(_ENCODE)


def is_absolute(url: str) -> bool:
    """Whether an address says its scheme."""
    return _SCHEME.match(url) is not None


def origin(url: str) -> str | None:
    """`https://host:port` of an absolute web address, for a security policy; None for a relative one."""
    scheme = _SCHEME.match(url)
    if not scheme:
        return None
    host = re.split(r"[/?#]", url[scheme.end() :].lstrip("/"), maxsplit=1)[0].rpartition("@")[2]
    name = scheme[1].lower()
    return f"{name}://{host}" if _HOST.fullmatch(host) else f"{name}:"


def ascii_form(url: str) -> str:
    """The address with everything outside ASCII percent-encoded: it cannot be taken for text in some script."""
    if url.isascii():
        return url
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in url)
