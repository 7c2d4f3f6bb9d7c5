"""Document numbers (发文字号): their right forms by GB/T 9704-2012 and in use, and what is wrong with others.

Right: 国办函〔2006〕71号, 发改办（高技）〔2020〕5号, 国令第707号, 公告2025年第1号, 中国人民银行令〔2024〕第1号,
主席令第二十号, an adjudication's …复决字〔2024〕第12号, Taiwan's 府授教字第1080001234號, several joined by 、.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..patterns import lazy
from ..text.chars import HAN, SPACE

_OPEN = "〔[［(（【「『﹝<＜〈《{｛〖﹙"
_CLOSE = "〕]］)）】」』﹞>＞〉》}｝〗﹚"
_OPENING, _CLOSING = re.escape(_OPEN), re.escape(_CLOSE)
_YEAR = r"(?:19|20)\d{2}"
_SERIAL = r"[1-9]\d{0,5}(?:[-－—~至之][1-9]\d{0,3})?"
_AGENCY = rf"[{HAN}A-Za-z]{{1,24}}(?:[（(][{HAN}A-Za-z]{{1,10}}[）)])?[{HAN}]{{0,6}}"
_HAN_NUMBER = "[〇○零一二三四五六七八九十百千]{1,8}"
_RIGHT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_AGENCY})?〔{_YEAR}〕{_SERIAL}[号號]",
        rf"[{HAN}（）() ]{{0,40}}(?:{_YEAR}年)?[（(]?第(?:{_SERIAL}|{_HAN_NUMBER})[号號期][）)]?",
        rf"[{HAN}（）() ]{{0,40}}(?:令|公告|通告|[复決决罚罰许許裁仲]字?)〔{_YEAR}〕第{_SERIAL}[号號]",
        rf"[{HAN}]{{1,24}}字第[0-9A-Za-z]{{1,14}}[号號]",
        rf"[{HAN}]{{1,24}}〔[〇○零一二三四五六七八九]{{4}}〕{_HAN_NUMBER}[号號]",
        r"[A-Z]{2,6}[-—]?\d[-—0-9]{3,20}",
    )
)
_LOOSE = lazy(
    rf"(?P<agency>(?:{_AGENCY})?)(?P<open>〔?)(?P<year>{_YEAR}|\d{{2}}(?=〕))(?P<close>〕?)(?P<nian>年?)(?P<di>第?)"
    r"(?P<zeros>0*)(?P<serial>[1-9]\d{0,5})(?P<hao>[号號]?)"
)
_SPACE_BETWEEN = lazy(
    rf"(?<=[0-9０-９年第{_OPENING}{_CLOSING}])[{SPACE}]++|(?<![{SPACE}])[{SPACE}]++(?=[0-9０-９年第号號{_OPENING}{_CLOSING}])"
)
_BRACKETED = lazy(
    rf"(?P<before>^|[{HAN}）)])(?P<open>[{_OPENING}])(?P<year>(?:19|20)?\d{{2}})(?P<close>[{_CLOSING}])(?=第?\d)"
)
_WIDE_DIGITS = {0xFF10 + n: str(n) for n in range(10)}
_NO_SERIAL = lazy("〕第?[号號]?$|第[号號]$")
_STATED_YEAR = lazy(rf"〔({_YEAR})〕|({_YEAR})年第")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A value read: `tidy` has its spaces, brackets and digits mended, `mended` its form too, where that is known."""

    tidy: str
    spaces: bool
    brackets: bool
    lookalikes: bool
    wide_digits: bool
    faults: tuple[str, ...]
    mended: str | None

    @property
    def year(self) -> int | None:
        """The year that the number states."""
        found = _STATED_YEAR.search(self.mended or self.tidy)
        return int(found[1] or found[2]) if found else None


def read_document_number(value: str) -> DocumentNumber:
    """Read a value, in whatever state. `faults`: second, zero, short-year, no-mark, no-brackets, broken, other."""
    closed = _SPACE_BETWEEN.sub("", value.strip())
    narrow = closed.translate(_WIDE_DIGITS)
    pairs = [(found["open"], found["close"]) for found in _BRACKETED.finditer(narrow)]
    tidy = _BRACKETED.sub(r"\g<before>〔\g<year>〕", narrow)
    faults, mended = _form(tidy)
    return DocumentNumber(
        tidy=tidy,
        spaces=closed != value.strip(),
        brackets=any(pair not in (("〔", "〕"), ("﹝", "﹞")) for pair in pairs),
        lookalikes=("﹝", "﹞") in pairs,
        wide_digits=narrow != closed,
        faults=faults,
        mended=mended,
    )


def _form(tidy: str) -> tuple[tuple[str, ...], str | None]:
    parts = [part for part in re.split("[、，,；;/]", tidy) if part]
    if all(any(pattern.fullmatch(part) for pattern in _RIGHT) for part in parts):
        return (), None
    loose = _LOOSE.fullmatch(tidy)
    if loose is None:
        unclosed = sum(c in _OPEN for c in tidy) != sum(c in _CLOSE for c in tidy)
        return ("broken" if unclosed or _NO_SERIAL.search(tidy) else "other",), None
    faults = tuple(
        name
        for name, wrong in (
            ("no-brackets", not loose["open"] or not loose["close"]),
            ("short-year", len(loose["year"]) == 2),
            ("second", bool(loose["di"])),
            ("zero", bool(loose["zeros"])),
            ("no-mark", not loose["hao"]),
        )
        if wrong
    )
    year = loose["year"] if len(loose["year"]) == 4 else "20" + loose["year"]
    return faults, f"{loose['agency']}〔{year}〕{loose['serial']}{loose['hao'] or '号'}"


def is_number(text: str) -> bool:
    """Whether a text is a document number and nothing else, its brackets and spaces aside."""
    number = read_document_number(text)
    return (
        not number.faults and any(c.isdigit() for c in text) and len(text) <= 40 and text.rstrip("）)")[-1:] in "号號"
    )
