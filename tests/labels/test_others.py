import pytest

from tests.making import found


def lines(*labels):
    return "".join(f"{label}: The two sides have met three times.\n\n" for label in labels)


AXIOS = ("Why it matters", "Between the lines", "Yes, but")


def test_a_foreign_label_is_reported_from_three_own_ones_on(headers):
    run = headers("mixed-labels")
    assert found(run, lines(*AXIOS[:2], "Room for disagreement")) == []
    ((span, message),) = found(run, lines(*AXIOS, "Room for disagreement"))
    assert span == "Room for disagreement"
    assert "(Semafor) among labels of Axios" in message
    assert found(run, lines(*AXIOS, "What the mayor said")) == []
    assert found(run, lines(*AXIOS, "Key facts", "Crucial quote", "Chief critic")) == []


def test_the_one_label_out_of_line_is_reported(headers):
    run = headers("label-style")
    usual = ("Why it matters", "Between the lines", "What to watch")
    ((span, message),) = found(run, lines(*usual, "The Bottom Line"))
    assert span == "The Bottom Line"
    assert "in title case, expected in sentence case" in message
    assert found(run, lines(*usual, "The Bottom Line", "Reality Check")) == []
    assert found(run, lines(*usual[:2], "The Bottom Line")) == []


@pytest.mark.parametrize("separator", [" - ", " | ", " — ", " – ", " · "])
def test_a_known_site_behind_the_title_is_reported(headers, separator):
    text = f"Storm closes the port{separator}BBC News\n\nThe harbour was shut.\n"
    assert [span for span, _ in found(headers("site-suffix"), text)] == [f"{separator}BBC News"]


def test_other_suffixes_and_other_lines_are_silent(headers):
    run = headers("site-suffix")
    assert found(run, "Storm closes the port - for a day\n\nThe harbour was shut - BBC News\n") == []
    assert found(run, "BBC News\n\nThe harbour was shut.\n") == []
    assert found(run, "| " * 100_000 + "CNN\n\nThe harbour was shut.\n") == []
