"""The one module that imports language_tool_python (GPL-3.0-only): it asks a server and returns its raw answer.

Its `Match` is not used: it leaves lengths in UTF-16 units, and keeps state that threads race for.
"""

import json
from typing import Any

from newslint.checkers.languagetool.request import Annotation
from newslint.lint.checker import CheckerError

try:
    import requests
    from language_tool_python import LanguageTool
    from language_tool_python.exceptions import LanguageToolError
except ImportError as error:
    raise CheckerError(
        f"the package {error.name} is not installed; install it with: pip install 'newslint[languagetool]'"
    ) from error

# What the package raises, or lets through, when a server is away, slow or strange.
_FAILURES = (LanguageToolError, OSError, ValueError, KeyError, SystemError, UnicodeError, requests.RequestException)


class Client:
    """A connection to a server, which is asked once when it is made. CheckerError where it does not answer."""

    def __init__(self, url: str, language: str, timeout: float) -> None:
        self._url = url
        kind = type("Tool", (LanguageTool,), {"_TIMEOUT": timeout})
        try:
            self._tool = kind(language, remote_server=url)
            info = self._tool._query_server(f"{url}/v2/info", num_tries=1)
            self.version = f"{info['software']['version']} {info['software']['buildDate']}"
        except _FAILURES as error:
            raise CheckerError(self._reason(error)) from error

    def ask(self, annotation: Annotation) -> dict[str, Any]:
        """The server's answer to an annotated text, as decoded JSON."""
        params = self._tool._create_params("")
        del params["text"]
        params["data"] = json.dumps({"annotation": annotation})
        try:
            answer = self._tool._query_server(f"{self._url}/v2/check", params, num_tries=1, method="post")
        except _FAILURES as error:
            raise CheckerError(self._reason(error)) from error
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise CheckerError(f"the server at {self._url} does not answer as LanguageTool does")
        return answer

    def _reason(self, error: Exception) -> str:
        text = " ".join(str(error).split())
        if "timed out" in text.lower():
            return f"the server at {self._url} did not answer in time"
        return f"the server at {self._url} cannot be used: {text[:300] or type(error).__name__}"
