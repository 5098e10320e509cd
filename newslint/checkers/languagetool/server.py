"""A LanguageTool server of one's own: Java checked first, a deadline around the start, always stopped."""

import atexit
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from tempfile import TemporaryFile

from newslint.lint.checker import CheckerError

JAVA = 17
_POLL = 0.1
# Starts the server, and ends it as soon as standard input ends: with this process, however that ends.
_WATCH = """
import os, subprocess, sys, threading
server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
def watch():
    while os.read(0, 4096):
        pass
    server.kill()
threading.Thread(target=watch, daemon=True).start()
os._exit(server.wait() & 127)
"""


def java() -> str:
    """The path of a Java of version 17 or later; CheckerError."""
    home = os.environ.get("JAVA_HOME")
    path = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    path = path or shutil.which("java")
    if path is None:
        raise CheckerError(f"Java {JAVA} or later is needed, and there is no java on the path")
    try:
        done = subprocess.run([path, "-version"], check=False, capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CheckerError(f"{path} cannot be run: {error}") from error
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr + done.stdout)
    if done.returncode or found is None:
        raise CheckerError(f"{path} does not say its version")
    if int(found[1]) < JAVA:
        raise CheckerError(f"Java {JAVA} or later is needed, and {path} is Java {found[1]}")
    return path


class Server:
    """A running server; `url` is its address. CheckerError if it is not ready within the deadline (seconds)."""

    def __init__(self, folder: str, memory: str, deadline: float) -> None:
        command = [java(), *_arguments(folder, memory)]
        port = _free_port()
        self.url = f"http://127.0.0.1:{port}"
        self._owner = os.getpid()
        self._log = TemporaryFile()  # noqa: SIM115 (closed by stop)
        watch = [sys.executable, "-I", "-S", "-c", _WATCH, *command, "--port", str(port)]
        self._process = subprocess.Popen(watch, stdin=subprocess.PIPE, stdout=self._log, stderr=self._log)
        atexit.register(self.stop)
        try:
            self._wait(time.monotonic() + deadline, deadline)
        except BaseException:
            self.stop()
            raise

    def _wait(self, end: float, deadline: float) -> None:
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise CheckerError(f"the server ended at once: {self._last_line()}")
            if _answers(f"{self.url}/v2/healthcheck"):
                return
            time.sleep(_POLL)
        raise CheckerError(f"the server was not ready after {deadline:g} seconds")

    def stop(self) -> None:
        """End the server, if this process started it; again does nothing."""
        if os.getpid() != self._owner or self._process.stdin is None or self._process.stdin.closed:
            return
        self._process.stdin.close()
        self._process.wait()
        self._log.close()
        atexit.unregister(self.stop)

    def _last_line(self) -> str:
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1][:300] if lines else "it said nothing"


def _arguments(folder: str, memory: str) -> list[str]:
    jars = Path(folder).expanduser()
    if not any(jars.glob("languagetool-server*.jar")):
        raise CheckerError(f"there is no languagetool-server*.jar in {jars}")
    if not re.fullmatch(r"[1-9]\d*[kmgKMG]?", memory):
        raise CheckerError("the option “memory” must be a size such as 1g")
    path = os.pathsep.join([str(jars / "*"), str(jars / "libs" / "*")])
    quick = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    return [f"-Xmx{memory}", *quick, "-cp", path, "org.languagetool.server.HTTPServer"]


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _answers(url: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(url, timeout=1) as response:
            return bool(response.status == 200)
    except OSError:
        # Not listening yet, or still loading: asked again until the deadline.
        return False
