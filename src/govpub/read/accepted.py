"""Which pairs of label and value count: the metadata's by themselves, others in company, dates where they stand."""

from __future__ import annotations

from collections.abc import Set

from . import labels, unknown
from .zone import Zone

#: labels of where a meeting was held, and how near to its time they stand
PLACES = ("地点", "会议地点", "活动地点", "发布地点", "访谈地点")
_EVENT = 2
#: so many fields behind an unknown label are a block
_SEVERAL = 2


def accept(zone: Zone) -> None:
    """Pairs with a colon or brackets count by themselves where their label is the metadata's; others in company."""
    for i in [i for i, found in zone.pairs.items() if len(found) == 1 and found[0].kind == "?time"]:
        dated = unknown.shaped("?time", zone.lines[i].s[slice(*zone.pairs[i][0].value)])
        if not (dated and _in_named_company(zone, i)) or _is_of_an_event(zone, i):
            del zone.pairs[i]
    marked = {i for i, found in zone.pairs.items() if not found[0].bare and found[0].kind != "dateline"}
    # behind a label that nobody knows one of the metadata may be a word of the text, several are a block
    led = {i for i in marked if zone.pairs[i][0].kind == "beside" and len(zone.pairs[i]) > 1}
    marked -= {i for i in led if sum(map(_named, zone.pairs[i])) < _SEVERAL}
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
    return any(line.s.replace("*", "").lstrip(" ").startswith(PLACES) for line in near)


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
