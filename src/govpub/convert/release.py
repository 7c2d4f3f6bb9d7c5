"""A release in another script: same ids, sources and spans; offsets inside a text move with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Field, Metadata, Other, Related, Release
from ..text.chars import squeeze
from . import gate
from .blocks import BlockConverter
from .document import Document
from .languages import stated
from .options import Converted, Options
from .release_evidence import of_release, texts

if TYPE_CHECKING:
    from ..model.findings import Finding
    from .trace import Trace

_TEXT_METADATA = ("subject", "issuer", "document_number", "title", "validity", "source", "author")


def convert_release(release: Release, options: Options, trace: Trace | None = None) -> Release:
    """Convert a release; its language becomes the target's tag. Raises ConversionUnsafe."""
    return _convert(release, options, trace)[0]


def convert_json(text: str, options: Options, trace: Trace | None = None) -> Converted:
    """Convert a release's JSON; the formatting is the project's own. Raises InvalidRelease, ConversionUnsafe."""
    import json

    from ..errors import InvalidRelease
    from ..model import ContractError, Text, from_json, to_json

    try:
        release = from_json(json.loads(text.lstrip("\ufeff")))
    except (ContractError, ValueError, RecursionError) as error:
        raise InvalidRelease(
            Text(f"不是 govpub.release/1：{error}", f"not a govpub.release/1: {error}"),
            Text("格式见 govpub schema release", "the contract: govpub schema release"),
        ) from None
    converted, findings = _convert(release, options, trace)
    return Converted(json.dumps(to_json(converted), ensure_ascii=False, indent=2) + "\n", findings)


def _convert(release: Release, options: Options, trace: Trace | None) -> tuple[Release, tuple[Finding, ...]]:
    declared = stated(release.language) or options.source
    if declared == options.target:
        return release, ()
    found = list(texts(release))
    document = Document(options, declared, "\n".join(found), of_release(release, found), trace)
    out = _Strings(document).release(release)
    if not document.stayed.places:
        return out, ()
    from .findings import stayed

    return out, stayed(document.stayed, options.target)


class _Strings:
    """Every string of a release that is text, through one document."""

    def __init__(self, document: Document):
        self._document = document
        self._blocks = BlockConverter(self.text, document)

    def text(self, text: str) -> str:
        """One string, past the safety gate."""
        out = self._document.convert(text)
        gate.check(text, out)
        return out

    def optional(self, text: str | None) -> str | None:
        """One string that may be absent."""
        return None if text is None else self.text(text)

    def release(self, release: Release) -> Release:
        """The whole release. What was dropped from the source stays as it stood there."""
        return replace(
            release,
            language=self._document.options.target,
            title=self.text(release.title),
            fields=tuple(self._field(f) for f in release.fields),
            metadata=self._metadata(release.metadata),
            body=self._blocks.blocks(release.body),
            related=tuple(self._related(release.related)),
            site=tuple(replace(entry, value=self.text(entry.value)) for entry in release.site),
        )

    def _field(self, field: Field) -> Field:
        return replace(field, label=self._label(field.label), value=self.text(field.value))

    def _label(self, label: str) -> str:
        """A label, as the page has it: without the padding inside it (索 引 号), which then comes back if it fits."""
        bare = label if label.isascii() else squeeze(label)
        if bare == label:
            return self.text(label)
        new = self.text(bare)
        if len(new) != len(bare):
            return new
        characters = iter(new)
        return "".join(next(characters) if squeeze(char) else char for char in label)

    def _metadata(self, metadata: Metadata) -> Metadata:
        values = {key: self.optional(getattr(metadata, key)) for key in _TEXT_METADATA}
        other = tuple(Other(self.text(o.label), self.text(o.value)) for o in metadata.other)
        return replace(metadata, **values, other=other)

    def _related(self, related: Iterable[Related]) -> Iterable[Related]:
        return (replace(item, title=self.text(item.title)) for item in related)
