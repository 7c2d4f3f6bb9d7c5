"""Evidence: what a document as a whole says about its words, as a function of the set of its clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page import Page


def persons(text: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """The persons named in a text; `known` are those that the markup or the release names."""
    return known


def of_page(page: Page) -> frozenset[str]:
    """The persons that a page names."""
    known = {run.text.strip() for run in page.body if run.scope.person}
    return persons("\n".join(run.text for run in page.body), frozenset(known))
