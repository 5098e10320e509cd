"""The program: finds the verb, runs it, and turns every failure into one sentence and exit code 2."""

import os
import sys
from collections.abc import Sequence

# What nobody has imported nobody has used.
_WAITING = frozenset({"atexit", "threading"})


def program() -> None:
    """Entry of the command: does as `run`, and is out at once.

    To take down all that a run has made, the interpreter needs a fifth of a short one. It still does so where anything
    may wait for the end: an exit handler, or a thread.
    """
    try:
        run()
    except SystemExit as end:
        if not isinstance(end.code, int) or not _WAITING.isdisjoint(sys.modules):
            raise
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        os._exit(end.code)


def run() -> None:
    """The program in a process that may go on: exits 0, 1 for findings, 2 for any failure, 130 when interrupted."""
    try:
        code = _main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if os.environ.get("NEWSLINT_TRACEBACK"):
            raise
        from newslint.cli.output import tell

        tell(f"error: {_sentence(error)}")
        sys.exit(2)
    sys.exit(code)


def _main(args: Sequence[str]) -> int:
    """Do what a command line says; gives the exit code."""
    from newslint.cli.spec import VERBS, looks_like_check

    checks = args[:1] == ["check"] or not args or (args[0] not in VERBS and looks_like_check(args[0]))
    if checks and "_NEWSLINT_COMPLETE" not in os.environ:
        from newslint.cli.plain import parse

        plain = parse(args[1:] if args[:1] == ["check"] else args)
        if plain is not None:
            from newslint.cli.run import run_check

            return run_check(*plain)
    return _by_click()


def _by_click() -> int:
    import click

    from newslint.cli.verbs import main

    try:
        code = main.main(prog_name="newslint", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else 0


def _sentence(error: Exception) -> str:
    """What went wrong, for people; an error that newslint does not know is its own fault and says so."""
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error)
    import click

    from newslint.cli.spec import UsageError
    from newslint.config import ConfigError
    from newslint.forks import WorkerError
    from newslint.plugins import PluginError
    from newslint.rule.model import RuleError
    from newslint.rule.select import SelectionError

    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, (ConfigError, PluginError, RuleError, SelectionError, UsageError, WorkerError)):
        return str(error)
    return f"newslint failed ({type(error).__name__}: {error}); NEWSLINT_TRACEBACK=1 shows where"
