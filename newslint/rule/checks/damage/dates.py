"""`date`: a weekday that does not fit its date."""

from collections.abc import Iterator, Sequence

from newslint.rule.checks.whole import OfWords
from newslint.rule.model import Finding
from newslint.rule.report import find
from newslint.scan.scanner import Hit
from newslint.text.document import Document
from newslint.text.patterns import compiled

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join([*_MONTHS, "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec"])
_ALL_MONTHS = frozenset([*_MONTHS, "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"])
# What follows the weekday; taking it in takes 2 ms, so it must be worth it.
_DATE = (
    rf",?\s(?:the\s)?(?:(?P<month>{_MONTH})\.?\s(?P<date>\d{{1,2}})(?:st|nd|rd|th)?,?"
    rf"|(?P<date2>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<month2>{_MONTH})\.?,?)\s(?P<year>\d{{4}})\b"
)
_REACH = 20
# Before 1923 some countries still had the Julian calendar.
_FIRST_YEAR = 1923


class WeekdayDate(OfWords):
    """Reports “Monday, March 3, 2021” where that day was another weekday (Gregorian calendar)."""

    def words(self) -> Sequence[str]:
        """The names of the weekdays."""
        return _DAYS

    def judge(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding a date, on the whole of it."""
        if _ALL_MONTHS.isdisjoint(document.distinct):
            return
        for start, day in _places(document.prose):
            match = compiled(_DATE).match(document.prose, start + len(day))
            if match is not None:
                date = int(match["date"] or match["date2"])
                right = weekday(int(match["year"]), match["month"] or match["month2"], date)
                if right is not None and right != day:
                    text = " ".join(document.prose[start : match.end()].split())
                    yield find(self._rule, document, start, match.end(), [text, right])


def _places(prose: str) -> Iterator[tuple[int, str]]:
    """The weekdays with a number behind them, where they stand, in order."""
    at = prose.find("day")
    while at >= 0:
        end = at + len("day")
        if prose.endswith(_DAYS, 0, end) and any(map(str.isdecimal, prose[end : end + _REACH])):
            day = next(day for day in _DAYS if prose.endswith(day, 0, end))
            yield end - len(day), day
        at = prose.find("day", end)


def weekday(year: int, month: str, day: int) -> str | None:
    """Name of the weekday of a date; None for a date that is not, or too early to tell."""
    from datetime import date

    number = next(index for index, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
    if year < _FIRST_YEAR:
        return None
    try:
        return _DAYS[date(year, number, day).weekday()]
    except ValueError:
        return None
