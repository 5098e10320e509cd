from newslint.config import Settings
from newslint.lint.timing import STAGES, Timings
from newslint.session import Session


def test_every_stage_and_rule_is_measured_and_the_findings_are_the_same(tmp_path):
    pack = tmp_path / "mine"
    pack.mkdir()
    (pack / "bad.yml").write_text("extends: existence\nmessage: no\ntokens: [bad]\n")
    (pack / "digit.yml").write_text("extends: existence\nmessage: no\ntokens: ['[0-9]+']\n")
    settings = Settings(rules=(str(pack),), select=("mine",))
    timings = Timings()
    timed = Session(settings, use_cache=False, timings=timings)
    data = b"a bad text of 1999\n"
    assert timed.check(data, "a.txt") == Session(settings, use_cache=False).check(data, "a.txt")
    assert set(timings.stages) == set(STAGES)
    assert all(timings.stages[stage] > 0 for stage in ("decode", "blocks", "words", "view", "scan", "check", "report"))
    assert set(timings.rules) == {"mine.bad", "mine.digit"}
    assert timings.size == len(data)
    table = "\n".join(timings.table(timed.unanchored))
    assert "Rules that look at every text, hits or none: mine.digit." in table
