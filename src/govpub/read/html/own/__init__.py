"""Our own pages back to releases, from what they show: the inverse of `assemble`."""

from __future__ import annotations

from ....model import Block, Field, Metadata, Related, Release, SiteEntry, Source
from ....model.ids import number
from ....text.fold import shadow
from ... import labels, metadata
from ...accepted import PLACES
from ...speakers import resolved
from ...write import plain as plain_text
from ..tree import Element, tag
from . import blocks
from .nodes import children, find, has, heading_level, is_interface, plain


def article_of(root: Element) -> Element | None:
    """The article of a page, or of a fragment, that we have written; None for others' pages."""
    for article in root.iter("article"):
        title = find(article, "title")
        if title is not None and heading_level(title) is not None and (_is_fragment(article) or _is_page(root)):
            return article
    return None


def _is_page(root: Element) -> bool:
    return any(is_interface(node) for node in root.iter("a") if has(node, "skip"))


def _is_fragment(article: Element) -> bool:
    own = next(children(article), None)
    return article.get("lang") is not None and own is not None and (has(own, "title") or has(own, "disclosure"))


def read(root: Element, article: Element, source: Source) -> Release:
    """The release that an article of ours shows, with what its page shows of the site and of related articles."""
    title = find(article, "title")
    reader = blocks.Reader(source.name, _notes(article))
    body = find(article, "body")
    found = reader.run(body) if body is not None else _loose(reader, article)
    fields = _fields(article)
    language = article.get("lang") or root.get("lang") or "zh-Hans"
    release = Release(
        language=language,
        sources=(source,),
        title=plain(title),
        fields=fields,
        metadata=_metadata(fields, language),
        body=number(found),
        related=_related(root),
        site=_site(root),
    )
    return resolved(release, plain_text(release))


def _loose(reader: blocks.Reader, article: Element) -> tuple[Block, ...]:
    """The blocks of a fragment, which stand in the article itself, after its title and disclosure block."""
    heads = [node for node in children(article) if has(node, "title") or has(node, "disclosure")]
    return reader.run(article, after=heads[-1] if heads else None)


def _fields(article: Element) -> tuple[Field, ...]:
    groups = [node for node in article.iter("dl") if has(node, "disclosure") and not is_interface(node)]
    pairs = []
    for row in (row for group in groups for row in children(group)):
        label, value = next(row.iter("dt"), None), next(row.iter("dd"), None)
        shown = find(row, "title") if has(row, "title-row") else value
        pairs.append((plain(label), plain(shown)))
    kinds = [_kind(label) for label, _ in pairs]
    if any(labels.squeezed(shadow(label)) in PLACES for label, _ in pairs):
        kinds = ["other" if kind == "?time" else kind for kind in kinds]  # the time of a meeting
    keys = metadata.keys(kinds, [value for _, value in pairs])
    return tuple(Field(key, label, value) for key, (label, value) in zip(keys, pairs, strict=True))


def _kind(label: str) -> str:
    folded = labels.squeezed(shadow(label))
    return labels.kinds().get(folded, "other") if folded else "dateline"


def _metadata(fields: tuple[Field, ...], language: str) -> Metadata:
    return metadata.view(fields, republic=language == "zh-Hant-TW")


def _notes(article: Element) -> dict[str, str]:
    section = find(article, "notes")
    if section is None:
        return {}
    return {node.get("id") or "": plain(next(node.iter("p"), None)) for node in section.iter("li")}


def _related(root: Element) -> tuple[Related, ...]:
    part = next((node for node in root.iter("aside") if has(node, "related")), None)
    if part is None:
        return ()
    items = [(item, next(item.iter("a"), None)) for item in part.iter("li")]
    return tuple(Related(plain(item), None if link is None else link.get("href")) for item, link in items)


def _site(root: Element) -> tuple[SiteEntry, ...]:
    """The facts of the footer, and the site's name from the banner; what the configuration gave is interface."""
    name = next((node for node in root.iter("p") if has(node, "site-name") and not is_interface(node)), None)
    out = [SiteEntry("name", plain(name))] if name is not None else []
    part = next((node for node in root.iter("dl") if has(node, "facts")), None)
    for row in () if part is None else children(part):
        value = next((node for node in children(row) if tag(node) == "dd"), None)
        key = next(
            (name.removeprefix("fact-") for name in (row.get("class") or "").split() if name.startswith("fact-")), ""
        )
        if value is not None and key:
            out.append(SiteEntry(key, plain(value)))
    return tuple(out)
