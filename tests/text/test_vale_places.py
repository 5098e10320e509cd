"""What Vale 3.21.0 misses or misplaces, with the places that newslint reports (table in docs/positions.md)."""

import pytest

from tests.making import document, engine

TEH = "extends: existence\nmessage: x\nignorecase: true\ntokens: [teh, playing status]\n"
PAGE = (
    "<title>teh title</title><meta name=description content='teh meta'><nav>teh nav</nav><figure><img alt='teh alt'>"
    "<figcaption>teh caption</figcaption></figure><div id=comments>teh comment</div><input placeholder='teh'>"
)


def reported(folder, rule, text, kind):
    made = document(text, kind)
    lines = made.lines
    findings = engine(folder, rule).lint(made)
    return [
        (lines.position(f.span.start).line, lines.position(f.span.start).column, made.text[slice(*f.span)])
        for f in findings
    ]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("html", "foobar at top, no tags<br>teh", [(1, 27, "teh")]),
        ("html", "<p>a teh<p>b teh", [(1, 6, "teh"), (1, 14, "teh")]),
        ("html", '<meta content="teh x">\n<p>r&eacute;sum&eacute; teh</p>', [(2, 25, "teh")]),
        ("html", "<meta name=description content='teh x'>\n<p>teh</p>", [(1, 33, "teh"), (2, 4, "teh")]),
        ("markdown", "Use `teh` and ![a teh](u) here\n", [(1, 19, "teh")]),
        ("html", "<p>Playing&nbsp;status", [(1, 4, "Playing&nbsp;status")]),
        ("html", "<p>playing  status", [(1, 4, "playing  status")]),
        ("html", "<p>playing\nstatus", [(1, 4, "playing\nstatus")]),
        ("html", "<p><b>play</b>ing status", [(1, 7, "play</b>ing status")]),
        ("markdown", "> playing\n> status\n", [(1, 3, "playing\n> status")]),
    ],
)
def test_places(tmp_path, kind, text, expected):
    assert reported(tmp_path, TEH, text, kind) == expected


def test_captions_titles_and_zones(tmp_path):
    assert [text for _, _, text in reported(tmp_path, TEH, PAGE, "html")] == ["teh"] * 6
    only = reported(tmp_path, TEH + "scope: ~zone.nav & ~zone.comments\n", PAGE, "html")
    assert [column for _, column, _ in only] == [8, 57, 103, 124]


def test_consistency_is_one_finding_with_the_other_places(tmp_path):
    rule = "extends: consistency\nmessage: x\neither: {Kiev: Kyiv}\n"
    made = document("Kiev and Kyiv, then Kiev and Kyiv.\n\nKyiv again. And Kyiv.\n", "markdown")
    (finding,) = engine(tmp_path, rule).lint(made)
    assert made.text[slice(*finding.span)] == "Kiev"
    assert finding.span.start == 0
    assert [made.text[slice(*other.span)] for other in finding.related].count("Kyiv") == 4
