"""Configuration files: found, read, and refused with the reason."""

import pytest

from newslint.config import ConfigError, find_config, read_config


def read(folder, text, name="newslint.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_config(path)


def test_every_key(tmp_path):
    settings = read(
        tmp_path,
        """
        select = ["names"]
        extend-select = ["typos.a-an"]
        ignore = ["names.house-style"]
        preview = true
        exclude = ["drafts/"]
        rules = ["ours", "/abs"]
        plugins = ["x"]
        house = "ap"
        dialect = "en-GB"
        fail-on = "error"
        jobs = 3
        [names]
        accept = ["Kiev Ballet"]
        prefer = {Kiev = "Kyiv"}
        [rule."names.variant"]
        threshold = 0.7
        [languagetool]
        mode = "remote"
        """,
    )
    assert settings.select == ("names",)
    assert settings.extend_select == ("typos.a-an",)
    assert settings.ignore == ("names.house-style",)
    assert settings.exclude == ("drafts/",)
    assert settings.rules == (str(tmp_path / "ours"), "/abs")
    assert settings.options == {"names.variant": {"threshold": 0.7}}
    assert settings.languagetool == {"mode": "remote"}
    assert (settings.preview, settings.plugins, settings.fail_on, settings.jobs) == (True, ("x",), "error", 3)
    assert settings.root == str(tmp_path)
    assert settings.shared() == {
        "house": "ap",
        "dialect": "en-GB",
        "accept": ("Kiev Ballet",),
        "prefer": {"Kiev": "Kyiv"},
    }


def test_names_file_stands_beside_the_configuration(tmp_path):
    (tmp_path / "names.txt").write_text("# ours\nJosé Ortega\nKiev -> Kyiv  # by the book\n\n", encoding="utf-8")
    settings = read(tmp_path, '[names]\nfile = "names.txt"\naccept = ["A"]\n')
    assert settings.shared() == {"accept": ("A", "José Ortega"), "prefer": {"Kiev": "Kyiv"}}


def test_missing_names_file_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match=r"names\.txt: cannot be read"):
        read(tmp_path, '[names]\nfile = "names.txt"\n').shared()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("slect = []", "unknown key “slect”, did you mean “select”?"),
        ("extend_select = []", "unknown key “extend_select”, did you mean “extend-select”?"),
        ("[names]\nacept = []", "unknown key “names.acept”, did you mean “accept”?"),
        ('select = "names"', "“select” must be a list of strings, not a string"),
        ("select = [1]", "“select” must be a list of strings, not a whole number"),
        ("preview = 1", "“preview” must be true or false, not a whole number"),
        ("jobs = true", "“jobs” must be a whole number, not true or false"),
        ("jobs = -1", "“jobs” must be 0 or more, not -1"),
        ('dialect = "en-UK"', "“dialect” is “en-UK”, must be one of en-US, en-GB,"),
        ('fail-on = "warn"', "“fail-on” is “warn”, must be one of suggestion, warning, error, did you mean “warning”?"),
        ("house = 1.5", "“house” must be a string, not a float"),
        ("[rules.a]\nb = 1", "“rules” must be a list of strings, not a table; a rule's options stand in [rule."),
        ('[rule]\n"names.variant" = 1', '“rule."names.variant"” must be a table, not a whole number'),
        ("[names]\nprefer = {Kiev = 1}", "“names.prefer.Kiev” must be a string"),
        ("select = [", "not valid TOML"),
        ("a = " + "[" * 5000, "not valid TOML"),
    ],
)
def test_wrong_key_or_type_is_refused(tmp_path, text, message):
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'newslint.toml'}: ")
    assert message in str(caught.value)


def test_not_utf_8_is_refused(tmp_path):
    path = tmp_path / "newslint.toml"
    path.write_bytes(b'house = "\xff"')
    with pytest.raises(ConfigError, match="not valid TOML"):
        read_config(path)


def test_nearest_file_wins_and_a_pyproject_without_our_table_is_passed_over(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "newslint.toml").write_text("")
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\nname = "newslint-user"\n')
    assert find_config(str(inner)) == str(tmp_path / "newslint.toml")
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.newslint]\nhouse = "ap"\n')
    assert find_config(str(inner)) == str(tmp_path / "a" / "pyproject.toml")
    assert read_config(tmp_path / "a" / "pyproject.toml").house == "ap"
    (tmp_path / "a" / "newslint.toml").write_text("")
    assert find_config(str(inner)) == str(tmp_path / "a" / "newslint.toml")


def test_tool_newslint_must_be_a_table(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool]\nnewslint = 1\n")
    with pytest.raises(ConfigError, match=r"“tool\.newslint” must be a table"):
        find_config(str(tmp_path))
