"""Strategies: documents built around one phrase, so that its place is known."""

from typing import NamedTuple

from hypothesis import strategies as st

PHRASE = r"Zorba\s+Quux"
WORDS = ("Zorba", "Quux")


class Planted(NamedTuple):
    """A document's bytes, and the range of its text (code points, without BOM) that holds the phrase."""

    data: bytes
    start: int
    end: int


FILLER = [
    "lorem",
    "ipsum",
    "a",
    "I",
    "é",
    "cafe\u0301",
    "😀",
    "👩‍👩‍👧",
    "北京",
    "שלום",
    "it's",
    "“so”",
    "x\u200by",
    "3.5",
    "a_b",
    "q;",
]
LINE_ENDS = ["\n", "\r\n", "\r"]


def filler(separators):
    return st.lists(st.sampled_from(FILLER), max_size=5).flatmap(
        lambda words: st.lists(st.sampled_from(separators), min_size=len(words), max_size=len(words)).map(
            lambda gaps: "".join(a + b for a, b in zip(words, gaps, strict=True))
        )
    )


def _entity(char):
    return [f"&#{ord(char)};", f"&#x{ord(char):x};", f"&#X{ord(char):06X};"]


def spelled(word, inside):
    """A word whose letters are as they are or references, with pieces that vanish between them."""
    letters = st.tuples(*(st.sampled_from([c, c, c, c, *_entity(c)]) for c in word))
    between = st.lists(st.one_of(st.just(""), st.just(""), inside), min_size=len(word) - 1, max_size=len(word) - 1)
    return st.tuples(letters, between).map(
        lambda pair: "".join(a + b for a, b in zip(pair[0], [*pair[1], ""], strict=True))
    )


# HTML

_DECOYS = [
    "<!-- Zorba Quux -->",
    '<a title="Zorba Quux" href="Zorba Quux">',
    "<span data-x='Zorba > Quux'>",
    "<script>Zorba Quux</script>",
    "<style>Zorba Quux</style>",
    "<template><p>Zorba Quux</p></template>",
    "<span hidden>Zorba Quux</span>",
    "<i style='display:none'>Zorba Quux</i>",
    "<code>Zorba Quux</code>",
    "<svg><title>Zorba Quux</title></svg>",
    "<noscript>Zorba Quux</noscript>",
    "<select><option>Zorba Quux</select>",
    "<input placeholder='Zorba Quux'>",
    "<? Zorba Quux ?>",
    "<!Zorba Quux>",
    "</ Zorba Quux>",
]
_INLINE = [
    "<b>",
    "</b>",
    "<i class=x>",
    "</i>",
    "<span>",
    "</span>",
    "</a>",
    "<a href=x>",
    "<wbr>",
    "&shy;",
    "\xad",
    "<u\n>",
    "<b/>",
]
_BLOCKS = [
    *(
        f"<{mark}{name}>"
        for name in "p div ul li h2 blockquote table td dl section form button nav".split()
        for mark in ("", "/")
    ),
    *("<hr>", "<tr>", "<dd>", "<br>", "<center>", "</body>", "<article>", "<pre>Zorba Quux</pre>"),
]
_TEXT = ["&amp;", "&lt;b&gt;", "< 3", "&", "&copy", "&nbsp;", "&bogus;", ">", "a<3"]
_HTML_GAPS = [
    " ",
    "\n",
    "\r\n",
    "\t",
    "  ",
    " \n ",
    "&nbsp;",
    "&#32;",
    "<br>",
    "<b> </b>",
    " <i> ",
    "\f",
    "<!-- --> ",
    "\xa0",
]
html_junk = st.lists(
    st.one_of(
        st.sampled_from(_DECOYS),
        st.sampled_from(_BLOCKS),
        st.sampled_from(_INLINE),
        st.sampled_from(_TEXT),
        filler([" ", "\n", "\r\n", "  ", "\t", ""]),
    ),
    max_size=8,
).map("".join)
_vanishing = st.sampled_from([*_INLINE, "<!-- Quux -->", "<span title='Zorba Quux'>", "</x>", "<?x?>", "<b><i>"])


@st.composite
def html_documents(draw):
    before, after = draw(html_junk) + " ", draw(st.sampled_from([" ", "<p>", ". "])) + draw(html_junk)
    phrase = draw(spelled("Zorba", _vanishing)) + draw(st.sampled_from(_HTML_GAPS)) + draw(spelled("Quux", _vanishing))
    return _planted(draw, before, phrase, after)


