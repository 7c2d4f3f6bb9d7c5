"""What joins verbs, and the home of the public API. No verb imports another verb: they meet here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .errors import InvalidRelease, UsageError
from .files import read_bytes
from .model.message import Text
from .read import SourceText, kinds
from .read.texts import decoded, refuse_empty

if TYPE_CHECKING:
    from .a11y import Enhanced
    from .assemble.pdf import Pdf
    from .config import Config, SiteConfig
    from .convert import Converted
    from .convert.given import GlossaryLike, NamesLike, ReviewLike
    from .model import Release
    from .validate import Checked

Input = str | bytes | Path | Sequence[str | bytes | Path]


class Loaded(NamedTuple):
    """A release and the decoded texts that its spans address (none where it came as JSON)."""

    release: Release
    texts: tuple[str, ...]


def source_text(data: bytes, name: str = "-", encoding: str | None = None) -> SourceText:
    """One source's bytes as text: decoded, or, of a Word document, its canonical source text.

    Raises UnreadableInput for what cannot be read, with the way to a form that can.
    """
    if kinds.of_bytes(data, name) is not kinds.Kind.DOCX:
        return decoded(data, name, encoding)
    from .read import extract
    from .read.write import write

    release = extract.document(data, name).release
    return SourceText(release.sources[0], write(release))


def load(sources: Sequence[SourceText]) -> Loaded:
    """One release from one or more sources: text in any layout or pages, or one release as JSON.

    A page alone keeps its own text beside the release that was found in it, without spans. Raises UnreadableInput for
    an empty source, InvalidRelease for JSON that is no release.
    """
    from .read import parse as read_parse

    refuse_empty(sources)
    as_json = [item for item in sources if looks_like_json(item.text)]
    if not as_json and len(sources) == 1 and _is_page(sources[0]):
        return Loaded(_from_page(sources[0]), (sources[0].text,))
    if not as_json:
        sources = [_as_text(item) for item in sources]
        return Loaded(read_parse(sources), tuple(item.text for item in sources))
    if len(sources) > 1:
        raise UsageError(
            Text("JSON 形式的公开信息不能与其他来源合并", "a release as JSON is not merged with other sources")
        )
    return Loaded(release_from_json(as_json[0].text, as_json[0].source.name), ())


def _is_page(item: SourceText) -> bool:
    return kinds.of_text(item.text) is kinds.Kind.HTML


def _from_page(item: SourceText) -> Release:
    from .read import extract

    return extract.page(item).release


def _as_text(item: SourceText) -> SourceText:
    """A page among several sources as the canonical text of what it holds."""
    if not _is_page(item):
        return item
    from .read.write import write

    return item._replace(text=write(_from_page(item)))


def looks_like_json(text: str) -> bool:
    """Whether a source is a JSON object, and so a release or a mistake, rather than a release's text."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and '"' in text[:4096]


def release_from_json(text: str, name: str = "-") -> Release:
    """A release from its JSON. Raises InvalidRelease with the place that is wrong."""
    from .model import ContractError, from_json

    try:
        return from_json(json.loads(text.lstrip("\ufeff")))
    except json.JSONDecodeError as error:
        where = f"{error.lineno}:{error.colno}"
        raise InvalidRelease(Text(f"{name}:{where}：不是有效的 JSON", f"{name}:{where}: not valid JSON")) from None
    except RecursionError:
        raise InvalidRelease(Text(f"{name}：JSON 嵌套太深", f"{name}: JSON is nested too deeply")) from None
    except ContractError as error:
        raise InvalidRelease(
            Text(f"{name}：不是 govpub.release/1：{error}", f"{name}: not a govpub.release/1: {error}"),
            Text("合同见 govpub schema release", "the contract: govpub schema release"),
        ) from None


def _sources(source: Input, encoding: str | None) -> list[SourceText]:
    items = [source] if isinstance(source, (str, bytes, Path)) else list(source)
    out = []
    for item in items:
        if isinstance(item, Path):
            out.append(source_text(read_bytes(item), item.name, encoding))
        else:
            out.append(source_text(item.encode() if isinstance(item, str) else item, "-", encoding))
    return out


def parse(source: Input, *, encoding: str | None = None) -> Release:
    """Read a release: text, bytes or a path, or several of them that make one release.

    A `str` is the release's text itself, a `Path` a file's path; JSON of the contract is accepted as well.
    Raises UnreadableInput, InvalidRelease.
    """
    return load(_sources(source, encoding)).release


def validate(source: Input | Release, *, config: Config | None = None, encoding: str | None = None) -> Checked:
    """Check a release; see `govpub.validate.check` for what comes back. Raises as `parse` does."""
    from .config import Config
    from .model import Release
    from .validate import check

    if isinstance(source, Release):
        return check(source, (), config=config or Config())
    sources = _sources(source, encoding)
    loaded = load(sources)
    texts = loaded.texts or (sources[0].text,)  # JSON is its own text
    return check(loaded.release, texts, config=config or Config())


