"""What the HTML standard says of elements, as far as prose depends on it."""

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)

RAW_TEXT = frozenset("script style xmp iframe noembed noframes noscript textarea title".split())
"""Everything up to the end tag is text: no tags, no comments. `noscript` as in a browser with scripts."""

SKIPPED = frozenset("audio canvas datalist listing math object pre rp rt select svg template video plaintext".split())
"""Elements whose content is not prose, though tags in it are tags."""

FOREIGN = frozenset(("math", "svg"))

BREAKS_OUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu "
    "meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
)
"""Start tags that end an open `svg` or `math`: HTML in the wrong place."""

INTEGRATION = {
    "svg": frozenset(("foreignobject", "desc", "title")),
    "math": frozenset(("mi", "mo", "mn", "ms", "mtext", "annotation-xml")),
}
"""Elements of SVG and MathML in which HTML may stand."""

CLOSES_P = frozenset(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table "
    "ul xmp".split()
)

BLOCK = CLOSES_P | frozenset(
    "body button caption colgroup frameset head html legend optgroup option tbody td tfoot th thead tr".split()
)
"""A start or end tag of these ends the block before it."""

SCOPE = frozenset("applet caption html marquee object table td template th".split())
"""An end tag does not reach beyond one of these, but for end tags of tables' parts."""

TABLE_PARTS = frozenset("caption colgroup tbody td tfoot th thead tr".split())

SPECIAL = (CLOSES_P | SCOPE | TABLE_PARTS | frozenset("body button colgroup head iframe select".split())) - frozenset(
    ("address", "div", "p", "dialog", "search", "hgroup")
)
"""A `<li>` or `<dd>` start tag does not look for an open one beyond these."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""The end tag of any of these closes any other."""

PARTS_CLOSED = {
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
}
"""The open parts of a table that a part's start tag closes; those not named here close all."""

KINDS = {
    **{f"h{level}": f"heading.h{level}" for level in range(1, 7)},
    **dict.fromkeys(("li", "dd", "dt"), "list"),
    "blockquote": "blockquote",
    "td": "table.cell",
    "th": "table.header",
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("article", "main", "body"), "paragraph"),
}

INLINE = {
    "a": "link",
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em"), "emphasis"),
    "time": "time",
}

CODE = frozenset(("code", "kbd", "samp", "tt"))

ZONES = {zone: zone for zone in ("article", "aside", "footer", "form", "header", "nav")} | {"main": "article"}

ROLES = {
    "article": "article",
    "banner": "header",
    "complementary": "aside",
    "contentinfo": "footer",
    "form": "form",
    "main": "article",
    "navigation": "nav",
    "search": "form",
}
"""ARIA landmark roles."""

COMMENTS = frozenset(
    "comment-form comment-list comment-respond commentform commentlist comments comments-area comments-list "
    "comments-section comments-wrapper comment-section disqus disqus_thread disqus-thread fb-comments respond".split()
)
"""Ids and classes of the part of a page where readers write."""


def nested_zone(outer: str, own: str) -> str:
    """The zone of an element that is a landmark `own` inside the zone `outer`.

    Readers' comments are comments whatever they are made of; an article or header within an aside,
    a menu or a footer is a teaser; the header of an article belongs to it.
    """
    if outer == "comments" or own == "comments":
        return "comments"
    if own == "header":
        return outer or own
    if own == "article" and outer in ("nav", "aside", "footer"):
        return outer
    return own
