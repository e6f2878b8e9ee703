"""rspamd, given as many phrases and headers to look for as our own rules have, and nothing else to do.

No network, no modules, no language detection; one worker; its fast regular expressions (hyperscan) where it has them.
"""

import http.client
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mailguard.bench.daemon import NotRunning, free_port, program, started, wait_for
from mailguard.bench.phrases import HEADERS, Phrase

_CONFIG = """
options {{
  pidfile = "{folder}/rspamd.pid"; tempdir = "{folder}"; filters = "regexp";
  cache_file = "{folder}/symbols.cache"; hs_cache_dir = "{folder}/";
  control_socket = "{folder}/control.sock mode=0600"; url_tld = "{folder}/domains";
  dns {{ nameserver = ["127.0.0.1:1"]; timeout = 0.1s; retransmits = 1; sockets = 1; }}
}}
lua = "{folder}/rules.lua";
logging {{ type = "file"; filename = "{folder}/log"; level = "info"; }}
worker "normal" {{ bind_socket = "127.0.0.1:{port}"; count = 1; mime = true; }}
worker "hs_helper" {{ count = 1; cache_dir = "{folder}/"; }}
lang_detection {{ languages = "{folder}/none"; }}
metric {{ name = "default"; actions {{ reject = 10000; add_header = 9000; greylist = 8000; }} }}
"""
_DOMAINS = "com org net uk co.uk gov.uk org.uk wales example"
_SLASH = re.compile(r"(?<!\\)/")
_BOUND = re.compile(r"\{(\d+),(\d+)\}")
_WIDE = 16
_COMPILING = 180.0


@dataclass(frozen=True, slots=True)
class Rspamd:
    """A daemon that is ready; `fast` says whether hyperscan is at work."""

    pid: int
    port: int
    fast: bool

    def ask(self, messages: Sequence[bytes]) -> None:
        """Have every message judged over one connection. Raises NotRunning."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            for message in messages:
                connection.request("POST", "/checkv2", body=message)
                answer = connection.getresponse()
                if b'"symbols"' not in answer.read() or answer.status != http.HTTPStatus.OK:
                    raise NotRunning("rspamd did not judge a message")
        except (OSError, http.client.HTTPException) as error:
            raise NotRunning(f"rspamd no longer answers ({type(error).__name__})") from error
        finally:
            connection.close()


@contextmanager
def rspamd(folder: Path, phrases: Sequence[Phrase]) -> Iterator[Rspamd]:
    """Run rspamd with these rules, its files in `folder`. Raises NotRunning."""
    command = program("rspamd")
    if command is None:
        raise NotRunning("not installed")
    folder.mkdir()
    port = free_port()
    (folder / "rspamd.conf").write_text(_CONFIG.format(folder=folder, port=port), encoding="utf-8")
    (folder / "rules.lua").write_text(rules(phrases), encoding="utf-8")
    (folder / "domains").write_text(_DOMAINS.replace(" ", "\n") + "\n", encoding="utf-8")
    with started([command, "-f", "-i", "-c", str(folder / "rspamd.conf")], folder / "out", port) as pid:
        fast = wait_for(lambda: _compiled(folder / "log"), _COMPILING)
        yield Rspamd(pid, port, fast)


def rules(phrases: Sequence[Phrase]) -> str:
    """The rules as rspamd's own Lua."""
    lines = ["config['regexp'] = {}"]
    for number, phrase in enumerate(phrases):
        lines.append(_rule(f"PHRASE_{number}", f"/{_fast(phrase.pattern)}/{phrase.flags}u{{mime}}"))
    lines += [_rule(f"HEADER_{name.upper().replace('-', '_')}", f"{name}=/./H") for name in HEADERS]
    return "\n".join((*lines, ""))


def _rule(name: str, expression: str) -> str:
    return f"config['regexp']['{name}'] = {{ re = [==[{expression}]==], score = 0.1 }}"


def _fast(pattern: str) -> str:
    """Wide bounds opened, which hyperscan would need minutes to compile: less work for it, never more."""
    opened = _BOUND.sub(lambda found: found[0] if int(found[2]) < _WIDE else f"{{{found[1]},}}", pattern)
    return _SLASH.sub(r"\/", opened)


def _compiled(log: Path) -> bool:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return any("(normal)" in line and "hyperscan database" in line and "has been loaded" in line for line in lines)
