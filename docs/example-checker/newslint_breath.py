"""A plug-in of newslint that brings a checker: sentences that nobody can read in one breath."""

from newslint.checkers.places import finding
from newslint.lint.checker import CheckerError


class Breath:
    """Reports `breath.sentence`, and `breath.paragraph` where it is asked for; `most` is the words allowed."""

    name = "breath"

    def __init__(self, options, choice):
        self._most = options.get("most", 40)
        if not isinstance(self._most, int):
            raise CheckerError("the option “most” must be a whole number")
        self._choice = choice

    def ids(self):
        return ["breath.sentence", "breath.paragraph"]

    def open(self):
        return {}

    def close(self):
        pass

    def check(self, document):
        for rule, quiet, ranges in (
            ("breath.sentence", True, document.sentences),
            ("breath.paragraph", False, [(block.start, block.end) for block in document.blocks]),
        ):
            for start, end in ranges if self._choice.takes(rule, quiet=quiet) else ():
                if (count := len(document.prose[start:end].split())) > self._most:
                    yield finding(rule, document, start, end, f"Unexpected length of {count} words.", "suggestion")


checkers = {"breath": Breath}