def _planted(draw, before, phrase, after):
    bom = draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf"]))
    bad = draw(st.sampled_from([b"", b"", b"\xff\x80\n\n"])) if not bom else b""
    data = bom + bad + (before + phrase + after).encode()
    return Planted(data, len(before) + len(bad), len(before) + len(bad) + len(phrase))


# Markdown

_MD_DECOYS = [
    "`Zorba Quux`",
    "[l](/Zorba 'Zorba Quux')",
    "![i](Zorba)",
    "<!-- Zorba Quux -->",
    "<b title='Zorba Quux'>",
    "<span hidden>Zorba Quux</span>",
    "<kbd>Zorba Quux</kbd>",
    "<https://e.org/Zorba>",
    '{{< fig "Zorba Quux" >}}',
    "{% note Zorba Quux %}",
]
_MD_INLINE = [
    "*so*",
    "**so**",
    "~~so~~",
    "[li](u)",
    "\\*",
    "&amp;",
    "&copy;",
    "_em_",
    "<i>x</i>",
    "\\_",
    "a*b",
    "![alt](u)",
]
_MD_BLOCKS = [
    "# Head",
    "Setext\n---",
    "```\nZorba Quux\n```",
    "so\n\n    Zorba Quux",
    "- item\n- item",
    "1. one\n\n   two",
    "> quoted\nlazy",
    "| a | b |\n|---|---|\n| c | d |",
    "<div title='Zorba Quux'>\n<p>html &amp; é\n</div>",
    "<pre>\nZorba Quux\n\nZorba Quux</pre>",
    "<!--\nZorba Quux\n\n-->",
    "***",
    "::: note Zorba Quux\n:::",
    "[r]: /Zorba 'Zorba Quux'",
]
_CONTAINERS = ["", "", "> ", "> > ", "- ", "1. ", "> - ", "# ", "- > "]
_SPLITS = ["", "<!-- Quux -->", "<b>", "</b>", "&shy;", "<wbr>", "<span title='Zorba Quux'>", "**"]


@st.composite
def markdown_documents(draw):
    line_end = draw(st.sampled_from(LINE_ENDS[:2]))
    blocks = st.lists(st.sampled_from(_MD_BLOCKS), max_size=3)
    line = st.lists(
        st.one_of(st.sampled_from(_MD_DECOYS), st.sampled_from(_MD_INLINE), st.sampled_from(FILLER)), max_size=5
    )
    container = draw(st.sampled_from(_CONTAINERS))
    split = draw(st.sampled_from(_SPLITS))
    first = draw(spelled("Zorba", st.just("")))
    if split == "**":
        first = f"**{first}**"
    gap = " " if container == "# " else draw(st.sampled_from([" ", " ", "\n", "  \n", "\\\n", "&nbsp;", "  ", "<br>"]))
    gap = gap.replace("\n", "\n" + _continuation(container))
    second = draw(spelled("Quux", st.sampled_from(_SPLITS[1:-1])))
    joined = " ".join(draw(line))
    before = "\n\n".join([*draw(blocks), ""]) + "\n" + container + "so " + joined + " "
    after = " " + " ".join(draw(line)) + "\n\n" + "\n\n".join(draw(blocks)) + "\n"
    texts = [part.replace("\n", line_end) for part in (before, first + gap + second, after)]
    planted = _planted(draw, *texts)
    return planted._replace(start=planted.start + 2) if split == "**" else planted


def _continuation(container):
    return container.replace("1. ", "   ").replace("- ", "  ")


# Plain text

_MARGINS = ["", "", "    ", "\t", "- ", "• ", "1. ", "> ", ">> ", "(a) ", "**", "–\t", "\f"]


@st.composite
def plain_documents(draw):
    line_end = draw(st.sampled_from(LINE_ENDS))
    lines = st.lists(st.tuples(st.sampled_from(_MARGINS), filler([" ", "  ", "\t", ""])).map("".join), max_size=5)
    before = (
        "".join(line + line_end for line in draw(lines)) + draw(st.sampled_from(_MARGINS)) + draw(filler([" ", "\t"]))
    )
    after = draw(st.sampled_from(["", " ", "."])) + line_end + "".join(line + line_end for line in draw(lines))
    return _planted(draw, before, "Zorba" + draw(st.sampled_from([" ", "\xa0", "  ", "\t"])) + "Quux", after)
