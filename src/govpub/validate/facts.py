"""What a release states of itself and of its site: fields, dates, labels, identifiers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..model.release import Field, SiteEntry
from ..text.chars import squeeze
from ..text.fold import shadow
from . import footer
from .dates import Written, read_date
from .docnum import is_number
from .identifiers import read_index
from .places import Located
from .sources import Sources
from .vocabulary import is_blank, is_known_label, nearly_labels

_Day = date  # the class has a method of that name

#: the fields by which a disclosure block is known
CORE = (
    "index_number",
    "subject",
    "issuer",
    "written_on",
    "document_number",
    "published_on",
    "title",
    "validity",
)


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Facts(Sources):
    """The disclosure block and the footer."""

    @cached_property
    def _by_key(self) -> dict[str, tuple[Field, ...]]:
        out: dict[str, tuple[Field, ...]] = {}
        for item in self.release.fields:
            if item.key is not None:
                out[item.key] = (*out.get(item.key, ()), item)
        return out

    def fields(self, key: str) -> tuple[Field, ...]:
        """Every field of a key, in order."""
        return self._by_key.get(key, ())

    def field(self, key: str) -> Field | None:
        """The field that states a key: the first with a value, else the first."""
        all_of_them = self.fields(key)
        return next((item for item in all_of_them if not is_blank(item.value)), all_of_them[0] if all_of_them else None)

    def value(self, item: Field) -> Located:
        """A field's value and its place."""
        return self.locate(item.value, item.value_span or item.span, last=True)

    def stated(self, key: str) -> Located | None:
        """The value of a key with its place, from its field, else from the metadata; None where it is empty."""
        item = self.field(key)
        if item is not None and not is_blank(item.value):
            return self.value(item)
        value = getattr(self.release.metadata, key, None)
        return None if value is None or is_blank(value) else Located(value, None, item.span if item else None, None)

    def written(self, key: str) -> Written | None:
        """The date that a key states, impossible ones included."""
        found = self.stated(key)
        return None if found is None else self.read_date(found.text)

    def read_date(self, text: str) -> Written | None:
        """The date that a value states, in the calendars of the release's script."""
        return read_date(text, republic=self.release.language.startswith("zh-Hant"))

    def date(self, key: str) -> date | None:
        """The day that a key states; None where there is none or it is impossible."""
        found = self.written(key)
        return None if found is None else found.date()

    @cached_property
    def other_dates(self) -> tuple[tuple[str, Located, Written], ...]:
        """The dates of fields without a key whose label ends in 日期 or 时间: label, value and date."""
        out = []
        for item in self.release.fields:
            label = squeeze(item.label)
            if item.key is None and shadow(label).endswith(("日期", "时间")):
                written = self.read_date(item.value)
                if written is not None:
                    out.append((label, self.value(item), written))
        return tuple(out)

    @cached_property
    def issued(self) -> tuple[str, Located, _Day] | None:
        """The day of a field 发文日期 that is not known to be that of writing or publication: label, value, day."""
        for label, value, written in self.other_dates:
            day = written.date()
            if day and shadow(label) in ("发文日期", "发文时间"):
                return label, value, day
        return None

    def label(self, key: str, default: str) -> str:
        """How the release itself calls a key, without padding: 成文时间 where that is written."""
        item = self.field(key)
        return squeeze(item.label).strip("•·[]【】:：") if item and squeeze(item.label) else default

    @cached_property
    def misspelt(self) -> dict[str, tuple[Field, str]]:
        """By the key that is meant: a field whose label is nearly a known one, and that one; no field has the key."""
        out: dict[str, tuple[Field, str]] = {}
        for item in self._unknown:
            for near in nearly_labels(shadow(squeeze(item.label))):
                sure = near.replaced and len(near.label) > 2
                longer = not near.replaced and len(item.label) > 3 and near.key in CORE
                if (sure or longer or self.suits(near.key, item)) and not self.fields(near.key):
                    out.setdefault(near.key, (item, near.label))
                    break
        return out

    @cached_property
    def mislabelled(self) -> dict[str, Field]:
        """By the key that no field has: a field under an unknown label whose value has the form of that key's."""
        out: dict[str, Field] = {}
        for item in self._unknown:
            for key in ("index_number", "document_number", "title"):
                if not self.fields(key) and key not in self.misspelt and self.suits(key, item):
                    out.setdefault(key, item)
        return out

    @cached_property
    def _unknown(self) -> tuple[Field, ...]:
        fields = (item for item in self.release.fields if item.key is None)
        return tuple(item for item in fields if not is_known_label(shadow(squeeze(item.label))))

    def suits(self, key: str, item: Field) -> bool:
        """Whether a field's value has a form that only this key's values have."""
        if key == "index_number":
            return read_index(item.value) is not None
        if key == "document_number":
            return is_number(item.value.strip())
        title = squeeze(self.release.title)
        return key == "title" and bool(title) and squeeze(item.value) == title

    @cached_property
    def has_block(self) -> bool:
        """Whether there is a disclosure block at all: an index number, or at least three of its usual fields."""
        if self.fields("index_number"):
            return True
        stated = sum(bool(self.fields(key)) for key in CORE) + len(self.misspelt)
        if not self.release.fields:
            stated = sum(getattr(self.release.metadata, key) is not None for key in CORE)
        return stated >= 3

    def site(self, key: str) -> SiteEntry | None:
        """What the source's footer says of the site."""
        return next((entry for entry in self.release.site if entry.key == key), None)

    def configured(self, key: str) -> str | None:
        """What the configuration says of the site."""
        value = getattr(self.config.site, key, None)
        return value if isinstance(value, str) else None

    def site_entry(self, key: str) -> Located | None:
        """A fact about the site with its place: the footer's, else the configuration's (without a place)."""
        if key not in self._site_entries:
            self._site_entries[key] = self._find_site_entry(key)
        return self._site_entries[key]

    @cached_property
    def _site_entries(self) -> dict[str, Located | None]:
        return {}

    def _find_site_entry(self, key: str) -> Located | None:
        for source, text in enumerate(self.texts):
            found = footer.find(key, text) if key in footer.KEYS else None
            if found:
                place = self.indexes[source].span(*found, source)
                return Located(text[found[0] : found[1]], found[0], place, self.indexes[source])
        entry = self.site(key)
        if entry is not None:
            return self.locate(entry.value, entry.span, last=True)
        value = self.configured(key)
        return None if value is None else Located(value, None, None, None)
