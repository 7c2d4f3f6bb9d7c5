"""Labels of turns: 记者：, 问：, 答（职务 姓名）：, 主持人 林芳：, 市公安局局长王建国：.

Vocabulary: `data/read/speech.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from .. import data, names
from ..text.chars import HAN
from . import labels, markers

_FILE = "read/speech.toml"
_LABEL = re.compile(r"[^:。,;!?“”\"《》<>|\[\]@=]{1,48}+:(?!//)")
_QUALIFIED = re.compile(r"[^:。,;!?“”\"《》<>|\[\]@=()]{1,24}+\([^:。;!?“”\"《》<>|\[\]@=()]{2,46}+\) ?:(?!//)")
_BRACKETED = re.compile(r"\[([^:。,;!?“”\"\[\]]{1,24}+)\] ?:?")
_WRITES = r"(?:网友|网民|读者|听众|市民) ?[“\"][^”\":\]]{1,24}+[”\"](?:提问|问)?"
_QUOTED_ASKER = re.compile(rf"(?:({_WRITES}) ?:|\[({_WRITES})\] ?:?)")
#: a newspaper asks through its reporter: 《云川日报》记者：
_PAPER = re.compile(r"(?P<asker>《(?P<name>[^《》]{2,16}+)》(?:记者)?) ?:")
#: the time before a turn of a live transcript
_CLOCK = re.compile(r"\[\d{1,2}:\d{2}(?::\d{2})?\] *+")
_BULLETS = "•·●■◆▪◇★▲□※➢"
_BOLD = re.compile(r"\*\*([^*:。,;!?]{1,48}+)(?::\*\*|\*\* ?:)")
_ANSWERED_BY = re.compile(r"(?:答|回答|答复|A) ?\(([^()]{2,46}+)\)")
#: which of several askers: 记者1, 记者甲, 记者（林芳融媒）
_WHICH = re.compile(r"(?P<who>[^()\d]{2,20}?)(?:\d{1,2}|[甲乙丙丁戊A-Z一二三四五六七八九十])?(?:\([^()]{1,24}\))?")
_ASKS_NUMBERED = re.compile(r"(?:Q|问题?) ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.、:] *+| ++)")
_NUMBER = re.compile(r"\d{1,2}|[一二三四五六七八九十]{1,3}")
_SENTENCE = re.compile(f"[。!?…]|(?<=[{HAN}”’)])[.]$")

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a line, in offsets of its text.

    `kind` is ask, answer (a person is not named), person, name (a name alone, which needs evidence), moderator, media
    or body (which need a question: 市教育局 answers one);
    `asker`, `role` and `name` are extents, `written` is that of the whole label without brackets and colon; a number
    before the label belongs to none of them and ends at `number`; what is said begins at `start`. `weak` says why the
    label needs evidence: unsaid (nothing that ends like a sentence follows), answering or relating (a verb), spaced (a
    space stands for the colon).
    """

    kind: str
    start: int
    asker: Extent | None = None
    role: Extent | None = None
    name: Extent | None = None
    weak: str = ""
    written: Extent | None = None
    number: int = 0


@cache
def words(kind: str) -> frozenset[str]:
    """A list of `speech.toml` as a set."""
    return frozenset(data.read_toml(_FILE)[kind].split())


@cache
def endings(kind: str) -> tuple[str, ...]:
    """A list of `speech.toml` as a tuple, to ask what a word ends with."""
    return tuple(words(kind))


@cache
def _moderation() -> re.Pattern[str]:
    return re.compile(data.read_toml(_FILE)["moderation"])


@cache
def _head() -> re.Pattern[str]:
    return re.compile(data.read_toml(_FILE)["head"])


@cache
def _salutation() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words("salutation"))))


def is_head(s: str) -> bool:
    """Whether a line is a head of questions and answers."""
    if len(s) > 24 or s.endswith("?"):
        return False
    word = s.strip("#*[]() :-=“”").replace(" ", "")
    return word in words("heads") or _head().fullmatch(word) is not None


def moderates(s: str) -> bool:
    """Whether words are those of who leads a conversation: 下面请提问, 发布会到此结束."""
    for word in endings("moderation_words"):
        if word in s:
            return _moderation().search(s) is not None
    return False


