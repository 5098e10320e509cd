"""Runs newslint as its users do: as a process."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PACK = """extends: existence
message: "Unexpected “%s”."
tokens: [Leave a (?:Reply|Comment), Zhelensky]
"""


def newslint(*arguments, cwd, data=b"", env=None):
    """The completed process of `newslint ARGUMENTS`; output as bytes."""
    return subprocess.run(
        [sys.executable, "-m", "newslint", *map(str, arguments)],
        cwd=cwd,
        input=data,
        capture_output=True,
        env={**os.environ, "NO_COLOR": "", "FORCE_COLOR": "", **(env or {})},
    )


def own_rules(folder, text=PACK):
    """A folder of rules with one pack of one rule, `own.reply`; gives its path."""
    pack = Path(folder) / "house-rules" / "own"
    pack.mkdir(parents=True)
    (pack / "reply.yml").write_text(text, encoding="utf-8")
    return pack.parent
