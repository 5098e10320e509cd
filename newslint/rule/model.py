"""Rules and what they report."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, ClassVar, Literal, NamedTuple, Protocol, runtime_checkable

from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.span import Span

Level = Literal["suggestion", "warning", "error"]
Safety = Literal["safe", "unsafe"]
LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")


class Edit(NamedTuple):
    """Replace a source range by a text."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits of the source that go together. "safe" means: nobody could want the old text."""

    edits: tuple[Edit, ...]
    safety: Safety
    title: str


class Related(NamedTuple):
    """Another place that a finding speaks of; `path` is None for the same document."""

    span: Span
    note: str
    path: str | None = None


class Finding(NamedTuple):
    """What a rule says of one place of a source text.

    `match` is the prose that the place stands for, where markup or entities make it differ from the
    source text; `confidence` is from 0 to 1.
    """

    rule: str
    span: Span
    message: str
    level: Level = "warning"
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    confidence: float = 1.0
    match: str | None = None


class FixSpec(NamedTuple):
    """What a rule file says of its fix. `do`: replace, remove, or remove-block."""

    do: str
    safety: Safety = "unsafe"
    title: str = ""


class Example(NamedTuple):
    """An example text of a rule; ⟦ ⟧ stand around what must be found. `kind`: plain, markdown, html.

    `options` are values for keys of the rule's check, as a user's configuration may set them.
    """

    text: str
    kind: str = "plain"
    options: Mapping[str, Any] = MappingProxyType({})


class RuleError(Exception):
    """A rule file cannot be used. Lines and columns count from 1."""

    def __init__(self, path: str, line: int, column: int, message: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {message}")
        self.path, self.line, self.column, self.message = path, line, column, message


class Rule(NamedTuple):
    """One rule as read from its file. `params` holds the keys of its check, converted to their types."""

    id: str
    check: str
    message: str
    path: str
    folder: str
    level: Level = "warning"
    stage: str = "stable"
    default: bool = True
    scope: tuple[str, ...] = ("text",)
    quotes: str = "include"
    why: str = ""
    description: str = ""
    link: str = ""
    limit: int = 0
    matchcase: bool = False
    vocab: bool = True
    action: Mapping[str, Any] = MappingProxyType({})
    fix: FixSpec | None = None
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    params: Mapping[str, Any] = MappingProxyType({})

    @property
    def pack(self) -> str:
        """The first part of the id."""
        return self.id.partition(".")[0]


class Check(Protocol):
    """One kind of rule; an instance serves one rule and is made when the rule is first needed."""

    keys: ClassVar[Mapping[str, str]]
    """The YAML keys that it takes beside the common ones, and their types (see `rule.keys`)."""

    always: bool
    """Whether `judge` is called for documents without hits too."""

    def __init__(self, rule: Rule) -> None: ...

    def patterns(self) -> Sequence[str]:
        """Phrases that the one scan looks for, in any case; no work beyond listing them."""
        ...

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
        """The findings in a document; reads no file and does no scan of its own over the text."""
        ...


@runtime_checkable
class Prepares(Protocol):
    """A check that can make ready what it will need anyway, before many documents come and processes fork."""

    def prepare(self) -> None:
        """Read ahead what judging many documents needs; changes no finding."""
        ...


@runtime_checkable
class Derives(Protocol):
    """A check that finds out things about its rule that take long; a plan keeps them."""

    def derived(self) -> Mapping[str, Any]:
        """Plain data that another instance gets as `params` of the rule, beside those of the file."""
        ...


@runtime_checkable
class WordCheck(Check, Protocol):
    """A check that is called for documents with words of a certain kind; it is not `always`."""

    shape: ClassVar[str]
    """The shape of the words that it is asked about, a key of `lint.asking.SHAPES`."""

    def wants(self, words: Set[str]) -> Collection[str]:
        """Those of the words that concern it, wherever they stand: each is asked about once in a process.

        `judge` finds them in `document.notable`, among others.
        """
        ...
