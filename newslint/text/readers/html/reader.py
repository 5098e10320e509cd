"""From HTML tokens to prose."""

from collections.abc import Callable

from newslint.text.readers.build import Builder
from newslint.text.readers.html.elements import (
    BLOCK,
    BREAKS_OUT,
    CODE,
    FOREIGN,
    INLINE,
    KINDS,
    RAW_TEXT,
    SKIPPED,
    VOID,
    ZONES,
    nested_zone,
)
from newslint.text.readers.html.tokens import TOKEN, raw_end
from newslint.text.readers.html.traits import hides, landmark, value_of
from newslint.text.readers.html.tree import Frame, OpenElements

_PAGE = frozenset(("body", "frameset", "head", "html"))
_NOW_AND_THEN = 0xFFF

Handler = Callable[["HtmlReader", str, int, int, int], int]


class HtmlReader:
    """Feeds the prose of HTML to a builder. `opened` are the elements that are open where it begins."""

    def __init__(self, source: str, builder: Builder, opened: OpenElements) -> None:
        self._source = source
        self._builder = builder
        self._open = opened
        self._code = -1
        self._code_depth = 0
        self._xml = source.startswith("<?xml")

    def feed(self, start: int, end: int) -> None:
        """Read a range of the source; elements it leaves open stay open for the next."""
        at = start
        while at < end:
            at = self._scan(at, end)

    def close(self) -> None:
        """End the last block."""
        self._flush()

    def _scan(self, start: int, end: int) -> int:
        """Read tokens until one moves the tokenizer on (raw text), and say where it goes on."""
        source, text, done = self._source, self._text, start
        start_tag, end_tag = self._start_tag, self._end_tag
        for count, token in enumerate(TOKEN.finditer(source, start, end)):
            place, stop = token.span()
            if not count & _NOW_AND_THEN:
                self._builder.pack()
            if place > done:
                text(done, place)
            done = stop
            group = token.lastindex
            if group == 1:
                done = start_tag(token[1].lower(), place, token.end(1), stop)
                if done != stop:
                    return min(done, end)
            elif group == 2:
                end_tag(token[2].lower(), stop)
            elif group:
                return self._cdata(stop, end)
        if done < end:
            text(done, end)
        return end

    def _text(self, start: int, end: int) -> None:
        if not self._open.top.skip and self._code < 0:
            self._builder.text(start, end)

    def _cdata(self, start: int, end: int) -> int:
        """A CDATA section is text in XML, and in HTML a comment that ends at the next `>`."""
        closing = "]]>" if self._xml else ">"
        stop = self._source.find(closing, start, end)
        if self._xml and stop != start:
            self._text(start, end if stop < 0 else stop)
        return end if stop < 0 else stop + len(closing)

    def _flush(self) -> None:
        if self._code >= 0:
            self._code, self._code_depth = -1, 0
        top = self._open.top
        self._builder.flush(top.kind, top.zone)

    def _start_tag(self, name: str, place: int, name_end: int, stop: int) -> int:
        """Act on a start tag; where the tokenizer goes on."""
        if self._open.top.skip and not self._shows_again(name):
            return self._start_skipped(name, stop)
        if hides(self._source, name_end, stop) and name not in _PAGE and name not in VOID:
            return self._start_hidden(name, stop)
        handler = _STARTS.get(name)
        return stop if handler is None else handler(self, name, place, name_end, stop)

    def _start_hidden(self, name: str, stop: int) -> int:
        if name in RAW_TEXT:
            return raw_end(self._source, name, stop)
        if name in BLOCK:
            self._flush()
            if not self._open.takes(name):
                return stop
            self._open.imply(name)
        self._open.push(name, self._open.top.kind, self._open.top.zone, True)
        return stop

    def _shows_again(self, name: str) -> bool:
        """Whether a start tag closes the element that hides what is here."""
        while name in BREAKS_OUT and self._open.leave_foreign():
            pass
        if name in BLOCK and not self._open.in_foreign():
            self._open.imply(name)
        return not self._open.top.skip

    def _start_skipped(self, name: str, stop: int) -> int:
        foreign = self._open.in_foreign()
        if name in RAW_TEXT and not foreign:
            return raw_end(self._source, name, stop)
        closed = self._source[stop - 2] == "/" and (foreign or self._xml or name in FOREIGN)
        if not closed and (foreign or name not in VOID):
            self._open.push(name, self._open.top.kind, self._open.top.zone, True)
        return stop

    def _skip(self, name: str, place: int, name_end: int, stop: int) -> int:
        if name in BLOCK:
            self._flush()
            self._open.imply(name)
        return self._start_skipped(name, stop)

    def _block(self, name: str, place: int, name_end: int, stop: int) -> int:
        self._flush()
        opened = self._open
        if name in _PAGE or not opened.takes(name):
            return stop
        opened.imply(name)
        closed = name in VOID or (self._xml and self._source[stop - 2] == "/")
        if not closed:
            top = opened.top
            zone = self._zone(name, name_end, stop)
            skip = name == "dialog" and value_of(self._source, name_end, stop, "open") is None
            opened.push(name, _kind(name, top.kind), zone, skip)
        return stop

    def _zone(self, name: str, start: int, stop: int) -> str:
        """The zone of a new block element, from its name, its role and whether readers' comments are in it."""
        outer, own = self._open.top.zone, ZONES.get(name, "")
        if own == "form" and not self._open.depth:
            own = ""
        own = landmark(self._source, start, stop) or own
        return nested_zone(outer, own) if own else outer

    def _raw(self, name: str, place: int, name_end: int, stop: int) -> int:
        if self._xml and self._source[stop - 2] == "/":
            return stop
        end = raw_end(self._source, name, stop)
        if name == "title" and end > stop:
            self._flush()
            self._builder.text(stop, end)
            self._builder.flush("title", "")
        return end

    def _inline(self, name: str, place: int, name_end: int, stop: int) -> int:
        self._builder.open_inline(INLINE[name], nests=name != "a")
        return stop

    def _start_code(self, name: str, place: int, name_end: int, stop: int) -> int:
        if self._code < 0:
            self._code = place
        self._code_depth += 1
        return stop

    def _line_break(self, name: str, place: int, name_end: int, stop: int) -> int:
        if self._code < 0 and not self._builder.line_break(place, stop - place):
            self._flush()
        return stop

    def _image(self, name: str, place: int, name_end: int, stop: int) -> int:
        alt = value_of(self._source, name_end, stop, "alt")
        if alt is not None and alt[0] < alt[1]:
            self._builder.later(*alt, "alt", self._open.top.zone)
        return stop

    def _meta(self, name: str, place: int, name_end: int, stop: int) -> int:
        name_range = value_of(self._source, name_end, stop, "name")
        content = value_of(self._source, name_end, stop, "content")
        if name_range and content and self._source[slice(*name_range)].lower() == "description":
            self._builder.later(*content, "meta", "")
            self._flush()
        return stop

    def _end_tag(self, name: str, stop: int) -> None:
        """Act on an end tag."""
        top = self._open.top
        if top.skip:
            self._end_skipped(name, top)
        elif name in BLOCK:
            self._flush()
            if name not in _PAGE:
                self._open.close(name)
        elif name in INLINE:
            self._builder.close_inline(INLINE[name])
        elif name in CODE:
            self._end_code(stop)
        elif name == "br":
            self._line_break(name, stop, stop, stop)

    def _end_skipped(self, name: str, top: Frame) -> None:
        if name in ("br", "p"):
            while self._open.leave_foreign():
                pass
        if self._open.close(name):
            if name in BLOCK and not self._open.top.skip:
                self._builder.flush(top.kind, top.zone)
        elif name in INLINE:
            self._builder.close_inline(INLINE[name])

    def _end_code(self, stop: int) -> None:
        if self._code_depth:
            self._code_depth -= 1
            if not self._code_depth:
                self._builder.placeholder(self._code, stop - self._code, "code")
                self._code = -1


def _kind(name: str, outer: str) -> str:
    """The kind of the blocks in an element: its own, else that of the element around it."""
    if name == "p" and outer.startswith("table"):
        return "paragraph"
    return KINDS.get(name, outer)


_STARTS: dict[str, Handler] = {
    **dict.fromkeys(BLOCK, HtmlReader._block),
    **dict.fromkeys(SKIPPED, HtmlReader._skip),
    **dict.fromkeys(RAW_TEXT, HtmlReader._raw),
    **dict.fromkeys(INLINE, HtmlReader._inline),
    **dict.fromkeys(CODE, HtmlReader._start_code),
    "br": HtmlReader._line_break,
    "img": HtmlReader._image,
    "meta": HtmlReader._meta,
}
