"""What a person is in office, from where the text introduces the person: 邀请某局局长林芳…, 出席人员：某局局长 林芳."""

from __future__ import annotations

from ..names import honorific_length, is_person, role_length
from ..text.fold import shadow

_STOPS = "，。；：！？,;:!?“”（）()[]【】|*#>\t\n 　"
_BEFORE_A_ROLE = (
    "邀请", "邀请到", "邀请了", "请到", "请来", "请", "由", "是", "的", "，", "采访了", "采访到", "采访", "专访了",
    "专访", "对话", "连线", "走进", "来自", "就此",
)  # fmt: skip
#: these stand between two persons, and inside the name of a body too: 发展和改革委员会
_BETWEEN_PERSONS = "和与及、"
#: how many mentions are looked at, and how long a role may be
_MENTIONS, _LONGEST = 16, 40


def office(text: str, whole: str, name: str) -> str | None:
    """The role that stands before a name somewhere in the text, or after it; `whole` is the text's shadow."""
    folded = shadow(name)
    # a name of two characters is often padded to three
    padded = [f"{folded[0]}{gap}{folded[1]}" for gap in (" ", "  ")] if len(folded) == 2 else []
    return next((found for form in (folded, *padded) if (found := _said(text, whole, form)) is not None), None)


def _said(text: str, whole: str, form: str) -> str | None:
    at = -1
    for _ in range(_MENTIONS):
        at = whole.find(form, at + 1)
        if at < 0:
            return None
        found = _before(text, whole, at) or _after(text, whole, at + len(form))
        if found is not None:
            return found
    return None


def _before(text: str, whole: str, at: int) -> str | None:
    end = _before_spaces(whole, at)
    length = role_length(whole, end)
    start = end - length
    while length and start > 0 and end - start < _LONGEST and whole[start - 1] not in _STOPS:
        start -= 1
    cuts = [k + len(word) for word in _BEFORE_A_ROLE if (k := whole.rfind(word, start, end - length)) >= 0]
    cuts += [k + 1 for k in range(start, end - length) if _parts_persons(whole, k)]
    cut = max(cuts, default=start)
    return text[cut:end].lstrip("、") if length and end - cut > length else None


def _parts_persons(whole: str, at: int) -> bool:
    """Whether a conjunction or 、 at `at` stands after a person: after role and name, or (not 、) after a role."""
    if whole[at] not in _BETWEEN_PERSONS:
        return False
    if whole[at] != "、" and role_length(whole, at):
        return True
    return any(
        end > n and is_person(whole[end - n : end]) and role_length(whole, _before_spaces(whole, end - n))
        for end in {at, at - honorific_length(whole[max(0, at - 4) : at])}
        for n in (2, 3, 4)
    )


def _before_spaces(whole: str, at: int) -> int:
    end = at
    while end > 0 and at - end < 4 and whole[end - 1] == " ":
        end -= 1
    return end


def _after(text: str, whole: str, start: int) -> str | None:
    """林芳　市统计局局长, 林芳（市统计局局长） and 林芳：市统计局局长, where the role is all that follows."""
    at = start
    while at < len(whole) and at - start < 4 and whole[at] in " (:":
        at += 1
    if at == start:
        return None
    end = at
    while end < len(whole) and end - at < _LONGEST and whole[end] not in _STOPS:
        end += 1
    length = role_length(whole, end)
    if whole[at - 1] == ":" and (whole[end : end + 1] not in ("", "\n") or whole.startswith(("谢", "感谢", "请"), at)):
        return None
    return text[at:end] if length and end - at > length else None
