"""`python -m newslint`."""

from newslint.cli.main import run

run()
