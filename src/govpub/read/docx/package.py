"""The package of a Word document: its parts, opened by python-docx within the bounds of `guard`."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from ...errors import GovpubError, UnreadableInput
from ...model.message import Text
from ...patterns import lazy
from . import guard
from .xml import Element

if TYPE_CHECKING:
    from docx.opc.part import Part

INSTALL = "pip install 'govpub[docx]'"

_WORD = "wordprocessingml"
_MARKUP = lazy(rb"<Relationship\b[^>]*+(?<=/)>")
_TARGET = lazy(rb"""\bTarget\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_STRICT_HOST = b"http://purl.oclc.org/ooxml/"
_STRICT = lazy(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z/]+)")
_EXTERNAL = lazy(rb"""\bTargetMode\s*+=\s*+["']External["']""")


class Link(NamedTuple):
    """What a relationship leads to: an address outside, or a part of the package."""

    address: str | None
    part: Part | None


class Package:
    """A Word document's parts: the text's root element, and what it refers to."""

    def __init__(self, main: Part):
        self._main = main
        self.document = root(main)

    def related(self, kind: str) -> Element | None:
        """The root of the part with a kind of relationship to the text (styles, numbering, footnotes, …), or None."""
        for relation in self._main.rels.values():
            if not relation.is_external and relation.reltype.rpartition("/")[2] == kind:
                return root(relation.target_part)
        return None

    def all_related(self, kind: str) -> list[Element]:
        """The roots of all such parts, in the order of their names."""
        parts = [
            relation.target_part
            for relation in self._main.rels.values()
            if not relation.is_external and relation.reltype.rpartition("/")[2] == kind
        ]
        return [root(part) for part in sorted(parts, key=lambda part: str(part.partname))]

    def link(self, id_: str | None) -> Link:
        """What a relationship of the text leads to; nothing where there is none."""
        relation = self._main.rels.get(id_ or "")
        if relation is None:
            return Link(None, None)
        if relation.is_external:
            return Link(relation.target_ref, None)
        return Link(None, relation.target_part)


def root(part: Part) -> Element:
    """The root element of an XML part."""
    element = getattr(part, "element", None)
    if isinstance(element, etree._Element):
        return element
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(part.blob, parser)


def open_package(data: bytes, name: str) -> Package:
    """Open a document. Raises UnreadableInput or InvalidRelease, with what to do; also without python-docx."""
    archive = guard.check(data, name)
    try:
        from docx.package import Package as WordPackage
    except ImportError:
        raise UnreadableInput(
            Text(f"{name}：读取 .docx 需要 python-docx", f"{name}: reading .docx needs python-docx"),
            Text(f"请安装：{INSTALL}", f"install it: {INSTALL}"),
        ) from None
    try:
        return _main(WordPackage.open(io.BytesIO(_readable(archive, data))), name)
    except GovpubError:
        raise
    except Exception as error:  # python-docx meets damage with errors of many kinds
        raise guard.damaged(name, f"{type(error).__name__}: {error}") from None


def _main(package: object, name: str) -> Package:
    try:
        part: Part = package.main_document_part  # type: ignore[attr-defined]
    except KeyError:
        raise UnreadableInput(
            Text(f"{name}：没有可以读取的正文", f"{name}: no text to read"),
            Text("请在 Word 里另存为普通的 .docx", "save it in Word as an ordinary .docx"),
        ) from None
    if _WORD not in part.content_type and "ms-word" not in part.content_type:
        raise guard.damaged(name, part.content_type)
    return Package(part)


def _readable(archive: zipfile.ZipFile, data: bytes) -> bytes:
    """The package as python-docx reads it: without relationships to parts that it does not have, in ordinary names.

    Some programs leave such relationships behind (`Target="NULL"`); Word reads past them. "Strict Open XML" is the same
    language under other names.
    """
    names = {entry.filename for entry in archive.infolist()}
    changed: dict[str, bytes] = {}
    for entry in archive.infolist():
        if not entry.filename.lower().endswith((".rels", ".xml")):
            continue
        content = archive.read(entry)
        kept = _kept(content, entry.filename, names) if entry.filename.endswith(".rels") else content
        kept = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", kept) if _STRICT_HOST in kept else kept
        if kept != content:
            changed[entry.filename] = kept
    if not changed:
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for entry in archive.infolist():
            new = changed.get(entry.filename)
            target.writestr(entry.filename, archive.read(entry) if new is None else new)
    return out.getvalue()


def _kept(content: bytes, rels: str, names: set[str]) -> bytes:
    """A relationships part without those that dangle."""
    return _MARKUP.sub(lambda m: b"" if _dangles(m[0], rels, names) else m[0], content)


def _dangles(relationship: bytes, rels: str, names: set[str]) -> bool:
    target = _TARGET.search(relationship)
    if target is None or _EXTERNAL.search(relationship):
        return False
    path = (target[1] or target[2] or b"").decode("utf-8", "replace").replace("&amp;", "&")
    base = rels.rpartition("_rels/")[0]
    return _resolved(base, path) not in names


def _resolved(base: str, path: str) -> str:
    steps = [] if path.startswith("/") else [step for step in base.split("/") if step]
    for step in path.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
