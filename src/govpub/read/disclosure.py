"""The disclosure block: which lines at the top of a release are its fields, in every layout that is pasted."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from .. import names
from ..model import Span
from ..text import dates
from . import frontmatter, labelrows, labels, tables, title
from .lines import Line, join
from .zone import Zone
from .zone import read as read_zone

#: what a block names, and a line under a title, 发布时间：…  来源：…, does not
_FORMAL = frozenset(
    ("index_number", "document_number", "subject", "?subject", "written_on", "validity", "title", "other")
)
#: more lines of one field each are a block too
_LISTED = 2
#: behind the name of a place, the value of a field is short, and what is longer ends a title: 石桥镇：稻虾共作助增收
_SHORT = 5

#: labels of where a meeting was held, and how near to its time they stand
_PLACES = ("地点", "会议地点", "活动地点", "发布地点", "访谈地点")
_EVENT = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """A field as found: what its label names (see `labels.kinds`), what was written, and where."""

    kind: str
    label: str
    value: str
    span: Span
    value_span: Span | None
    written: str = ""


def read(lines: Sequence[Line]) -> list[Hit]:
    """Take the lines of the block; the fields in the order of the source."""
    front = frontmatter.read(lines)
    if front is not None:
        return [Hit(*entry) for entry in front]
    rows = [Hit(*entry) for entry in labelrows.read(lines)]
    zone = read_zone(lines)
    for i in labelrows.tabular(zone.lines, zone.pairs):
        del zone.pairs[i]
    _accept(zone)
    _following_values(zone)
    _unknown(zone)
    # an unknown label may stand alone too
    _following_values(zone)
    hits = _hits(zone)
    _body_label(zone)
    _header(zone)
    return sorted(rows + hits, key=lambda hit: hit.span.start) if rows else hits


def _accept(zone: Zone) -> None:
    """Pairs with a colon or brackets count by themselves where their label is the metadata's; others in company."""
    for i in [i for i, found in zone.pairs.items() if len(found) == 1 and found[0].kind == "?time"]:
        dated = _shaped("?time", zone.lines[i].s[slice(*zone.pairs[i][0].value)])
        if not (dated and _in_named_company(zone, i)) or _is_of_an_event(zone, i):
            del zone.pairs[i]
    marked = {i for i, found in zone.pairs.items() if not found[0].bare and found[0].kind != "dateline"}
    marked -= {i for i in marked if zone.pairs[i][0].kind == "beside" and len(zone.pairs[i]) > 1}
    strong = {i for i in marked if any(_named(p) for p in zone.pairs[i]) and not _is_common(zone, i)}
    known = {i for i in marked if any(p.kind not in ("chrome", "beside") for p in zone.pairs[i])}
    if strong or len(known) > 1:
        zone.accepted |= {i for i in marked if any(p.kind != "beside" for p in zone.pairs[i])}
    _accept_dates(zone, strong)
    bare = {i for i, found in zone.pairs.items() if found[0].bare and found[0].kind != "beside"}
    alone = {i for i in bare if len(zone.pairs[i]) == 1 and zone.is_whole(i)}
    single = {i for i in bare - alone if len(zone.pairs[i]) == 1 and _named(zone.pairs[i][0])}
    zone.accepted |= bare - alone - single
    for group in (alone, single):
        if len(group) > 1:
            zone.accepted |= {i for i in group if _like_a_label(zone, i)}
    _accept_in_steps(zone, alone)
    for i in [i for i, found in sorted(zone.pairs.items()) if found[0].bare]:
        if _beside(zone, i) and (_like_a_label(zone, i) or _under_pairs(zone, i)):
            zone.accepted.add(i)


def _accept_in_steps(zone: Zone, alone: set[int]) -> None:
    """Where labels and values take turns, line by line, a short label in step with a sure one is a label too."""
    for run, back in ((sorted(alone), -1), (sorted(alone, reverse=True), 1)):
        for i in run:
            sure = [k in alone and k in zone.accepted for k in (i + back, i + 2 * back)]
            beside = sure[0] and (i - back in alone or i - 2 * back in alone)
            in_step = sure[1] and i + back not in zone.pairs
            if zone.pairs[i][0].kind != "chrome" and (beside or in_step):
                zone.accepted.add(i)


def _is_common(zone: Zone, i: int) -> bool:
    """Whether the one label of a line is a common word of texts too: 名称：某某图书馆."""
    found = zone.pairs[i]
    return len(found) == 1 and labels.squeezed(zone.lines[i].s[slice(*found[0].label)]) in labels.common()


def _under_pairs(zone: Zone, i: int) -> bool:
    """Whether a label without a colon stands right under a line of several pairs without colons."""
    above = zone.pairs.get(i - 1, []) if i - 1 in zone.accepted and not zone.lines[i].gap else []
    return len(above) > 1 and above[0].bare and labels.is_named(zone.pairs[i][0].kind)


def _is_of_an_event(zone: Zone, i: int) -> bool:
    """Whether the time is that of a meeting: the place stands beside it."""
    near = zone.lines[max(i - _EVENT, 0) : i + _EVENT + 1]
    return any(line.s.replace("*", "").lstrip(" ").startswith(_PLACES) for line in near)


def _accept_dates(zone: Zone, strong: Set[int]) -> None:
    """A date without a label, above a field or right below one, is the publication's."""
    for i in [i for i, found in zone.pairs.items() if found[0].kind == "dateline"]:
        line, pair = zone.lines[i], zone.pairs[i][0]
        if len(zone.pairs[i]) == 1 and _is_value(zone, i):
            del zone.pairs[i]
            continue
        beside = i + 1 in strong or (i - 1 in strong and line.gap == 0)
        clear = pair.value[0] > 0 or ":" in line.s
        if len(zone.pairs[i]) > 1 or (beside and clear) or (clear and not i) or (i and _is_stamp(line.s)):
            zone.accepted.add(i)
        else:
            del zone.pairs[i]


