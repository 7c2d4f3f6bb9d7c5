"""schema.org for machines: the article in the release's own words, and the site's facts beside it.

Two scripts, because they are converted differently: what stands in the first comes from the release alone, what the
configuration gives stands in the second, which is interface. They refer to each other by `@id`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from ..config import Config
from ..model import Exchange, Paragraph, Release, Speaker, walk
from ..text.chars import strip
from .addresses import Addresses
from .dates import iso
from .describe import first_sentences
from .facts import fact
from .meta import keywords
from .urls import ascii_form, safe
from .views import FactView

Json = dict[str, Any]

CONTEXT = "https://schema.org"
ARTICLE, WEBSITE, PUBLISHER, BREADCRUMB = "#article", "#website", "#publisher", "#breadcrumb"


def dump(value: Json) -> Markup:
    """JSON that is safe inside a script element."""
    text = json.dumps(_filled(value), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def _filled(value: Any) -> Any:
    """The value without keys that have none."""
    if isinstance(value, dict):
        return {k: filled for k, v in value.items() if (filled := _filled(v)) not in (None, "", [], {})}
    if isinstance(value, list):
        return [_filled(v) for v in value]
    return value


def article(
    release: Release, facts: tuple[FactView, ...], addresses: Addresses, description: str | None, pictures: list[str]
) -> Markup:
    """The article: every string from the release."""
    metadata, url = release.metadata, addresses.canonical if addresses.absolute else None
    return dump(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "@id": ARTICLE,
            "url": ascii_form(url) if url else None,
            "headline": release.title,
            "description": description,
            "inLanguage": release.language,
            "identifier": metadata.index_number,
            "dateCreated": iso(metadata.written_on),
            "datePublished": iso(metadata.published_on),
            "about": metadata.subject,
            "keywords": keywords(release),
            "author": {"@type": "Person", "name": metadata.author} if metadata.author else None,
            "publisher": _publisher(metadata.issuer, facts),
            "isPartOf": _website(facts),
            "image": [ascii_form(picture) for picture in pictures],
            "isBasedOn": [
                {"@type": "MediaObject", "sha256": source.sha256}  # no name: conversion leaves sources alone
                for source in release.sources
                if source.sha256
            ],
            "hasPart": list(_questions(release)),
        }
    )


def _publisher(issuer: str | None, facts: tuple[FactView, ...]) -> Json | None:
    """The issuer published the release; where the release names none, the site did."""
    if issuer:
        return {"@type": "GovernmentOrganization", "name": issuer}
    return {"@id": PUBLISHER} if _configured_publisher(facts) else None


def _configured_publisher(facts: tuple[FactView, ...]) -> FactView | None:
    found = fact(facts, "sponsor") or fact(facts, "name")
    return found if found and found.ui else None


def _website(facts: tuple[FactView, ...]) -> Json | None:
    name = fact(facts, "name")
    if name is None:
        return None
    return {"@id": WEBSITE} if name.ui else {"@type": "WebSite", "@id": WEBSITE, "name": name.value}


def _questions(release: Release) -> Iterator[Json]:
    """The questions with their answers, as far as no run in them is marked as foreign, which JSON could not keep."""
    for block in walk(release.body):
        if isinstance(block, Exchange) and not any(m.type == "lang" for m in block.question_marks):
            answers = [
                {
                    "@type": "Answer",
                    "@id": f"#{block.id}-a{n}",
                    "text": _answer_text(answer.blocks),
                    "author": _person(answer.speaker),
                }
                for n, answer in enumerate(block.answers, 1)
            ]
            yield {
                "@type": "Question",
                "@id": f"#{block.id}",
                "name": strip(block.question),
                "author": {"@type": "Person", "jobTitle": block.asker} if block.asker else None,
                "acceptedAnswer": answers[0] if len(answers) == 1 else answers,
            }


def _answer_text(blocks: tuple[Any, ...]) -> str | None:
    """How the answer begins: its first paragraph's first sentences; the whole stands in the page, at its `@id`."""
    for block in walk(blocks):
        if isinstance(block, Paragraph) and not any(m.type == "lang" for m in block.marks):
            return first_sentences(block.text) or strip(block.text)
    return None


def _person(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    if speaker.name is None:
        return {"@type": "Person", "jobTitle": speaker.role}
    return {"@type": "Person", "name": speaker.name, "jobTitle": speaker.role}


def site(config: Config, facts: tuple[FactView, ...]) -> Markup | None:
    """The site's and its publisher's facts as the configuration gives them, or None where it gives none."""
    name, publisher = fact(facts, "name"), _configured_publisher(facts)
    home = safe(config.site.url)
    graph: list[Json] = []
    if name and name.ui:
        url = ascii_form(home) if home else None
        graph.append({"@type": "WebSite", "@id": WEBSITE, "name": name.value, "url": url})
    if publisher:
        graph.append({"@type": "GovernmentOrganization", "@id": PUBLISHER, "name": publisher.value})
    if config.site.breadcrumb:
        graph.append(_breadcrumb(config))
    return dump({"@context": CONTEXT, "@graph": graph}) if graph else None


def _breadcrumb(config: Config) -> Json:
    items: list[Json] = []
    for position, (title, address) in enumerate(config.site.breadcrumb, 1):
        href = safe(address)
        items.append(
            {"@type": "ListItem", "position": position, "name": title, "item": ascii_form(href) if href else None}
        )
    return {"@type": "BreadcrumbList", "@id": BREADCRUMB, "itemListElement": items}
