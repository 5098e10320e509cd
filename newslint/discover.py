"""Paths to files: folders are searched, what git ignores and what is excluded is passed over."""

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from newslint.config import ConfigError, upwards
from newslint.text.kind import SUFFIXES

# Whether a path is ignored: True, False (expressly not), or None where nothing is said of it.
Verdict = Callable[[str, bool], bool | None]


class Target(NamedTuple):
    """A file to check. `path` is how it is shown; `named` whether it was given itself, not found in a folder."""

    path: str
    size: int
    named: bool


class Missing(NamedTuple):
    """A path that was given and cannot be checked, and why."""

    path: str
    reason: str


def discover(
    paths: Iterable[str],
    *,
    root: str = ".",
    exclude: Iterable[str] = (),
    force_exclude: bool = False,
    suffixes: Collection[str] = SUFFIXES.keys(),
) -> tuple[list[Target], list[Missing]]:
    """The files to check in order of path, each once, and the paths that are not there.

    A file that is named is always taken, whatever its suffix, unless `force_exclude` is on and it matches
    `exclude` (patterns of .gitignore, relative to `root`; ConfigError for one that is none). In folders
    only files with one of `suffixes` are taken, and nothing hidden, ignored by git, excluded, or behind a
    link to a folder.
    """
    search = _Search(root, tuple(exclude), suffixes)
    found: dict[str, Target] = {}
    missing = []
    for path in paths:
        try:
            mode = os.stat(path)
        except (OSError, ValueError) as error:
            missing.append(Missing(path, getattr(error, "strerror", None) or str(error)))
            continue
        if stat.S_ISDIR(mode.st_mode):
            targets: Iterable[Target] = search.folder(path, missing)
        else:
            targets = () if force_exclude and search.excluded(path) else (Target(_shown(path), mode.st_size, True),)
        for target in targets:
            if target.named or target.path not in found:
                found[target.path] = target
    return [found[path] for path in sorted(found)], sorted(missing)


class _Search:
    """One search with its exclusions."""

    def __init__(self, root: str, exclude: tuple[str, ...], suffixes: Collection[str]) -> None:
        self._suffixes = suffixes
        if bad := next((line for line in exclude if not _valid(line)), None):
            raise ConfigError(f"“exclude”: “{bad}” is not a pattern of .gitignore")
        self._exclude = _patterns(exclude, root) if exclude else None

    def excluded(self, path: str, *, folder: bool = False) -> bool:
        """Whether the configuration excludes a path."""
        return self._exclude is not None and self._exclude(os.path.abspath(path), folder) is True

    def folder(self, path: str, missing: list[Missing]) -> Iterator[Target]:
        """The files of a folder that was named; the folder itself may be hidden or ignored."""
        top = os.path.abspath(path)
        todo = [(path, [verdict for verdict in _above(top) if verdict(top, True) is not True])]
        while todo:
            folder, verdicts = todo.pop()
            try:
                with os.scandir(folder) as entries:
                    items = list(entries)
            except OSError as error:
                missing.append(Missing(_shown(folder), error.strerror or str(error)))
                continue
            if any(entry.name == ".gitignore" for entry in items):
                verdicts = [*verdicts, *_gitignore(folder)]
            for entry in items:
                is_folder = entry.is_dir(follow_symlinks=False)
                if not self._wanted(entry, verdicts, is_folder):
                    continue
                if is_folder:
                    todo.append((entry.path, verdicts))
                elif entry.is_file():
                    yield Target(_shown(entry.path), entry.stat().st_size, False)

    def _wanted(self, entry: os.DirEntry[str], verdicts: list[Verdict], folder: bool) -> bool:
        if entry.name.startswith("."):
            return False
        if not folder and os.path.splitext(entry.name)[1].lower() not in self._suffixes:
            return False
        if not verdicts and self._exclude is None:
            return True
        path = os.path.abspath(entry.path)
        said = [answer for verdict in verdicts if (answer := verdict(path, folder)) is not None]
        # The deepest .gitignore that speaks of a path decides, as in git.
        return not (said and said[-1]) and not self.excluded(entry.path, folder=folder)


def _valid(*lines: str) -> bool:
    """Whether lines are patterns that can match; git passes over others, such as one that ends with a backslash."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return False
    return True


def _patterns(lines: Iterable[str], root: str) -> Verdict:
    """The verdict of .gitignore lines that stand in a folder."""
    from pathspec import GitIgnoreSpec

    spec, base = GitIgnoreSpec.from_lines(lines), os.path.join(os.path.abspath(root), "")

    def verdict(path: str, folder: bool) -> bool | None:
        if not path.startswith(base):
            return None
        inside = path[len(base) :].replace(os.sep, "/")
        return spec.check_file(inside + "/" if folder else inside).include

    return verdict


def _gitignore(folder: str) -> list[Verdict]:
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:  # not there, a folder, or unreadable: git passes over it too
        return []
    return [_patterns(lines if _valid(*lines) else filter(_valid, lines), folder)]


def _above(folder: str) -> list[Verdict]:
    """The .gitignore files of the folders above one, from the repository's top; none outside a repository."""
    chain = list(upwards(folder))
    top = next((index for index, item in enumerate(chain) if os.path.exists(os.path.join(item, ".git"))), 0)
    return [verdict for item in reversed(chain[1 : top + 1]) for verdict in _gitignore(item)]


def _shown(path: str) -> str:
    """A path as given, with `/` and without `.` parts."""
    if os.sep == "/" and "//" not in path and "./" not in path and path[-1:] not in ("/", "."):
        return path
    parts = path.replace(os.sep, "/").split("/")
    kept = [part for index, part in enumerate(parts) if part not in (".", "") or (part == "" and index == 0)]
    return "/".join(kept) or path
