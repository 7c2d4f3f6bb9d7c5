"""Which of two values that differ is the likelier slip: the one that the others contradict."""

from __future__ import annotations

from .context import Context
from .docnum import read_document_number
from .identifiers import index_years
from .signatures import signature_date


def written_is_alone(ctx: Context) -> bool:
    """Whether index number, document number and signature, two or more, agree on a year that is not 成文日期's."""
    written, signed = ctx.date("written_on"), signature_date(ctx.release)
    index, number = ctx.stated("index_number"), ctx.stated("document_number")
    stated = [*dict.fromkeys(index_years(index.text))] if index else []
    stated += [year] if number and (year := read_document_number(number.text).year) else []
    stated += [signed.year] if signed else []
    return written is not None and len(stated) > 1 and len(set(stated)) == 1 and written.year not in stated
