"""The release as a PDF for paper and archives: PDF/UA-1, with title, language, tags and bookmarks.

WeasyPrint sets it, from the page's own blocks in a style of its own. Nothing is fetched from anywhere: pictures come
from the folder that the caller names, and one that is not there is reported.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

from markupsafe import Markup

from .. import data
from ..config import Config
from ..errors import OutputFailure
from ..model import Release, Text
from . import compiled, kept
from .addresses import resolve
from .catalogue import catalogue
from .page import build_page
from .views import FactRow, FieldView, MetaView

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

INSTALL = "pip install 'govpub[pdf]'"
_META = ("author", "description", "keywords")


class Pdf(NamedTuple):
    """A document's bytes, and the addresses of pictures that are not in it."""

    content: bytes
    missing: tuple[str, ...]


class PaperView(NamedTuple):
    """What the paper's template writes; `fields` are rows of one or two."""

    language: str
    title: str
    site_name: str
    meta: tuple[MetaView, ...]
    fields: tuple[tuple[FieldView, ...], ...]
    facts: tuple[FactRow, ...]
    style: Markup


def write_pdf(
    release: Release,
    config: Config | None = None,
    *,
    addresses: Mapping[str, str] | None = None,
    pictures: Path | None = None,
) -> Pdf:
    """The release as a PDF; the same bytes for the same release.

    `pictures` is the folder that relative addresses of pictures start from. Raises OutputFailure where WeasyPrint or
    its libraries are missing, with what to install.
    """
    weasyprint = _weasyprint()
    folder = pictures.resolve() if pictures else None
    base = f"{(folder or Path().resolve()).as_uri()}/"
    missing: list[str] = []
    document = weasyprint.HTML(
        string=paper(release, config or Config(), addresses or {}),
        base_url=base,
        url_fetcher=_fetcher(folder, missing),
    )
    log = logging.getLogger("weasyprint")
    before, log.disabled = log.disabled, True  # what is not there is reported by us
    try:
        content: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=_scopes)
    finally:
        log.disabled = before
    return Pdf(content, tuple(dict.fromkeys(url.removeprefix(base) for url in missing)))


def paper(release: Release, config: Config, addresses: Mapping[str, str]) -> str:
    """The HTML that is set."""
    page = build_page(release, config, resolve(addresses, release.language))
    article = page.article
    fields = tuple(
        pair for group in article.fields for pair in _pairs(tuple(field for field in group if not field.is_title))
    )
    from .templates import compact_css

    words = catalogue(release.language)
    view = PaperView(
        language=page.language,
        title=article.title or words.page.untitled,
        site_name=page.site_name.value if page.site_name else "",
        meta=tuple(tag._replace(name=tag.name.lower()) for tag in page.meta if tag.name.lower() in _META),
        fields=fields,
        facts=page.facts,
        style=Markup(compact_css(data.read_text("page/paper.css"))),
    )
    return kept.render(str(compiled.paper(view, article, words)))


def _pairs(fields: tuple[FieldView, ...]) -> tuple[tuple[FieldView, ...], ...]:
    """Two fields a row; an empty cell pair stands where the second is wanting."""
    return tuple(fields[at : at + 2] for at in range(0, len(fields), 2))


def _scopes(_document: Any, pdf: Any) -> None:
    """Say of each header cell what it heads: WeasyPrint counts the columns of some tables wrong."""
    objects: list[Any] = [item for item in pdf.objects if hasattr(item, "get")]
    elements = {item.reference: item for item in objects if item.get("Type") == "/StructElem"}

    def parent(item: Any) -> Any:
        return elements.get(item.get("P"), {})

    for item in elements.values():
        if item.get("S") == "/TH":
            in_head = parent(parent(item)).get("S") == "/THead"
            item["A"]["Scope"] = "/Column" if in_head else "/Row"


def _fetcher(folder: Path | None, missing: list[str]) -> URLFetcher:
    """What reads pictures in the folder, and nothing else; `missing` gets what it has not given."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            parts = urlsplit(url)
            local = parts.scheme == "file" and not parts.netloc
            path = Path(url2pathname(parts.path)).resolve() if local else None
            if path is None or folder is None or not path.is_relative_to(folder) or not path.is_file():
                missing.append(url)
                raise ValueError(url)
            return URLFetcherResponse(url, path.read_bytes())  # type: ignore[no-untyped-call]

    return Fetcher()  # type: ignore[no-untyped-call]


def _weasyprint() -> Any:
    try:
        import weasyprint
    except ImportError:
        raise OutputFailure(
            Text("写 PDF 需要 WeasyPrint", "writing PDF needs WeasyPrint"),
            Text(f"安装：{INSTALL}", f"install: {INSTALL}"),
        ) from None
    except OSError as error:  # its libraries in C are not on the machine
        raise OutputFailure(
            Text(f"WeasyPrint 缺少系统库：{error}", f"WeasyPrint lacks a system library: {error}"),
            Text(
                "Debian：apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
                "on Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
            ),
        ) from None
    return weasyprint
