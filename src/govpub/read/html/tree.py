"""An HTML page as a tree to decide on: parsed leniently, without network, scripts or comments."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from ...markup.tree import plant

Element = etree._Element

#: elements that stand on lines of their own
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section
    summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle
    """.split()  # noqa: SIM905  names, as the standard lists them
)
#: elements that hold nothing to read
SILENT = frozenset(
    """
    script style noscript noframes template head title meta link base iframe frame object embed applet param
    select option optgroup datalist textarea input button svg math canvas map area video audio source track rt
    rp rtc col colgroup
    """.split()  # noqa: SIM905  names, as the standard lists them
)
HEADINGS = {f"h{n}": n for n in range(1, 7)}

_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_HIDDEN = re.compile(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.I)
_STYLE = re.compile(r"(?:^|;)\s*+([A-Za-z-]++)\s*+:\s*+([^;]*+)")


def parse(text: str) -> Element | None:
    """The root element; None where there is no element at all."""
    return plant(text).root


def tag(element: Element) -> str:
    """An element's name in lower case without a prefix; nothing for comments and instructions."""
    name = element.tag
    return name.rpartition(":")[2].lower() if isinstance(name, str) else ""


def names(element: Element) -> frozenset[str]:
    """Its classes and id, in lower case."""
    return frozenset(f"{element.get('class') or ''} {element.get('id') or ''}".lower().split())


def joined_names(element: Element) -> frozenset[str]:
    """Its classes and id without what parts their words: `news-text`, `news_text` and `newsText` are one name."""
    return frozenset(name.replace("-", "").replace("_", "") for name in names(element))


def words(element: Element) -> frozenset[str]:
    """The words in its classes and id: `article-content`, `articleContent` and `article_content` are two words."""
    out: set[str] = set()
    for name in f"{element.get('class') or ''} {element.get('id') or ''}".split():
        parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
        out.update(word.lower() for word in _TOKEN.findall(parted))
    return frozenset(out)


def style(element: Element) -> dict[str, str]:
    """Its own style's properties, in lower case."""
    raw = element.get("style")
    return {m[1].lower(): m[2].strip().lower() for m in _STYLE.finditer(raw)} if raw else {}


def is_hidden(element: Element) -> bool:
    """Whether the page itself says that an element does not show."""
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def text(element: Element | None) -> str:
    """All text of an element on one line, what does not show left out."""
    return " ".join(plain(element, without=_is_unseen).split())


def _nothing(_: Element) -> tuple[str, str]:
    return "", ""


def plain(
    element: Element | None,
    *,
    without: Callable[[Element], bool],
    around: Callable[[Element], tuple[str, str]] = _nothing,
) -> str:
    """The text of an element as it stands, line breaks as such; the elements in it that `without` names left out.

    `around` gives what stands in the text before and after an element in it.
    """
    if element is None:
        return ""
    parts: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        at = stack.pop()
        if isinstance(at, str):
            parts.append(at)
            continue
        if tag(at) == "br":
            parts.append("\n")
        inner: list[Element | str] = [at.text or ""]
        for node in at:
            if tag(node) and not without(node):
                before, after = around(node)
                inner += (before, node, after)
            inner.append(node.tail or "")
        stack.extend(reversed(inner))
    return "".join(parts)


def _is_unseen(element: Element) -> bool:
    return tag(element) in SILENT or is_hidden(element)
