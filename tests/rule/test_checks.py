"""The checks that Vale has, too."""

import pytest

from tests.making import document, engine, found


def run(tmp_path, yaml, text, kind="plain"):
    return found(engine(tmp_path, yaml), text, kind)


EXISTENCE = "extends: existence\nmessage: \"no '%s'\"\n"


class TestExistence:
    def test_words_match_whole_and_in_their_case(self, tmp_path):
        yaml = EXISTENCE + "tokens: [art, New York]\n"
        assert run(tmp_path, yaml, "art party New  York new york") == [
            ("art", "no 'art'"),
            ("New  York", "no 'New York'"),
        ]

    def test_ignorecase(self, tmp_path):
        assert run(tmp_path, EXISTENCE + "ignorecase: true\ntokens: [art]\n", "ART") == [("ART", "no 'ART'")]

    def test_nonword(self, tmp_path):
        assert run(tmp_path, EXISTENCE + "nonword: true\ntokens: [art]\n", "party") == [("art", "no 'art'")]

    def test_patterns_with_and_without_anchors(self, tmp_path):
        yaml = EXISTENCE + "tokens: ['Leave a (?:Reply|Comment)', '[0-9]{4}']\n"
        assert run(tmp_path, yaml, "Leave a Reply in 2024") == [
            ("Leave a Reply", "no 'Leave a Reply'"),
            ("2024", "no '2024'"),
        ]

    def test_of_overlapping_matches_the_first_stays(self, tmp_path):
        yaml = EXISTENCE + "tokens: [very unique, unique]\n"
        assert run(tmp_path, yaml, "very unique") == [("very unique", "no 'very unique'")]

    def test_raw_goes_before_the_tokens(self, tmp_path):
        yaml = EXISTENCE + "raw: ['(?:Mr|Ms) ']\ntokens: [Smith]\n"
        assert run(tmp_path, yaml, "Mr Smith and Smith") == [("Mr Smith", "no 'Mr Smith'")]

    def test_exceptions(self, tmp_path):
        yaml = EXISTENCE + "tokens: ['[A-Z]{2,}']\nexceptions: [NATO, '(?i)eu']\n"
        assert run(tmp_path, yaml, "NATO EU BBC") == [("BBC", "no 'BBC'")]

    def test_line_scope_wants_the_whole_block(self, tmp_path):
        yaml = EXISTENCE + "scope: line\ntokens: ['Share this.*']\n"
        assert run(tmp_path, yaml, "Share this: X\n\nPlease Share this\n") == [("Share this: X", "no 'Share this: X'")]

    def test_quotes_can_be_skipped(self, tmp_path):
        yaml = EXISTENCE + "quotes: skip\ntokens: [Kiev]\n"
        assert run(tmp_path, yaml, "“Kiev stands,” he said in Kiev.") == [("Kiev", "no 'Kiev'")]

    def test_a_limit_caps_the_findings_of_a_document(self, tmp_path):
        assert len(run(tmp_path, EXISTENCE + "limit: 2\ntokens: [a]\n", "a a a a")) == 2


class TestSubstitution:
    YAML = "extends: substitution\nmessage: \"Use %s, not '%s'.\"\nswap:\n"

    def test_expected_then_observed(self, tmp_path):
        assert run(tmp_path, self.YAML + "  adviser: advisor\n", "An adviser") == [
            ("adviser", "Use advisor, not 'adviser'.")
        ]

    def test_several_options_are_a_list(self, tmp_path):
        assert run(tmp_path, self.YAML + "  thing: a|b\n", "thing") == [("thing", "Use 'a' or 'b', not 'thing'.")]

    def test_the_longest_key_wins(self, tmp_path):
        yaml = self.YAML + "  big: large\n  big picture: overview\n"
        assert run(tmp_path, yaml, "big picture") == [("big picture", "Use overview, not 'big picture'.")]

    def test_what_is_already_right_passes(self, tmp_path):
        assert run(tmp_path, self.YAML + "  '[Ww]eb ?site': website\n", "website Web site") == [
            ("Web site", "Use website, not 'Web site'.")
        ]

    def test_groups_are_filled_in(self, tmp_path):
        assert run(tmp_path, self.YAML + "  '(\\d+) per cent': $1 percent\n", "5 per cent") == [
            ("5 per cent", "Use 5 percent, not '5 per cent'.")
        ]

    def test_capitalize(self, tmp_path):
        yaml = self.YAML.replace("swap:", "capitalize: true\nignorecase: true\nswap:") + "  adviser: advisor\n"
        assert run(tmp_path, yaml, "Adviser") == [("Adviser", "Use Advisor, not 'Adviser'.")]

    def test_the_fix_replaces_but_never_in_quotation_marks(self, tmp_path):
        made = engine(
            tmp_path, self.YAML.replace("swap:", "fix: {do: replace, safety: safe}\nswap:") + "  adviser: advisor\n"
        )
        first, second = made.lint(document('adviser "adviser"', "plain"))
        assert first.fix is not None
        assert (first.fix.edits[0].text, first.fix.safety) == ("advisor", "safe")
        assert second.fix is None


class TestConsistency:
    YAML = 'extends: consistency\nmessage: "%s beside %s"\neither:\n  adviser: advisor\n'

    def test_one_form_alone_is_fine(self, tmp_path):
        assert run(tmp_path, self.YAML, "adviser, adviser") == []

    def test_the_rarer_form_is_reported_once_with_all_other_places(self, tmp_path):
        made = engine(tmp_path, self.YAML)
        (finding,) = made.lint(document("advisor adviser advisor", "plain"))
        assert finding.message == "adviser beside advisor"
        assert [place.span for place in finding.related] == [(0, 7), (16, 23)]

    def test_of_equally_many_the_later_is_reported(self, tmp_path):
        assert run(tmp_path, self.YAML, "adviser advisor") == [("advisor", "advisor beside adviser")]


class TestOccurrence:
    YAML = 'extends: occurrence\nmessage: "%s times"\ntoken: "[,;]"\n'

    def test_too_many(self, tmp_path):
        assert run(tmp_path, self.YAML + "max: 1\n", "a, b\nc, d; e\n") == [(",", "2 times")]

    def test_too_few_is_reported_at_the_first_word(self, tmp_path):
        assert run(tmp_path, self.YAML + "min: 1\n", "a, b\n… word\n") == [("word", "0 times")]


class TestRepetition:
    YAML = "extends: repetition\nmessage: \"'%s' twice\"\ntokens: ['[^\\s.!?]+']\nignorecase: true\nalpha: true\n"

    @pytest.mark.parametrize(
        ("text", "result"),
        [
            ("in the the house", [("the the", "'the' twice")]),
            ("The\u00a0the house", [("The\u00a0the", "'the' twice")]),
            ("a, a b", []),
            ("the\n\nthe", []),
            ("end of it. It goes", []),
            ("2 2", []),
        ],
    )
    def test_repetition(self, tmp_path, text, result):
        assert run(tmp_path, self.YAML, text) == result