def convert(
    source: str | Release,
    target: str = "zh-Hant",
    *,
    input_format: str | None = None,
    glossary: GlossaryLike | None = None,
    names: NamesLike | None = None,
    review: ReviewLike | None = None,
    quotes: str | None = None,
    config: Config | None = None,
) -> str | Release:
    """Convert text, HTML, XML, Markdown, a release's JSON (each a `str`) or a Release; same kind out as in.

    `input_format` is text, html, json, xml or markdown; without it the kind is found out (Markdown as text). What an
    editor has settled: `glossary`, a file's `Path` or several, or a mapping of words; `names`, a file or a list of
    names; `review`, a review file; `quotes`, "corner" for 「」; `config` adds what its `[convert]` gives. Raises
    ConversionUnsafe, InvalidRelease, UnreadableInput for XML that is not well-formed, InvalidConfig for a file that is
    wrong.
    """
    from importlib import import_module

    from .convert import convert_release, given
    from .convert.kinds import KINDS, sniff
    from .model import Release

    options = given.options(target, glossary=glossary, names=names, review=review, quotes=quotes, config=config)
    if isinstance(source, Release):
        return convert_release(source, options)
    kind = input_format or sniff(source)
    if kind not in KINDS:
        raise UsageError(Text(f"未知的输入形式：{kind}", f"unknown input format: {kind}"))
    rooms = import_module(".convert", __package__)  # whose functions load when they are asked for
    converted: Converted = getattr(rooms, f"convert_{kind}")(source, options)
    return converted.text


def enhance(html: str, *, likely: bool = False) -> Enhanced:
    """Make HTML more accessible; what only a human can decide comes back as findings."""
    from . import a11y

    return a11y.enhance(html, a11y.Options(likely=likely))


def assemble(
    source: Input | Release,
    *,
    config: Config | None = None,
    stem: str | None = None,
    script: str | None = None,
    fragment: bool = False,
    heading_offset: int = 0,
    theme: Path | None = None,
) -> str:
    """One complete page from a release.

    `stem` fills `{stem}` in the configuration's page addresses; `script` converts the release first (a language tag),
    with what the configuration's `[convert]` gives;
    `fragment`, `heading_offset` and `theme` are as in `govpub.assemble.assemble`. Raises as `parse` and it do.
    """
    from .assemble import assemble as write
    from .config import Config

    config = config or Config()
    release = _in_script(source, script, config)
    stem = stem or _stem(release)
    return write(
        release,
        localised(config, release.language),
        addresses=addresses(config, stem),
        json_address=json_address(config, stem),
        fragment=fragment,
        heading_offset=heading_offset,
        theme=theme,
    )


def assemble_pdf(
    source: Input | Release, *, config: Config | None = None, script: str | None = None, pictures: Path | None = None
) -> Pdf:
    """The release as a PDF (PDF/UA-1), and the pictures that are not in it; needs the extra `pdf`.

    `pictures` is the folder that relative addresses of pictures start from; `script` is as in `assemble`. Raises as
    `parse` does, and OutputFailure where the extra is missing.
    """
    from .assemble.pdf import write_pdf
    from .config import Config

    config = config or Config()
    release = _in_script(source, script, config)
    return write_pdf(
        release,
        localised(config, release.language),
        addresses=addresses(config, _stem(release)),
        pictures=pictures,
    )


def _in_script(source: Input | Release, script: str | None, config: Config) -> Release:
    from .model import Release

    release = source if isinstance(source, Release) else parse(source)
    if script is None:
        return release
    from .convert import convert_release, given

    return convert_release(release, given.options(script, config=config))


def _stem(release: Release) -> str:
    return Path(release.sources[0].name).stem if release.sources else "-"


def addresses(config: Config, stem: str) -> dict[str, str]:
    """The page's address in each script; none where a pattern wants a name and the source has none."""
    if stem == "-" and any("{stem}" in pattern for pattern in config.page.addresses.values()):
        return {}
    return {language: pattern.replace("{stem}", stem) for language, pattern in config.page.addresses.items()}


def json_address(config: Config, stem: str) -> str | None:
    """The address of the release's JSON; none where the configuration gives none, or wants a name that is not there."""
    pattern = config.page.json
    if pattern is None or (stem == "-" and "{stem}" in pattern):
        return None
    return pattern.replace("{stem}", stem)


_SITE_TEXTS = ("name", "sponsor", "operator", "contributors", "address", "icp", "police_record")


def localised(config: Config, language: str) -> Config:
    """The configuration with its texts in a release's script: interface strings, converted without evidence."""
    if not language.startswith("zh-Hant"):
        return config
    from .convert import Options, convert_string

    options = Options(target=language)

    def to(text: str | None) -> str | None:
        return None if text is None else convert_string(text, options)

    site = config.site
    column = replace(
        site.column, **{key: to(getattr(site.column, key)) for key in ("name", "description", "keywords", "type")}
    )
    texts = {key: to(getattr(site, key)) for key in _SITE_TEXTS}
    breadcrumb = tuple((convert_string(title, options), href) for title, href in site.breadcrumb)
    changed: SiteConfig = replace(site, **texts, column=column, breadcrumb=breadcrumb)
    return replace(config, site=changed)
