"""What a title looks like: how long it is, how it ends, and what it has that no title has.

Which line of a source is its title: `title.py`. Vocabulary: `data/read/titles.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from .. import data, names
from ..patterns import lazy
from ..text import dates
from . import labels, turns
from .chrome import words

MARKDOWN = lazy(r"#{1,2} ++(?=\S)")
LONGEST = 120
_NUMBERED = lazy(
    r"(?:[一二三四五六七八九十]{1,3}+[、.]|\([一二三四五六七八九十\d]{1,3}+\)|\d{1,2}[.、]|第[一二三四五六七八九十百\d]{1,5}+[章节条编]"
    r"|[①-⑳]|[-*+•>|] |!\[|附(?:件|表|录)? ?\d* ?(?::|$)|抄送|[问答] ?:|时间 ?:|地点 ?:|主持人 ?:|嘉宾 ?:)"
)
_DOCUMENT_NUMBER = lazy(r"[一-鿿() ]{1,25}+ ?[\[(]? ?\d{2,6} ?[\])]? ?第? ?\d{0,4} ?号?|第 ?\d+ ?号")
_NO_KEY = lazy(r"\([a-z]{1,6}\)|[^0-9A-Za-z㐀-鿿]")
_RECORD = lazy(r"(?i:ICP)备|网安备|标识码")
#: a line of less is short for a title; a word before a bar has less
SHORT, _LONGEST_HEAD = 12, 8
_ENDS_SENTENCE = ("。", ";", ",", "、", ":", "!”")


@cache
def word_list(kind: str) -> tuple[str, ...]:
    """A list of `titles.toml`, to ask what a text ends with."""
    if kind == "long_endings":
        return tuple(word for word in word_list("endings") if len(word) > 1)
    return tuple(data.read_toml("read/titles.toml")[kind].split())


def key(text: str) -> str:
    """A title's shadow without space, marks and injected pinyin, 国(guo)务院: how titles are compared."""
    return _NO_KEY.sub("", text)


def is_short(s: str) -> bool:
    """Whether a text (a shadow) is a kind of paper that is a title by itself: 公告."""
    return s.replace(" ", "") in word_list("whole")


def is_body(s: str) -> bool:
    """Whether a line is too long for a title, ends like a sentence, or begins with a number or a mark of structure."""
    return len(s) > LONGEST or s.endswith(_ENDS_SENTENCE) or "。" in s or _NUMBERED.match(s) is not None


def is_complete(s: str) -> bool:
    """Whether a text ends as titles of documents end: …的通知, …工作规则（试行）."""
    s = re.sub(r"\([^()]{1,30}+\)$", "", s)
    return s.endswith(word_list("endings")) or (" " in s[-4:] and s.replace(" ", "").endswith(word_list("endings")))


def is_issuer(s: str) -> bool:
    """Whether a line is who issues, which may stand above the title's own line."""
    return s.endswith(word_list("issuers")) and not is_complete(s)


def may_be(s: str) -> bool:
    """Whether a line (a shadow) has nothing that keeps it from being a title."""
    folded = MARKDOWN.sub("", s)
    if is_short(folded):
        return True
    if (
        folded in words("related")
        or folded.startswith(("—", "--", "……"))
        or len(key(folded)) < 4
        or (folded[-1] == "." and len(folded) <= SHORT)
        or (folded[0] == "(" and folded[-1] == ")")
    ):
        return False
    if not 4 <= len(folded) <= LONGEST or folded.endswith(word_list("heads")) or _has_cells(s) or "\t" in s:
        return False
    if (
        s.startswith("<")
        or _RECORD.search(s)
        or "©" in s
        or _DOCUMENT_NUMBER.fullmatch(folded)
        or _is_date(folded)
        or "@" in s
        or "://" in s
    ):
        return False
    head, colon, _ = folded[:12].partition(":")
    head = head.replace(" ", "")
    if colon and (head in word_list("labels") or head.endswith(word_list("label_endings")) or labels.pairs(folded)):
        return False
    if " " in folded and all(word in labels.kinds() or word == "序号" for word in folded.split()):
        return False
    if ":" in folded and " " in folded and labels.holds_field(folded):
        return False
    label = turns.read(folded) if ":" in folded[:24] else None
    if label is not None and label.kind in ("ask", "answer", "moderator"):
        return False
    return s.startswith("# ") or not _is_person(folded)


def _is_person(folded: str) -> bool:
    """Whether a line without a title's ending is a person with an office: who speaks below."""
    whole = tuple(word for word in word_list("whole") if len(word) > 1)
    if len(folded) > 40 or "—" in folded or folded.endswith(whole):
        return False
    if re.sub(r"\([^()]{1,30}+\)$", "", folded).endswith(word_list("long_endings")):
        return False
    parts = names.split(folded)
    return (
        parts is not None
        and parts.role is not None
        and parts.name is not None
        and names.is_strict_name(folded[slice(*parts.name)])
    )


def _has_cells(s: str) -> bool:
    """Whether pipes part a line into cells; one behind a word parts a title from its column: 辟谣|关于…."""
    if "|" not in s:
        return False
    head, _, rest = s.partition("|")
    return "|" in rest or not 2 <= len(head.strip(" ")) <= _LONGEST_HEAD or len(rest) < _LONGEST_HEAD


def _is_date(s: str) -> bool:
    found = dates.read(s.lstrip("("))
    return found is not None and found.end + 2 >= len(s.lstrip("("))
