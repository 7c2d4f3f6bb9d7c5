"""Pieces of markup, good and bad, from which tests make sources."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *(
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<a href=x>",
        "</a>",
        "<li>",
        "<h1>",
        "</h1>",
        "<br/>",
        "<span>",
    ),
    *("<svg>", "</svg>", "<math>", "</math>", "<mi>", "<foreignObject>", "</foreignObject>", "<desc>", "<path/>"),
    *("<title>", "</title>", "<textarea>", "</textarea>", "<style>", "</style>", "<script>", "</script>"),
    *("<iframe>", "</iframe>", "<xmp>", "</xmp>", "<noembed>", "<script><!--", "<!--", "-->", "<!-->", "<!--->"),
    *("<img src='a>b'>", '<a b="c>d">', '<a =">">', "<x y=z/>", "<a b==c>", "<a 'x=y>", "<a/b/c>", "<a b = 'c'd>"),
    *(
        "<a b='",
        "<a b=",
        "<a b",
        "</a b='>'>",
        "</",
        "</ >",
        "</3>",
        "<",
        "< ",
        "<3",
        "<?pi>",
        "<!x>",
        "<!DOCTYPE html>",
    ),
    *(
        "<![CDATA[",
        "]]>",
        "<font color=red>",
        "<font>",
        "<r {x>",
        "文字",
        "&lt;",
        '"',
        "'",
        "=",
        ">",
        "\n",
        "\0",
        "\ud800",
    ),
)

#: any source: pieces of markup in any order, and any text
sources = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=80))
