"""`python -m bench.linear`: does the time of every rule grow in step with the text? Hostile texts and plain ones.

For each text, its size is doubled; a rule whose time grows faster than the size (exponent above 1.3 over the
largest sizes, and more than 50 ms) is listed. Also fits the whole run over five sizes of ordinary text.
"""

import math
import sys
import time
from collections.abc import Callable, Iterator

from bench import corpus
from newslint.config import Settings
from newslint.lint.timing import Timings
from newslint.session import Session

SIZES = (20_000, 40_000, 80_000)
WORTH_NAMING = 0.05
UNITS: dict[str, tuple[str, str]] = {
    "one letter": ("a", "txt"),
    "spaces": (" ", "txt"),
    "line ends": ("\n", "txt"),
    "spaced letters": ("a ", "txt"),
    "capitals": ("A", "txt"),
    "capitalised words": ("Ab Cd ", "txt"),
    "one sentence": ("The minister spoke in Kyiv. ", "txt"),
    "one line": ("The minister spoke in Kyiv.\n", "txt"),
    "one paragraph": ("The minister said on Monday that the talks would go on until the end of the week.\n\n", "txt"),
    "stops": (". ", "txt"),
    "dots": (".", "txt"),
    "open quotes": ("“a ", "txt"),
    "straight quotes": ('" ', "txt"),
    "apostrophes": ("' ", "txt"),
    "open brackets": ("(", "txt"),
    "square brackets": ("[a ", "txt"),
    "braces": ("{{ ", "txt"),
    "ampersands": ("&", "txt"),
    "angle brackets": ("<", "txt"),
    "tags": ("<b>", "html"),
    "quotations": ("> ", "md"),
    "stars": ("*a ", "md"),
    "links": ("[a](", "md"),
    "colons": ("Note: ", "txt"),
    "labels": ("Note: a.\n\n", "txt"),
    "bullets": ("• a\n", "txt"),
    "zero width": ("\u200b", "txt"),
    "accents": ("a\u0301", "txt"),
    "mojibake": ("â€™ ", "txt"),
    "two scripts": ("aа ", "txt"),
    "numbers": ("1,000 ", "txt"),
    "hyphens": ("a-", "txt"),
    "see also": ("See also ", "txt"),
    "teasers": ("See also: a\n", "txt"),
    "bad bytes": ("\udcff", "txt"),
    "misspelt": ("teh ", "txt"),
}


def many_names(size: int) -> str:
    """Distinct capitalised words, many of them one letter apart."""
    letters = "abcdefghij"
    words = ("K" + "".join(letters[int(digit)] for digit in f"{number:06}") for number in range(size // 9))
    return " ".join(f"said {word}." if index % 9 == 0 else word for index, word in enumerate(words))


def distinct_lines(size: int) -> str:
    """Short lines, all different."""
    return "\n\n".join(f"Line {number} of many" for number in range(size // 18))


TEXTS: dict[str, tuple[Callable[[int], str], str]] = {
    **{name: (lambda size, unit=unit: unit * (size // len(unit)), kind) for name, (unit, kind) in UNITS.items()},
    "many names": (many_names, "txt"),
    "distinct lines": (distinct_lines, "txt"),
}


def costs(text: str, kind: str) -> dict[str, float]:
    """Seconds of each stage and rule on one text, compiled and imported beforehand."""
    timings = Timings()
    session = Session(Settings(preview=True), timings=timings)
    session.check(b"Warm up.\n", f"a.{kind}")
    before = {**timings.stages, **timings.rules}
    report = session.check(text.encode("utf-8", "surrogateescape"), f"a.{kind}")
    if report.error:
        print(f"ERROR {report.error}")
    return {name: seconds - before.get(name, 0.0) for name, seconds in {**timings.stages, **timings.rules}.items()}


def steep(make: Callable[[int], str], kind: str) -> Iterator[tuple[str, float, float]]:
    """(stage or rule, seconds on the largest text, exponent) of what grows faster than the text."""
    rows = [costs(make(size), kind) for size in SIZES]
    for name, last in rows[-1].items():
        first = max(rows[0].get(name, 0.0), 1e-5)
        exponent = math.log(max(last, 1e-9) / first) / math.log(SIZES[-1] / SIZES[0])
        if last > WORTH_NAMING and exponent > 1.3:
            yield name, last, exponent


def fitted() -> float:
    """The exponent of the whole run's time over five sizes of ordinary text, from 10 KB to 20 MB."""
    text = "\n".join(corpus.articles(2000, ".txt"))
    text *= 20_000_000 // len(text) + 1
    session = Session(Settings())
    points = []
    for size in (10_000, 70_000, 450_000, 3_000_000, 20_000_000):
        data = text[:size].encode()
        runs = []
        for _ in range(3 if size < 1_000_000 else 1):
            start = time.perf_counter()
            session.check(data, "a.txt")
            runs.append(time.perf_counter() - start)
        points.append((math.log(len(data)), math.log(min(runs))))
        print(f"{len(data) / 1e6:8.2f} MB {min(runs):8.3f} s {len(data) / 1e6 / min(runs):6.1f} MB/s")
    middle_x, middle_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / sum((x - middle_x) ** 2 for x, _ in points)


def main() -> None:
    """Print what is steep; exit 1 if anything is."""
    found = False
    for name, (make, kind) in TEXTS.items():
        for what, seconds, exponent in steep(make, kind):
            found = True
            print(f"{name:20} {what:32} {seconds:8.2f} s  exponent {exponent:.2f}", flush=True)
    if "--fit" in sys.argv:
        print(f"exponent over sizes: {fitted():.3f}")
    sys.exit(found)


if __name__ == "__main__":
    main()
