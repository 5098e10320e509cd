"""A plug-in of newslint: a check (`extends: shouting`), a reader (.srt subtitles) and a pack that uses the check."""

import re
from pathlib import Path

from newslint.rule.report import find
from newslint.text.blocks import Block, Reading


class Shouting:
    """Reports blocks that have more than `most` words and no small letter."""

    keys = {"most": "int"}
    always = True

    def __init__(self, rule):
        self._rule = rule
        self._most = rule.params.get("most", 3)

    def patterns(self):
        return []

    def judge(self, document, hits):
        for block in document.blocks:
            text = document.prose[block.start : block.end]
            if text.isupper() and len(text.split()) > self._most:
                yield find(self._rule, document, block.start, block.end, [text])


def read_srt(text):
    """Subtitles: every line but the numbers and the times is a block."""
    lines = re.finditer(r"(?m)^(?!\d+\s*$|.*-->).+$", text)
    return Reading(text, [Block(*line.span()) for line in lines])


checks = {"shouting": Shouting}
readers = {".srt": read_srt}
packs = [Path(__file__).parent / "rules" / "example"]
