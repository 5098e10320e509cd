"""The example plug-in of the documentation, installed and run."""

import json
import os
import subprocess
import sys

import pytest

from tests.running import PROJECT, newslint


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder that the example package is installed in, as it would be in an environment."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    source = PROJECT / "docs" / "example-plugin"
    options = ["--no-deps", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*pip, *options, str(source)], check=True)
    return {"PYTHONPATH": os.pathsep.join([str(target), os.environ.get("PYTHONPATH", "")])}


def test_check_reader_and_pack_of_a_plugin_run(installed, tmp_path):
    subtitles = "1\n00:00:01,000 --> 00:00:02,000\nTHE TALKS HAVE ENDED\n\n2\n00:00:03,000 --> 00:00:04,000\nGood.\n"
    (tmp_path / "a.srt").write_text(subtitles)
    done = newslint("--isolated", "--plugin", "example", "--output-format", "jsonl", cwd=tmp_path, env=installed)
    assert (done.returncode, done.stderr) == (1, b"")
    (found,) = map(json.loads, done.stdout.splitlines())
    assert (found["path"], found["rule"], found["text"]) == ("a.srt", "example.shouting", "THE TALKS HAVE ENDED")
    assert found["start"]["line"] == 3


def test_its_examples_run_and_its_options_are_read(installed, tmp_path):
    pack = PROJECT / "docs" / "example-plugin" / "newslint_example" / "rules"
    done = newslint("test", pack, "--plugin", "example", cwd=tmp_path, env=installed)
    assert done.stdout.endswith(b"3 passed, 0 failed\n")
    (tmp_path / "a.txt").write_text("THE TALKS HAVE ENDED\n")
    (tmp_path / "newslint.toml").write_text('plugins = ["example"]\n[rule."example.shouting"]\nmost = 9\n')
    assert newslint("a.txt", "--select", "example", cwd=tmp_path, env=installed).returncode == 0


def test_it_is_not_loaded_unless_it_is_named(installed, tmp_path):
    done = newslint("rule", "example", cwd=tmp_path, env=installed)
    assert done.returncode == 2
    done = newslint("--plugin", "exampel", cwd=tmp_path, env=installed)
    assert done.stderr.decode() == ("newslint: error: no plug-in “exampel” is installed, did you mean “example”?\n")


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("raise OSError('no disk')", "the plug-in “bad” cannot be loaded: OSError: no disk"),
        ("x = 1", "the plug-in “bad” brings none of checks, readers, packs, checkers"),
        ("checks = ['a']", "the plug-in “bad”: “checks” must be a mapping"),
        ("checks = {'existence': object}", "the check “existence” is newslint's own"),
    ],
)
def test_a_plugin_that_cannot_be_used_is_one_sentence(tmp_path, code, message):
    (tmp_path / "badly.py").write_text(code)
    info = tmp_path / "badly-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: badly\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[newslint.plugins]\nbad = badly\n")
    done = newslint("--isolated", "--plugin", "bad", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)})
    assert done.returncode == 2
    assert done.stderr.decode() == f"newslint: error: {message}\n"