def is_said(s: str) -> bool:
    """Whether words are long enough, or end like a sentence, so that they can be what somebody said."""
    return (len(s) >= 20 and "," in s and ";" not in s) or _SENTENCE.search(s) is not None


def surely_asks(label: str) -> bool:
    """Whether whoever this label names does nothing but ask: a reporter, not a resident."""
    return any(word in label for word in ("记者", "网友", "网民", "提问", "问"))


def read(s: str) -> Label | None:
    """The label that a line (a shadow) begins with, or None."""
    if m := _BRACKETED.match(s):
        label = _kind(s, *_inner(s, *m.span(1)))
        return None if label is None else _moved(label, m.end(), s)
    if (m := _QUOTED_ASKER.match(s)) is not None:
        return _moved(Label("ask", 0, asker=m.span(m.lastindex or 0)), m.end(), s)
    if m := _BOLD.match(s):
        label = _kind(s, *_inner(s, *m.span(1)))
        return None if label is None else _moved(label, m.end(), s)
    offset = _question_number(s)
    if offset and s[offset:] and (asked := _after_number(s, offset)) is not None:
        return asked
    clock = _CLOCK.match(s)
    number, offset = numbered(s) if clock is None else (0, clock.end())
    if offset and (m := _QUOTED_ASKER.match(s, offset)) is not None:
        return _moved(Label("ask", 0, asker=m.span(m.lastindex or 0), number=number), m.end(), s)
    if (m := _PAPER.match(s, offset)) is not None and (m["asker"][-1] != "》" or names.is_media(m["name"])):
        return _moved(Label("media", 0, asker=(offset, m.end("asker")), number=number), m.end(), s)
    m = _LABEL.match(s, offset) or _QUALIFIED.match(s, offset)
    if m is None:
        return None
    label = _kind(s, *_inner(s, offset, m.end() - 1))
    if label is None or (offset and clock is None and label.kind not in ("ask", "answer", "media")):
        return None
    moved = _moved(label, m.end(), s)
    return replace(moved, number=number) if number else moved


def numbered(s: str) -> Extent:
    """Where the number or the bullet ends that a line begins with, and where what follows begins; 0 where none is."""
    first = s[:1]
    if first in _BULLETS and first:
        start = 1
        while start < len(s) and s[start] == " ":
            start += 1
        return 1, start
    marker = markers.read(s[:16]) if first.isdigit() or first in "一二三四五六七八九十(" else None
    return (marker.end, marker.start) if marker is not None else (0, 0)


def _question_number(s: str) -> int:
    m = _ASKS_NUMBERED.match(s) if s[:1] in "Q问" else None
    return m.end() if m else 0


def _after_number(s: str, offset: int) -> Label | None:
    """问题1.怎样办理？ and Q1 岳泽日报：怎样办理？"""
    m = _LABEL.match(s, offset)
    label = _kind(s, *_inner(s, offset, m.end() - 1)) if m is not None else None
    if label is not None and label.kind in ("ask", "media") and m is not None:
        return _moved(label, m.end(), s)
    return _moved(Label("ask", 0), offset, s) if "?" in s[offset:] and s[offset - 1] != " " else None


def whole(s: str) -> Label | None:
    """The label that a whole line (a shadow) is, without its colon."""
    return _kind(s, *_inner(s, 0, len(s)))


def _inner(s: str, start: int, end: int) -> Extent:
    while end > start and s[end - 1] == " ":
        end -= 1
    while start < end and s[start] == " ":
        start += 1
    return start, end


def _moved(label: Label, start: int, s: str) -> Label:
    while start < len(s) and s[start] == " ":
        start += 1
    return label if start == label.start else replace(label, start=start)


