"""Take the examples out of the CommonMark specification: `commonmark_examples.py spec.txt > examples.json`.

The specification is John MacFarlane's, CC BY-SA 4.0; its text comes with the npm package
`commonmark-spec`. An arrow in an example stands for a tab.
"""

import json
import re
import sys
from pathlib import Path

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


def examples(specification: str) -> list[dict[str, str]]:
    """Markdown and the HTML that it must give, in the order of the specification."""
    pairs = _EXAMPLE.findall(specification.replace("→", "\t"))
    return [{"markdown": markdown, "html": html} for markdown, html in pairs]


if __name__ == "__main__":
    found = examples(Path(sys.argv[1]).read_text(encoding="utf-8"))
    json.dump(found, sys.stdout, ensure_ascii=False, indent=0)
