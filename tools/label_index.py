"""Derives rules/headers/index.txt from the tables beside it, so that the program need not.

Run after every change of those tables, and of how the words of labels are read:

    python tools/label_index.py            write it
    python tools/label_index.py --check    exit with 1 if that would change it
"""

import sys
from pathlib import Path

from newslint.rule.checks.labels.derived import Names, derive

HEADERS = Path(__file__).resolve().parent.parent / "rules" / "headers"
NAMES = Names("labels.csv", "headings.csv", "thesaurus.txt", "irregular.txt", "rewrites.csv")


def main() -> None:
    """Writes or checks the file."""
    file = HEADERS / "index.txt"
    made = derive(str(HEADERS), NAMES)
    if "--check" not in sys.argv:
        file.write_bytes(made)
    elif not file.exists() or file.read_bytes() != made:
        sys.exit(f"{file.name} is out of date: run tools/label_index.py")


if __name__ == "__main__":
    main()
