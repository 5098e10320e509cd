"""LanguageTool: grammar, confused words and more from a server, local or remote, that the user asks for.

By default only what is seldom wrong on news runs: grammar, confused words, repeated words, a and an,
coherency, and lower-case words that newslint's lexicon does not have either. Nothing of it is a
silent pass: a server that is not there fails the run, or is told for each file where
`on-unavailable` is "warn".
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newslint.checkers.languagetool.options import Options, read_options
from newslint.checkers.languagetool.request import Piece, pieces
from newslint.checkers.languagetool.utf16 import CodePoints
from newslint.checkers.places import finding
from newslint.lint import cache
from newslint.lint.checker import CheckerError, Choice
from newslint.rule.model import Finding
from newslint.rule.packs import bundled
from newslint.text.document import Document

if TYPE_CHECKING:
    from newslint.checkers.languagetool.client import Client
    from newslint.checkers.languagetool.server import Server

NAME = "languagetool"
QUIET_CATEGORIES = frozenset({"GRAMMAR", "CONFUSED_WORDS"})
QUIET_RULES = frozenset({"ENGLISH_WORD_REPEAT_RULE", "EN_A_VS_AN", "EN_WORD_COHERENCY"})
_MOST_PROPOSED = 3


class LanguageTool:
    """The rules of LanguageTool that are chosen; the server is asked once for each document."""

    name = NAME

    def __init__(self, options: Mapping[str, Any], choice: Choice) -> None:
        """`options`: the table [languagetool], see `options.Options`."""
        self._options: Options = read_options(options)
        self._choice = choice
        self._server: Server | None = None
        self._client: Client | None = None
        self._url = self._options.url

    def ids(self) -> Sequence[str]:
        """None beforehand: the server has some thousands."""
        return []

    def open(self) -> Mapping[str, Any]:
        """Start the local server and ask it, or the remote one, for its version; gives what leads to it."""
        if self._client is None:
            try:
                self._connect()
            except CheckerError as error:
                self.close()
                raise CheckerError(str(error), tolerated=self._options.tolerated) from error
        return {"mode": "remote", "url": self._url}

    def _connect(self) -> None:
        from newslint.checkers.languagetool.client import Client

        options = self._options
        if options.mode == "local":
            from newslint.checkers.languagetool.server import Server

            self._server = Server(options.folder, options.memory, options.start_timeout)
            self._url = self._server.url
        self._client = Client(self._url, options.language, options.timeout)

    def close(self) -> None:
        """Stop the server, if it is ours."""
        if self._server is not None:
            self._server.stop()
        self._server = self._client = None

    def check(self, document: Document) -> Iterator[Finding]:
        """The chosen findings, then a CheckerError if the server did not check all of the text."""
        partial = False
        for piece in pieces(document, self._options.max_chars):
            answer = self._answer(piece)
            warnings = answer.get("warnings")
            partial |= isinstance(warnings, dict) and bool(warnings.get("incompleteResults"))
            yield from self._findings(document, piece, answer)
        if partial:
            raise self._error("the server ran out of time, its findings are not complete")

    def _answer(self, piece: Piece) -> dict[str, Any]:
        """The server's answer, or the same one from an earlier run."""
        self.open()
        assert self._client is not None
        digest = sha256(repr(piece.annotation).encode()).hexdigest()
        key = (NAME, self._client.version, self._options.language, digest)
        known = cache.recall(key) if self._options.cache else None
        if isinstance(known, dict):
            return known
        try:
            answer = self._client.ask(piece.annotation)
        except CheckerError as error:
            raise self._error(str(error)) from error
        if self._options.cache and not answer.get("warnings", {}).get("incompleteResults"):
            cache.store(key, answer)
        return answer

    def _error(self, message: str) -> CheckerError:
        return CheckerError(message, tolerated=self._options.tolerated)

    def _findings(self, document: Document, piece: Piece, answer: Mapping[str, Any]) -> Iterator[Finding]:
        places = CodePoints(piece.text)
        for match in answer["matches"]:
            start, end = places.of(match["offset"]), places.of(match["offset"] + match["length"])
            rule_id = f"{NAME}.{match['rule']['id']}"
            text = piece.text[start:end]
            if text and self._choice.takes(rule_id, quiet=is_quiet(match["rule"], text)):
                yield _finding(document, rule_id, piece.start + start, piece.start + end, match)


def is_quiet(rule: Mapping[str, Any], text: str) -> bool:
    """Whether a rule's finding on a text is among those that run when LanguageTool is selected as a whole."""
    category = rule.get("category", {}).get("id")
    if category == "TYPOS":
        return text == text.lower() and not _is_word(text)
    return category in QUIET_CATEGORIES or rule["id"] in QUIET_RULES


def _is_word(text: str) -> bool:
    """Whether newslint's lexicon has a word, whose spellings are of all dialects of English."""
    from newslint.rule.checks.words.vocabulary import vocabulary

    return vocabulary(str(bundled() / "typos")).knows(text)


def _finding(document: Document, rule_id: str, start: int, end: int, match: Mapping[str, Any]) -> Finding:
    proposed = [item["value"] for item in match.get("replacements", [])]
    said = " ".join(match["message"].split())
    if proposed:
        listed = "” or “".join(proposed[:_MOST_PROPOSED])
        said = f"{said.rstrip('.')}; expected “{listed}”."
    only = proposed[0] if len(proposed) == 1 else None
    return finding(rule_id, document, start, end, said, "warning", only)
