"""Word documents made by hand: the XML that tests are about, in a package that Word would open."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from govpub.read.docx import read_items
from govpub.read.styled.items import Item, Line
from govpub.read.styled.report import Report

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6260606060000000"
    "0500017a5eab3f0000000049454e44ae426082"
)


def document(
    body: str,
    *,
    numbering: str = "",
    styles: str = "",
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
    main_type: str = f"{_ML}.document.main+xml",
) -> bytes:
    """A package. `parts` are further parts by kind (footnotes, comments, header1, …), `links` addresses by id,
    `pictures` files in `word/media` by name, each with the id `pic-NAME`."""
    xml = {"styles": styles, "numbering": numbering, **(parts or {})}
    relations: list[str] = []
    types: list[str] = []
    files: dict[str, bytes] = {}
    for kind, content in xml.items():
        if not content:
            continue
        plain = kind.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(plain, plain)
        files[f"word/{kind}.xml"] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()
        relations.append(f'<Relationship Id="part-{kind}" Type="{_OFFICE}/{plain}" Target="{kind}.xml"/>')
        types.append(f'<Override PartName="/word/{kind}.xml" ContentType="{_ML}.{plain}+xml"/>')
    for name, picture in (pictures or {}).items():
        files[f"word/media/{name}"] = picture
        relations.append(f'<Relationship Id="pic-{name}" Type="{_OFFICE}/image" Target="media/{name}"/>')
    for id_, address in (links or {}).items():
        relations.append(
            f'<Relationship Id="{id_}" Type="{_OFFICE}/hyperlink" Target="{address}" TargetMode="External"/>'
        )
    files["word/document.xml"] = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}">{"".join(relations)}</Relationships>'.encode()
    )
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    ).encode()
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>{"".join(types)}</Types>'
    ).encode()
    return package(files)


def package(files: Mapping[str, bytes]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; content without markup is one run."""
    if "<" not in content and content:
        content = r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, list_id: int, level: int = 0, properties: str = "") -> str:
    """A paragraph with `w:numPr`."""
    return p(text, f'{properties}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(ilvl: int, style: str, text: str, *, start: int = 1, suffix: str = "tab", more: str = "") -> str:
    """A level of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(abstract: Mapping[int, str], numbers: Mapping[int, str]) -> str:
    """A numbering part: abstract lists by id, then `w:num` by id, each `ABSTRACT` or `ABSTRACT` with overrides."""
    out = [f'<w:abstractNum w:abstractNumId="{id_}">{levels}</w:abstractNum>' for id_, levels in abstract.items()]
    for id_, rest in numbers.items():
        first, _, overrides = rest.partition(" ")
        out.append(f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{first}"/>{overrides}</w:num>')
    return "".join(out)


def style(
    id_: str, name: str, properties: str = "", *, based_on: str = "", run: str = "", kind: str = "paragraph"
) -> str:
    """A style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def items(data: bytes) -> list[Item]:
    """What the walk over a document gives."""
    return read_items(data, "样例.docx", Report())[0]


def texts(data: bytes) -> list[str]:
    """The lines with their markers."""
    return [item.marker + item.text for item in items(data) if isinstance(item, Line) and item.text]


def codes(data: bytes) -> list[str]:
    """The codes of what is reported."""
    report = Report()
    read_items(data, "样例.docx", report)
    return [finding.code for finding in report.findings()]
