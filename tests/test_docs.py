"""What the documentation shows is what newslint does."""

import json
import re
import tomllib

import pytest
import yaml

from newslint.cli.spec import VERBS
from newslint.config import KEYS, read_config
from newslint.report import REPORTERS
from tests.running import PROJECT, newslint

DOCS = PROJECT / "docs"


def blocks(page, language):
    """The code blocks of a language on a page under docs/."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_configuration_shown_is_read_and_shows_every_key(tmp_path):
    (text,) = blocks("usage/configuration.md", "toml")
    (tmp_path / "newslint.toml").write_text(text, encoding="utf-8")
    settings = read_config(tmp_path / "newslint.toml")
    assert settings.options == {"names.variant": {"level": "error"}}
    assert set(KEYS) - set(tomllib.loads(text)) <= {"languagetool"}


def test_rule_shown_passes_its_examples(tmp_path):
    pack = tmp_path / "style" / "rules" / "desk"
    pack.mkdir(parents=True)
    (text,) = blocks("usage/rules.md", "yaml")
    (pack / "alleged.yml").write_text(text, encoding="utf-8")
    done = newslint("test", "style/rules", cwd=tmp_path)
    assert done.stdout.endswith(b"3 passed, 0 failed\n"), done.stdout + done.stderr
    assert newslint("rule", "desk.alleged", "--rules", "style/rules", cwd=tmp_path).returncode == 0


def test_objects_shown_have_the_keys_that_are_written(tmp_path):
    (text,) = blocks("usage/output.md", "json")
    (tmp_path / "a.txt").write_text("He did recieve it.\n")
    done = newslint("--isolated", "--output-format", "jsonl", cwd=tmp_path)
    assert list(json.loads(text)) == list(json.loads(done.stdout))


def test_formats_and_verbs_are_documented():
    page = (DOCS / "usage" / "output.md").read_text(encoding="utf-8")
    assert [name for name in REPORTERS if f"| `{name}`" not in page] == []
    texts = [file.read_text(encoding="utf-8") for file in (PROJECT / "README.md", *DOCS.rglob("*.md"))]
    assert [verb for verb in VERBS if not any(f"newslint {verb}" in text for text in texts)] == []


def test_hook_shown_names_hooks_that_there_are():
    (text,) = blocks("usage/hook.md", "yaml")
    used = {hook["id"] for repo in yaml.safe_load(text)["repos"] for hook in repo["hooks"]}
    offered = {hook["id"] for hook in yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())}
    assert used <= offered == {"newslint", "newslint-all"}


def test_problem_matcher_of_vs_code_matches_the_concise_format(tmp_path):
    (text,) = blocks("usage/editors.md", "json")
    matcher = json.loads(text)["tasks"][0]["problemMatcher"]["pattern"]
    (tmp_path / "a.txt").write_text("He did recieve it.\n")
    line = newslint("--isolated", "--output-format", "concise", "a.txt", cwd=tmp_path).stdout.decode().rstrip("\n")
    found = re.match(matcher["regexp"], line)
    read = {key: found[matcher[key]] for key in ("file", "line", "column", "severity", "code")}
    assert read == {"file": "a.txt", "line": "1", "column": "8", "severity": "warning", "code": "typos.misspelling"}


PAGES = sorted([*PROJECT.glob("*.md"), *DOCS.rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_links_between_pages_lead_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []
