"""Headless Chromium as the judge of what a page shows: `innerText` of pages that are in files.

The pages are opened one after the other over the DevTools protocol in one browser without network. Needs
Debian's `chromium` and the package `websocket-client`.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--mute-audio",
    "--no-first-run",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--window-size=1280,1024",
    "--lang=en",
)
# innerText of the whole page, without what newslint leaves out by design: code, drawings, formulas, ruby marks,
# lists to choose from, media; with what a click opens; and without style sheets, which newslint does not apply.
# Scripts do not run. What <noscript> holds is not shown where they do, so it goes too.
_SHOWN = """(() => {
  const gone = 'script,style,noscript,template,svg,math,pre,listing,xmp,select,datalist,rt,rp,'
    + 'audio,video,canvas,object';
  for (const e of document.querySelectorAll(gone)) e.remove();
  for (const e of document.querySelectorAll('code,kbd,samp,tt')) e.replaceWith(' ');
  for (const e of document.querySelectorAll('details')) e.open = true;
  const body = document.body;
  return body ? body.innerText : (document.documentElement ? document.documentElement.innerText : '');
})()"""


class Browser:
    """One tab of a running browser."""

    def __init__(self, socket: Any) -> None:  # noqa: ANN401 (a WebSocket)
        self._socket, self._numbers = socket, count(1)

    def _call(self, method: str, **params: Any) -> Any:  # noqa: ANN401 (whatever the protocol says)
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == number:
                return answer.get("result", {})

    def shown(self, path: Path) -> str:
        """What the page in a file shows, as `innerText` gives it."""
        self._call("Page.enable")
        self._call("Emulation.setScriptExecutionDisabled", value=True)
        self._call("Page.navigate", url=path.resolve().as_uri())
        while json.loads(self._socket.recv()).get("method") != "Page.domContentEventFired":
            pass
        result = self._call("Runtime.evaluate", expression=_SHOWN, returnByValue=True)
        return str(result.get("result", {}).get("value") or "")


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium, ended with the block."""
    import websocket

    command = shutil.which("chromium") or "chromium"
    # Its children outlive it by a moment, and write to the profile that is being removed.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [command, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        try:
            socket = websocket.create_connection(_address(process), timeout=60, suppress_origin=True)
            yield Browser(socket)
            socket.close()
        finally:
            process.terminate()
            process.wait()


def _address(process: "subprocess.Popen[str]") -> str:
    """The address of the first tab, from the line in which the browser says where it listens."""
    import urllib.request

    for line in process.stderr or ():
        if "DevTools listening on " in line:
            port = line.split("127.0.0.1:")[1].split("/")[0]
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                tabs = json.load(answer)
            return str(next(tab for tab in tabs if tab["type"] == "page")["webSocketDebuggerUrl"])
    raise RuntimeError("Chromium ended before it listened.")
