"""Vim's `:make` with the settings of the documentation, its quickfix list read back."""

import json
import re
import shutil
import subprocess
import sys

import pytest

from tests.running import PROJECT, own_rules


def settings():
    """The Vim settings as docs/usage/editors.md shows them."""
    page = (PROJECT / "docs" / "usage" / "editors.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```vim\n(.*?)```", page, re.DOTALL)
    return block


@pytest.mark.skipif(shutil.which("vim") is None, reason="Vim is not installed (.ci/run installs it)")
def test_quickfix_list_holds_the_findings_at_their_places(tmp_path):
    rules = own_rules(tmp_path)
    (tmp_path / "a.txt").write_text("The talks go on.\n\n“Good” – Zhelensky said.\nLeave a Reply\n", encoding="utf-8")
    (tmp_path / "newslint").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@" --rules "{rules}" --select own\n'
    )
    (tmp_path / "newslint").chmod(0o755)
    (tmp_path / "vimrc").write_text(settings(), encoding="utf-8")
    (tmp_path / "look.vim").write_text(
        "set encoding=utf-8 shellpipe=2>&1\\|tee makeencoding=utf-8\n"
        "edit a.txt\nsilent make\n"
        "let places = map(getqflist(), {_, e -> [bufname(e.bufnr), e.lnum, e.col, e.vcol, e.text, e.valid]})\n"
        "cc 1\ncall writefile([json_encode(places), json_encode(expand('<cword>'))], 'quickfix.json')\nqall!\n"
    )
    path = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path), "TERM": "dumb"}
    command = ["vim", "-N", "-u", "vimrc", "-i", "NONE", "-es", "-S", "look.vim"]
    subprocess.run(command, cwd=tmp_path, env=path, timeout=60, stdin=subprocess.DEVNULL, check=True)
    places, word = map(json.loads, (tmp_path / "quickfix.json").read_text(encoding="utf-8").splitlines())
    assert places == [
        ["a.txt", 3, 10, 1, "warning: Unexpected “Zhelensky”. [own.reply]", 1],
        ["a.txt", 4, 1, 1, "warning: Unexpected “Leave a Reply”. [own.reply]", 1],
    ]
    assert word == "Zhelensky"