def _kind(s: str, a: int, b: int) -> Label | None:
    written = s[a:b]
    word = written.replace(" ", "")
    if not word or word.isdigit():
        return None
    plain = _NUMBER.sub("", word) if len(word) <= 6 else word
    if plain in words("ask"):
        return Label("ask", b)
    if plain in words("answer"):
        return Label("answer", b)
    if m := _ANSWERED_BY.fullmatch(written):
        person = _person(m[1], a + m.start(1))
        # 答（林芳，局长） is no label without what stands around it
        return Label("answer", b) if person is None else replace(person, written=(a, b)) if "," in m[1] else person
    if word in labels.kinds() or _salutation().search(word):
        return None
    for verb in ("提问", "问"):
        # 中央社记者林雅婷问：
        if word.endswith(verb) and len(word) > len(verb) + 1 and word not in names.askers():
            asks = _kind(s, *_inner(s, a, s.rindex(verb, a, b)))
            if asks is not None and asks.kind == "ask" and asks.asker:
                return replace(asks, start=b)
    if names.is_asker(word) or _reporter(word):
        return Label("ask", b, asker=(a, b))
    if (m := _WHICH.fullmatch(written)) is not None and names.is_asker(m["who"].rstrip(" ")):
        return Label("ask", b, asker=(a, b))
    if word.startswith("网友") and len(word) <= 16:
        return Label("ask", b, asker=(a, b))
    person = _said_by(written, a) or _person(written, a)
    if person is not None and person.role is not None and names.is_asker(s[slice(*person.role)]):
        return Label("ask", b, asker=(a, b))
    if person is None and names.is_media(word):
        return Label("media", b, asker=(a, b))
    body = next((word[: -len(verb)] for verb in endings("answering") if word.endswith(verb)), word)
    if person is None and 3 <= len(body) <= 24 and word == written and names.is_body(body):
        return Label("body", b, role=(a, a + len(body)), written=(a, b))
    return person


@cache
def _verbs() -> tuple[tuple[str, str], ...]:
    found = [(verb, kind) for kind in ("answering", "relating") for verb in words(kind)]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))


def _said_by(written: str, at: int) -> Label | None:
    """A person and the verb of what the person does: 市水利局局长 赵立答, 赵立补充."""
    for verb, kind in _verbs():
        if written.endswith(verb):
            who = written[: -len(verb)].rstrip(" ")
            found = _person(who, at)
            named = (
                found is not None and found.name is not None and (found.role or names.is_person(who.replace(" ", "")))
            )
            end = at + len(written)
            return replace(found, start=end, weak=kind, written=(at, end)) if found is not None and named else None
    return None


def _between(written: str, parts: names.Parts) -> bool:
    """Whether an office stands between a surname and a given name: 陈副部长志豪."""
    if parts.role is None or parts.name is None or parts.role[0] or parts.name[0] != parts.role[1]:
        return False
    surname = names.surname_length(written)
    given = written[slice(*parts.name)]
    office = written[surname : parts.role[1]].removeprefix("副")
    return bool(surname) and len(given) <= 2 and names.role_length(office) == len(office)


def _reporter(word: str) -> bool:
    """Whether a label is who asks, by name or as addressed: 青禾社记者林雅婷, 听众王女士."""
    _, found, name = word.rpartition("记者")
    if found and names.is_person(name):
        return True
    asker = next((asker for asker in names.askers() if word.startswith(asker)), "")
    rest = word[len(asker) :]
    return bool(asker) and len(rest) == 3 and names.is_surname(rest[0]) and names.honorific_length(rest) == 2


def _person(written: str, at: int) -> Label | None:
    parts = names.split(written)
    if parts is None:
        return None
    role = parts.role and (at + parts.role[0], at + parts.role[1])
    name = parts.name and (at + parts.name[0], at + parts.name[1])
    end = at + len(written)
    if parts.name and (parts.name[1] - parts.name[0] == 1 or _between(written, parts)):
        # 李局长 is known by the office alone; 陈副部长志豪 has it inside the name
        role, name = (at, end), None
    if role is None:
        return Label("name", end, name=name, written=(at, end))
    part = (written[slice(*parts.role)] if parts.role else "", written.partition("(")[0].rstrip(" "))
    if parts.role and (skipped := names.part_length(part[0])):
        # 主持人 市政府新闻办主任 林芳: the office is the role
        role, part = (role[0] + skipped, role[1]), (part[0][:skipped].rstrip(" "), part[1])
    moderator = any(map(names.is_moderator, part)) or (name is None and part[0] in words("chair"))
    return Label("moderator" if moderator else "person", end, role=role, name=name, written=(at, end))
