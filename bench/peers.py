"""The tools that newslint is measured against, installed into a folder of their own.

LanguageTool is measured where Java is and `make languagetool` has fetched it: a server started for each run.
"""

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_PYPI = ("typos", "codespell", "proselint")
_VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.21.0"
_VALE_STYLE = """\
extends: substitution
message: "Use '%s' instead of '%s'."
ignorecase: true
swap:
  recieved: received
  goverment: government
  occured: occurred
  seperate: separate
  definately: definitely
"""
LANGUAGETOOL = "LanguageTool (through newslint)"
_JARS = Path(__file__).parent.parent / "tools" / "languagetool" / "target" / "jars"
Command = Sequence[str]


def install(folder: Path) -> dict[str, Command]:
    """Install what can be had here; gives each tool's command, to which paths are added."""
    found: dict[str, Command] = {}
    scripts = _from_pypi(folder / "venv")
    found["typos"] = [str(scripts / "typos"), "--isolated", "--format", "brief"]
    found["codespell"] = [str(scripts / "codespell")]
    found["proselint"] = [str(scripts / "proselint"), "check"]
    if vale := _vale(folder):
        found["vale"] = vale
    if shutil.which("java") and _JARS.is_dir():
        settings = folder / "languagetool.toml"
        settings.write_text(f"[languagetool]\nmode = 'local'\nfolder = '{_JARS}'\n")
        newslint = str(Path(sys.executable).with_name("newslint"))
        found[LANGUAGETOOL] = [newslint, "check", "--config", str(settings), "--select", "languagetool"]
    return found


def _from_pypi(venv: Path) -> Path:
    if not venv.exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin" / "pip", "install", "-q", *_PYPI], check=True)
    return venv / "bin"


def _vale(folder: Path) -> Command | None:
    """Vale with a style of one rule, built by Go; None where there is no Go."""
    go, binary = shutil.which("go"), folder / "go" / "vale"
    if not binary.exists():
        if not go:
            return None
        environment = {"GOBIN": str(binary.parent), **_environment()}
        built = subprocess.run([go, "install", _VALE], env=environment, capture_output=True, text=True)
        if built.returncode:
            print(f"vale could not be built: {built.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            return None
    style = folder / "styles" / "Bench"
    style.mkdir(parents=True, exist_ok=True)
    (style / "Swap.yml").write_text(_VALE_STYLE)
    configuration = folder / ".vale.ini"
    configuration.write_text(f"StylesPath = {style.parent}\n[*]\nBasedOnStyles = Bench\n")
    return [str(binary), "--config", str(configuration), "--output", "line", "--no-global"]


def _environment() -> Mapping[str, str]:
    import os

    return {key: value for key, value in os.environ.items() if key != "GOBIN"}


def versions(commands: Mapping[str, Command]) -> dict[str, str]:
    """What each tool says of its version."""
    said = {}
    for name, command in commands.items():
        flag = "version" if name == "proselint" else "--version"
        answer = subprocess.run([command[0], flag], capture_output=True, text=True)
        said[name] = (answer.stdout or answer.stderr).strip().splitlines()[0] if answer.stdout or answer.stderr else "?"
    return said
