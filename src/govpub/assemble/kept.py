"""What the author keeps (`-{…}-`) in strings that have no marks of their own: titles, fields, captions, names.

In the text of the page it becomes an element that is not to be translated; in an attribute, in `<title>` and in the
data for machines, which hold no elements, it stands plainly: what is kept in the text is kept there too.
"""

from __future__ import annotations

from ..text.kept import MARK, plain

_DATA = "application/ld+json"


def render(html: str) -> str:
    """The page with its marks made elements; the same text where there is none."""
    if "-{" not in html or not MARK.search(html):
        return html
    from ..markup import Patch, apply, tokenize  # few releases have such marks
    from ..markup.policy import rehash
    from ..markup.tokens import RAW, RCDATA, START, TEXT

    patches: list[Patch] = []
    is_data = False
    for token in tokenize(html):
        source = html[token.start : token.end]
        if token.kind == START:
            is_data = token.name == "script" and _DATA in source
        if "-{" not in source:
            continue
        if token.kind == TEXT:
            new = MARK.sub(r'<span translate="no">\g<kept></span>', source)
        elif token.kind in (START, RCDATA) or (token.kind == RAW and is_data):
            new = plain(source)
        else:
            continue
        if new != source:
            patches.append(Patch(token.start, token.end, new))
    return rehash(html, apply(html, patches))
