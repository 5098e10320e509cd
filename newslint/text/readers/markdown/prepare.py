"""The copy of a Markdown text that the parser gets: same length, without what is neither Markdown nor prose."""

import re

from newslint.text.decode import without_surrogates

# None of them goes beyond a brace, so that no part of a text is read twice.
_TAGS = re.compile(r"\{\{[<%][^{}]*+(?<=[>%])\}\}|\{%[^{}]*+(?<=%)\}")
_LINES = re.compile(r"(?m)(?P<indent>^[ \t>]*+)(?::::[^\r\n]*+|\{[:#.][^{}\r\n]*+\}[ \t]*+(?=[\r\n]|\Z))")
# The parser takes a lone CR for a line end in paragraphs, but not after a heading.
_OLD_LINE_END = re.compile(r"\r(?!\n)")
_NO_LINE_END = re.compile(r"[^\r\n]")
_COMMENT = "<!---->"


def prepare(text: str) -> str:
    """Template tags (`{% x %}`, `{{< x >}}`) become HTML comments, directive lines (`:::`, `{: .x}`) blanks."""
    text = without_surrogates(text).replace("\0", "\ufffd")
    if "\r" in text:
        text = _OLD_LINE_END.sub("\n", text)
    if "{%" in text or "{{" in text:
        text = _TAGS.sub(_as_comment, text)
    if ":::" in text or "{" in text:
        text = _LINES.sub(lambda match: match["indent"] + " " * (len(match.group()) - len(match["indent"])), text)
    return text


def _as_comment(match: re.Match[str]) -> str:
    tag = match.group()
    if len(tag) < len(_COMMENT):
        return " " * len(tag)
    return "<!--" + _NO_LINE_END.sub("x", tag[4:-3]) + "-->"
