"""Mark the site's search.

WCAG 1.3.1 Info and Relationships (A), 2.4.1 Bypass Blocks (A). Certain.

A form with one text field whose button, or whose own words, say that it searches takes the role `search`, so that it
can be jumped to.

Before:

    <body><form action="/s"><input type="text" name="q"><input type="submit" value="搜索"></form></body>

After:

    <body><form role="search" action="/s"><input type="text" name="q"><input type="submit" value="搜索"></form></body>
"""

from __future__ import annotations

from ...model import Text
from ..regions import SEARCH, landmarks, region
from ..search import search_field
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    if not page.is_document or page.all("search") or any(region(n) == SEARCH for n in landmarks(page)):
        return
    found = [form for form in page.all("form") if form.said and not form.role and search_field(page, form)]
    if len(found) == 1 and work.may(found[0], Text("把搜索表单标为 search 区域", "mark the search")):
        work.set(found[0], "role", SEARCH)


ENHANCEMENT = Enhancement(
    "A11Y019",
    "search-landmark",
    ("1.3.1", "2.4.1"),
    Certainty.CERTAIN,
    Text("标出搜索表单", "mark the site's search"),
    apply,
)
