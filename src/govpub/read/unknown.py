"""Values on the line below their labels, and labels that nobody knows among and beside the known ones."""

from __future__ import annotations

from collections.abc import Set

from .. import names
from ..text import dates
from . import labels, titleform
from .zone import Zone

#: what a block names, and a line under a title, 发布时间：…  来源：…, does not
_FORMAL = frozenset(
    ("index_number", "document_number", "subject", "?subject", "written_on", "validity", "title", "other")
)
#: more lines of one field each are a block too
_LISTED = 2
#: behind the name of a place, the value of a field is short, and what is longer ends a title: 石桥镇：稻虾共作助增收
_SHORT = 5


def following_values(zone: Zone) -> None:
    """Label line, then value line: where the block does so throughout, or the value has the shape of the label."""
    open_labels = [i for i in sorted(zone.accepted) if zone.is_whole(i) and len(zone.pairs[i]) == 1]
    followed = [i for i in open_labels if _may_follow(zone, i)]
    titles = {_key(zone.lines[i].s[slice(*p.value)]) for i in zone.accepted for p in zone.pairs[i] if p.kind == "title"}
    titles |= {_key(zone.lines[i + 1].s) for i in followed if zone.pairs[i][0].kind == "title"}
    throughout = len(followed) > 1 and len(followed) * 2 >= len(open_labels)
    for i in followed:
        label, value = zone.lines[i], zone.lines[i + 1]
        kind = zone.pairs[i][0].kind
        if kind != "title" and _key(value.s) in titles - {""}:
            continue
        indented = value.at > label.at and labels.BULLET.match(label.s).end() > 0  # type: ignore[union-attr]
        enclosed = i + 2 in zone.accepted
        if (
            (throughout and (enclosed or value.gap <= label.gap or kind == "title"))
            or shaped(kind, value.s)
            or (indented and (enclosed or value.gap == 0))
        ):
            zone.values[i] = i + 1


def _may_follow(zone: Zone, i: int) -> bool:
    """Whether the next line is free to be the value of a label: right below it, and no pair itself."""
    if i + 1 >= len(zone.lines) or i + 1 in zone.accepted:
        return False
    label, value = zone.lines[i], zone.lines[i + 1]
    if value.s.startswith("[") and zone.bracketed():
        return False
    adjacent = value.index == label.index + 1
    return adjacent and (zone.pairs[i][0].kind == "title" or labels.unknown(value.s) is None)


def accept_unknown_lines(zone: Zone) -> None:
    """Lines with an unknown label between known ones, or right beside a formal block without a blank line."""
    if not zone.accepted:
        return
    first, last = min(zone.accepted), max(*zone.accepted, *zone.values.values(), 0)
    taken = set(zone.values.values())
    for i in range(first + 1, last):
        if i not in zone.accepted and i not in taken and not _accept_unknown(zone, i, beside=False):
            _accept_in_step(zone, i, taken)
    listed = sum(len(zone.pairs[i]) == 1 for i in zone.accepted)
    formal = any(pair.kind in _FORMAL for i in zone.accepted for pair in zone.pairs[i])
    # below 发布时间：…  来源：… a label is the text's own
    i = last + 1
    below = formal or listed > _LISTED
    gap = min((zone.lines[k].gap for k in zone.accepted if k - 1 in zone.accepted), default=0)
    while below and i < len(zone.lines) and zone.lines[i].gap <= gap and _accept_unknown(zone, i, beside=True):
        i += 1
    if below:
        _accept_last(zone, i)
    i = first - 1
    while (formal or listed > 1) and i >= 0 and zone.lines[i + 1].gap == 0 and _accept_unknown(zone, i, beside=True):
        i -= 1


def _accept_last(zone: Zone, i: int) -> None:
    """Where each value stands below its label, an unknown label right below the last has its value there too."""
    if len(zone.values) < _LISTED + 1 or i + 1 >= len(zone.lines) or i in zone.values.values():
        return
    line, value = zone.lines[i], zone.lines[i + 1]
    pair = labels.unknown(line.s)
    if pair is None or pair.value[0] < pair.value[1] or line.gap or value.gap or line.s.startswith("附"):
        return
    titles = {_key(zone.lines[k].s) for n, k in zone.values.items() if zone.pairs[n][0].kind == "title"}
    last = max(zone.values.values()) == i - 1 and value.index == line.index + 1 and len(value.s) <= 40
    if last and _key(value.s) not in titles and labels.unknown(value.s) is None and not titleform.is_body(value.s):
        zone.pairs[i] = [pair]
        zone.accepted.add(i)


def _accept_in_step(zone: Zone, i: int, taken: Set[int]) -> None:
    """Where labels without colons and values take turns, an unknown one between them is a label with its value too."""
    free = i + 1 not in zone.accepted and i + 1 not in taken
    between = i - 1 in taken and i - 2 in zone.accepted and i + 2 in zone.accepted
    if free and between and zone.pairs[i + 2][0].bare and zone.is_whole(i + 2) and labels.is_word(zone.lines[i].s):
        label = zone.lines[i].s
        zone.pairs[i] = [labels.Pair("other", 0, (0, len(label)), (len(label), len(label)), bare=True)]
        zone.accepted.add(i)
        zone.values[i] = i + 1


def _accept_unknown(zone: Zone, i: int, *, beside: bool) -> bool:
    line = zone.lines[i]
    pair = labels.unknown(line.s)
    if pair is None and line.s.startswith("[") and zone.bracketed():
        pair = labels.bracketed(line.s)
        pair = None if pair is not None and beside and titleform.is_complete(line.s) else pair
    known = i in zone.pairs and zone.pairs[i][0].kind == "beside"
    if known and len(zone.pairs[i]) > 1:
        zone.accepted.add(i)
        return True
    pair = pair or _cells_of_unknown(zone, i)
    if pair is None or (beside and not _like_a_field(line.s, pair) and not (known and zone.is_whole(i))):
        return False
    if all(p.kind != "beside" or p.bare for p in zone.pairs.get(i, ())):
        zone.pairs[i] = [pair]
    zone.accepted.add(i)
    return True


def _cells_of_unknown(zone: Zone, i: int) -> labels.Pair | None:
    """The pair of a line of two cells between such lines: an unknown label, a tab, its value."""
    line = zone.lines[i]
    at = line.text.find("\t")
    if (
        at < 2
        or "\t" in line.text[at + 1 :]
        or not any("\t" in zone.lines[k].text for k in (i - 1, i + 1) if k in zone.accepted)
    ):
        return None
    label = line.s[:at].rstrip(" ")
    start = at + len(line.s[at:]) - len(line.s[at:].lstrip(" "))
    return labels.Pair("other", 0, (0, len(label)), (start, len(line.s))) if labels.is_word(label) else None


def _like_a_field(s: str, pair: labels.Pair) -> bool:
    value = s[slice(*pair.value)]
    label = labels.squeezed(s[slice(*pair.label)])
    parts = names.split(label)
    speaks = names.is_asker(label) or (parts is not None and parts.role is not None)
    heads = label.endswith(labels.places()) and len(value) > _SHORT and not any(c.isdigit() for c in value)
    return bool(value) and len(value) <= 60 and "。" not in value and "?" not in value and not speaks and not heads


def _key(s: str) -> str:
    return labels.squeezed(s)


def shaped(kind: str, s: str) -> bool:
    """Whether a line has the shape of the values of a label: a date, an index number."""
    if kind in labels.DATES:
        return len(s) <= 30 and dates.read(s) is not None
    return kind == "index_number" and len(s) <= 40 and s.isascii() and any(c.isdigit() for c in s) and " " not in s
