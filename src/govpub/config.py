"""`govpub.toml`: found upward from the sources, read strictly, unknown keys refused with a suggestion."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from . import __version__, versions
from .errors import InvalidConfig
from .model.message import Text

FILE_NAME = "govpub.toml"


@dataclass(frozen=True, slots=True)
class ColumnConfig:
    """`[site.column]`: the column a page belongs to, for the ColumnName … ColumnType tags."""

    name: str | None = None
    description: str | None = None
    keywords: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """`[site]`: facts about the site. `url` is the home page's address, `breadcrumb` pairs of title and address."""

    name: str | None = None
    domain: str | None = None
    url: str | None = None
    sponsor: str | None = None
    operator: str | None = None
    contributors: str | None = None
    address: str | None = None
    postcode: str | None = None
    phone: str | None = None
    report_phone: str | None = None
    email: str | None = None
    icp: str | None = None
    site_id: str | None = None
    police_record: str | None = None
    column: ColumnConfig = ColumnConfig()
    breadcrumb: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PageConfig:
    """`[page]`: `addresses` gives a page's address in each script, with `{stem}` for the source's base name.

    `json` is the address at which the release's JSON is offered, likewise.
    """

    addresses: dict[str, str] = field(default_factory=dict)
    json: str | None = None


@dataclass(frozen=True, slots=True)
class ConvertConfig:
    """`[convert]`: the target of `--traditional`, and what an editor has settled for all releases.

    `glossary`, `names` and `review` are files, relative to this one; `quotes` is corner for 「」.
    """

    traditional: str = "zh-Hant"
    glossary: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    review: str | None = None
    quotes: str | None = None


@dataclass(frozen=True, slots=True)
class WaiverConfig:
    """`[[validate.waivers]]`: findings that somebody answers for, until a day.

    `code` is a code or prefix, `path` a pattern for paths, `text` a part of what is marked or said.
    """

    code: str
    reason: str
    until: date | None = None
    path: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ValidateConfig:
    """`[validate]`: rules by code or prefix; `per_file_ignores` by patterns for paths; `baseline` a file's path."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = field(default_factory=dict)
    waivers: tuple[WaiverConfig, ...] = ()
    baseline: str | None = None


@dataclass(frozen=True, slots=True)
class ProfileConfig:
    """`[profile]`: a site's own rules, over those of a shipped profile (`base`); what is absent is the base's.

    `required` and `recommended` are keys of the metadata, `index_number` a pattern, `severities` words by code.
    """

    base: str | None = None
    required: tuple[str, ...] | None = None
    recommended: tuple[str, ...] | None = None
    index_number: str | None = None
    validity: tuple[str, ...] | None = None
    subjects: tuple[str, ...] | None = None
    severities: dict[str, str] = field(default_factory=dict)
    wrong_forms: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CatalogueConfig:
    """`[catalogue]`: its file (relative to the configuration's), and the prefix of the index numbers that it issues."""

    path: str | None = None
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """The whole of `govpub.toml`; `path` is where it was read from, None for the defaults."""

    site: SiteConfig = SiteConfig()
    page: PageConfig = field(default_factory=PageConfig)
    convert: ConvertConfig = ConvertConfig()
    validate: ValidateConfig = field(default_factory=ValidateConfig)
    profile: ProfileConfig = field(default_factory=ProfileConfig)
    catalogue: CatalogueConfig = CatalogueConfig()
    required_version: str | None = None
    path: Path | None = None


def find(start: Path) -> Path | None:
    """The nearest `govpub.toml` in `start` or a folder above it."""
    start = start.resolve()
    for folder in (start, *start.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            return candidate
    return None


def load(path: Path) -> Config:
    """Read a configuration file. Raises InvalidConfig with the key that is wrong."""
    import tomllib

    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise InvalidConfig(
            Text(f"无法读取配置 {path}：{error.strerror}", f"cannot read {path}: {error.strerror}")
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidConfig(Text(f"{path}：不是有效的 TOML：{error}", f"{path}: not valid TOML: {error}")) from None
    config: Config = _decode(Config, data, str(path), "")
    _check_version(config.required_version, str(path))
    return replace(config, path=path)


def _check_version(required: str | None, file: str) -> None:
    try:
        suits = required is None or versions.suits(__version__, required)
    except ValueError:
        raise InvalidConfig(
            Text(
                f"{file}：无法识别 required-version：{required}",
                f"{file}: required-version: {required!r} is not understood",
            ),
            Text("写法如 >=0.1,<0.3", "write >=0.1,<0.3"),
        ) from None
    if not suits:
        raise InvalidConfig(
            Text(
                f"{file}：要求 govpub {required}，现在是 {__version__}",
                f"{file}: govpub {required} is required, this is {__version__}",
            ),
            Text("请升级或更换 govpub 的版本", "install another version of govpub"),
        )


def _decode(kind: type, data: dict[str, Any], file: str, prefix: str) -> Any:
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind) if kind is not Config or f.name != "path"]
    values: dict[str, Any] = {}
    for key, value in data.items():
        name = key.replace("-", "_")
        if name not in names:
            raise _unknown(key, names, file, prefix)
        values[name] = _value(hints[name], value, file, f"{prefix}{key}")
    for f in fields(kind):
        if f.name not in values and f.default is MISSING and f.default_factory is MISSING:
            raise InvalidConfig(Text(f"{file}：缺少配置项 {prefix}{f.name}", f"{file}: {prefix}{f.name} is missing"))
    return kind(**values)


def _value(hint: Any, value: Any, file: str, key: str) -> Any:
    if is_dataclass(hint) and isinstance(hint, type):
        if isinstance(value, dict):
            return _decode(hint, value, file, key + ".")
        raise _wrong(file, key, value)
    origin, args = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _value(next(a for a in args if a is not type(None)), value, file, key)
    if origin is tuple:
        if not isinstance(value, list):
            raise _wrong(file, key, value)
        if len(args) == 2 and args[1] is not Ellipsis:
            if len(value) != len(args):
                raise _wrong(file, key, value)
            return tuple(_value(a, v, file, key) for a, v in zip(args, value, strict=True))
        return tuple(_value(args[0], v, file, key) for v in value)
    if origin is dict:
        if not isinstance(value, dict):
            raise _wrong(file, key, value)
        return {k: _value(args[1], v, file, f"{key}.{k}") for k, v in value.items()}
    if type(value) is not hint:
        raise _wrong(file, key, value)
    return value


def _wrong(file: str, key: str, value: object) -> InvalidConfig:
    kind = type(value).__name__
    return InvalidConfig(Text(f"{file}：配置项 {key} 的值类型不对（{kind}）", f"{file}: {key}: unexpected {kind}"))


def _unknown(key: str, known: list[str], file: str, prefix: str) -> InvalidConfig:
    from difflib import get_close_matches

    near = get_close_matches(key, known, n=1)
    remedy = Text(f"是不是想写 {prefix}{near[0]}？", f"did you mean {prefix}{near[0]}?") if near else None
    return InvalidConfig(Text(f"{file}：未知的配置项 {prefix}{key}", f"{file}: unknown key {prefix}{key}"), remedy)
