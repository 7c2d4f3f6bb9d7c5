"""A lossless XML tokenizer: the tokens of `markup.tokens`, by XML's rules. Their texts, joined, are the source.

Names keep their case. A CDATA section is `RAW` with the name `cdata`, its marks included; what stands in a `script` or
`style` is `RAW` too, for it is code in every vocabulary that has them. What is not well-formed is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import UnreadableInput
from ..model.message import Text
from ..patterns import lazy
from .tokens import COMMENT, DOCTYPE, END, RAW, START, TEXT, Token

_S = r" \t\n\r"
_NAME = rf"[^{_S}/><=\"'&;!?\[\]#%(),*+@~`^|\\{{}}$0-9.-][^{_S}/><=\"'&;!?\[\]#%(),*+@~`^|\\{{}}$]*+"
_TAG = lazy(
    rf"<(?P<end>/?)(?P<name>{_NAME})"
    rf"(?:[{_S}]++{_NAME}[{_S}]*+=[{_S}]*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+[{_S}]*+(?P<empty>/?)>"
)
_CODE = frozenset(("script", "style"))
#: an element within so many others is none that somebody wrote
_DEEPEST = 10_000


class NotWellFormed(UnreadableInput):
    """A source that is not well-formed XML."""


_ENCODING = lazy(r"\ufeff?+<\?xml\s[^>]{0,200}?\sencoding\s*+=\s*+[\"'](?P<name>[^\"'>]*+)[\"']")


def declare_utf8(source: str) -> str:
    """The document with its declaration saying utf-8; unchanged where it says nothing of an encoding."""
    found = _ENCODING.match(source)
    if found is None or found["name"].lower() in ("utf-8", "utf8"):
        return source
    return source[: found.start("name")] + "utf-8" + source[found.end("name") :]


def tokenize(source: str) -> Iterator[Token]:
    """The tokens of an XML source, in order and without a gap. Raises NotWellFormed with the line."""
    open_names: list[str] = []
    rooted = False
    at, end = 0, len(source)
    while at < end:
        if source[at] != "<":
            found = source.find("<", at)
            found = end if found < 0 else found
            outside = source[at:found].lstrip("\ufeff \t\r\n") if not open_names else ""
            if outside:
                raise _error(source, found - len(outside), "根元素以外有文字", "text outside of the root element")
            raw = bool(open_names) and _local(open_names[-1]) in _CODE
            yield Token(RAW, at, found, _local(open_names[-1])) if raw else Token(TEXT, at, found)
            at = found
            continue
        outermost = not open_names
        token = _section(source, at) or _tag(source, at, open_names)
        if token.kind == START and outermost:
            if rooted:
                raise _error(source, at, "有两个根元素", "two root elements")
            rooted = True
        yield token
        at = token.end
    if open_names:
        raise _error(source, end, f"<{open_names[-1]}> 没有结束标签", f"<{open_names[-1]}> has no end tag")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _section(source: str, at: int) -> Token | None:
    """What begins at `at` and is no tag: a comment, a CDATA section, an instruction, a document type."""
    if source.startswith("<!--", at):
        return _until(source, at, at + 4, "-->", COMMENT)
    if source.startswith("<![CDATA[", at):
        return _until(source, at, at + 9, "]]>", RAW, "cdata")
    if source.startswith("<?", at):
        return _until(source, at, at + 2, "?>", COMMENT)
    if source.startswith("<!DOCTYPE", at):
        return Token(DOCTYPE, at, _doctype_end(source, at))
    return None


def _until(source: str, at: int, after: int, closing: str, kind: str, name: str = "") -> Token:
    found = source.find(closing, after)
    if found < 0:
        raise _error(source, at, f"没有结束：{source[at:after]}", f"{source[at:after]} does not end")
    return Token(kind, at, found + len(closing), name)


_DECLARED = lazy(r"\"[^\"]*+\"|'[^']*+'|<!--|<\?|[\[\]>]")


def _doctype_end(source: str, at: int) -> int:
    """Where a document type ends: behind its `>`, which stands in no literal, comment, instruction or subset."""
    inside = False
    place = at + 9
    while found := _DECLARED.search(source, place):
        place = found.end()
        mark = found[0]
        if mark in ("<!--", "<?"):
            place = _until(source, found.start(), place, "-->" if mark == "<!--" else "?>", COMMENT).end
        elif mark == "[":
            inside = True
        elif mark == "]":
            inside = False
        elif mark == ">" and not inside:
            return place
    raise _error(source, at, "DOCTYPE 没有结束", "the document type does not end")


def _tag(source: str, at: int, open_names: list[str]) -> Token:
    found = _TAG.match(source, at)
    if found is None or (found["end"] and found["empty"]):
        raise _error(source, at, "不是标签的“<”", "a “<” that begins no tag")
    name = found["name"]
    if found["end"]:
        if not open_names or open_names.pop() != name:
            raise _error(source, at, f"多余的结束标签 </{name}>", f"</{name}> ends nothing that is open")
        return Token(END, at, found.end(), name)
    if not found["empty"]:
        if len(open_names) >= _DEEPEST:
            raise _error(source, at, "嵌套太深", "nested too deeply")
        open_names.append(name)
    return Token(START, at, found.end(), name)


def _error(source: str, at: int, zh: str, en: str) -> NotWellFormed:
    line = source.count("\n", 0, at) + 1
    return NotWellFormed(
        Text(f"第{line}行：不是格式良好的 XML：{zh}", f"line {line}: not well-formed XML: {en}"),
        Text("改正后再转换；如果是网页，用 --input-format html", "mend it; if it is a page, use --input-format html"),
    )
