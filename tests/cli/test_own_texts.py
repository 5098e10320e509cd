"""newslint finds nothing in what newslint itself says: its pages and its rules' texts, but for code and examples."""

import re
from pathlib import Path

import yaml

from tests.running import PROJECT, newslint

PAGES = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs")


def as_markdown(file: Path) -> str:
    """The texts of a rule file, with what stands for a match as code."""
    rule = yaml.safe_load(file.read_text("utf-8"))
    texts = [str(rule[key]) for key in ("title", "description", "message", "why") if key in rule]
    return "\n\n".join(re.sub(r"['“‘]?%(?:\[\d\])?s['”’]?", "`%s`", text) for text in texts) + "\n"


def test_nothing_in_our_pages():
    done = newslint("check", *PAGES, cwd=PROJECT)
    assert done.returncode == 0, done.stdout.decode()


def test_nothing_in_the_texts_of_our_rules(tmp_path):
    files = sorted(PROJECT.joinpath("rules").glob("*/*.yml"))
    for file in files:
        name = f"{file.parent.name}.{file.stem}.md"
        tmp_path.joinpath(name).write_text(as_markdown(file), encoding="utf-8")
    # The texts about names cite two spellings of one name, as they must.
    done = newslint("check", "--isolated", "--ignore", "names", tmp_path, cwd=PROJECT)
    assert files
    assert done.returncode == 0, done.stdout.decode()