def _is_stamp(s: str) -> bool:
    """Whether a date is written as systems write it, and papers do not: 2024-08-30, 2024年08月30日 09:30."""
    return ":" in s or s[4:5] in ("-", "/") or s[2:].startswith("-")


def _is_value(zone: Zone, i: int) -> bool:
    """Whether a date is the value of the label that stands alone on the line above; a bullet makes it a field."""
    if zone.pairs[i][0].start != zone.pairs[i][0].value[0]:
        return False
    above = zone.pairs.get(i - 1, [])
    if len(above) != 1 or not zone.is_whole(i - 1) or zone.lines[i].gap:
        return False
    label = labels.squeezed(zone.lines[i - 1].s[slice(*above[0].label)])
    return above[0].kind in labels.DATES or label.endswith(labels.dated())


def _in_named_company(zone: Zone, i: int) -> bool:
    """Whether named fields stand on both sides, or one right above or below, without a blank line."""
    named = [k for k, found in zone.pairs.items() if any(_named(p) and not p.bare for p in found)]
    between = bool(named) and named[0] < i < named[-1]
    above = i - 1 in named and not zone.lines[i].gap
    return between or above or (i + 1 in named and not zone.lines[i + 1].gap)


def _beside(zone: Zone, i: int) -> bool:
    above = i - 1 in zone.accepted and zone.lines[i].gap == 0
    return above or (i + 1 in zone.accepted and zone.lines[i + 1].gap == 0)


def _like_a_label(zone: Zone, i: int) -> bool:
    """Whether a label without a colon is more than a common word of two characters."""
    start, end = zone.pairs[i][0].label
    enclosed = i - 1 in zone.accepted and i + 1 in zone.accepted
    parted = zone.lines[i].text[end : end + 1] == "\t"
    return zone.pairs[i][0].kind != "chrome" and (end - start > 2 or enclosed or parted)


def _named(pair: labels.Pair) -> bool:
    return labels.is_named(pair.kind)


def _following_values(zone: Zone) -> None:
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
            or _shaped(kind, value.s)
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


def _key(s: str) -> str:
    return labels.squeezed(s)


def _shaped(kind: str, s: str) -> bool:
    if kind in labels.DATES:
        return len(s) <= 30 and dates.read(s) is not None
    return kind == "index_number" and len(s) <= 40 and s.isascii() and any(c.isdigit() for c in s) and " " not in s


def _unknown(zone: Zone) -> None:
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
    if last and _key(value.s) not in titles and labels.unknown(value.s) is None and not title.is_body(value.s):
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
        pair = None if pair is not None and beside and title.is_complete(line.s) else pair
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


def _body_label(zone: Zone) -> None:
    """正文： on a line of its own, which leads from the fields to the body; right below them without its colon too."""
    last = max(*zone.accepted, *zone.values.values(), -1) if zone.accepted else -1
    for i, line in enumerate(zone.lines if zone.accepted else ()):
        named = not line.state and labels.squeezed(line.s).rstrip(":") in labels.body_labels()
        if named and (line.s.endswith(":") or (i == last + 1 and len(line.s) > 2)):
            line.take("chrome", "field.body-label", line.text)


def _header(zone: Zone) -> None:
    """The header of a table whose rows are fields (项目, 内容) and the rule under it."""
    for i in zone.accepted:
        if i > 1 and "|" in zone.lines[i].s and tables.is_rule(zone.lines[i - 1].s):
            for line in zone.lines[i - 2 : i]:
                if not line.state and "|" in line.s and not zone.lines[i].gap and not zone.lines[i - 1].gap:
                    line.take("chrome", "chrome.above-block", line.s)


def _rest_of_date(zone: Zone, i: int, pair: labels.Pair) -> Line | None:
    """The line below that holds the rest of a date which breaks off: 2024-08- and 30."""
    said = zone.lines[i].s[slice(*pair.value)]
    if pair.kind not in labels.DATES or said[-1:] not in ("-", "/", ".", "年", "月") or i + 1 >= len(zone.lines):
        return None
    below = zone.lines[i + 1]
    found = dates.read(said + below.s)
    whole = found is not None and found.iso is not None and found.end == len(said) + len(below.s)
    return below if whole and not below.gap and not below.state else None


def _hits(zone: Zone) -> list[Hit]:
    out: list[Hit] = []
    for i in sorted(zone.accepted):
        line = zone.lines[i]
        first = zone.pairs[i][0]
        dated = first.kind == "dateline"
        line.take(
            "field",
            "field.date" if dated else "field.label",
            line.text[slice(*(first.value if dated else first.label))],
        )
        found = zone.pairs[i]
        for n, pair in enumerate(found):
            end = found[n + 1].start if n + 1 < len(found) else None
            span = line.span(pair.start, end)
            a, b = pair.value
            value, value_span = line.text[a:b], line.span(a, b) if b > a else None
            if i in zone.values:
                below = zone.lines[zone.values[i]]
                below.take("field", "field.value-below", line.text[slice(*pair.label)])
                value, value_span = below.text, below.span()
                span = join(span, value_span)
            elif n + 1 == len(found) and (rest := _rest_of_date(zone, i, pair)) is not None:
                rest.take("field", "field.value-below", line.text[slice(*pair.label)])
                value, value_span = line.text[a:b] + rest.text, join(line.span(a, b), rest.span())
                span = join(span, value_span)
            written = line.text[pair.start : end].rstrip()
            out.append(Hit(pair.kind, line.text[slice(*pair.label)], value, span, value_span, written))
    return out
