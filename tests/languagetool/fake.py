"""A server that speaks enough of LanguageTool's protocol to fail in every way that a real one can."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

INFO = {"software": {"version": "6.6", "buildDate": "2025-03-27"}}
LANGUAGES = [{"name": "English (US)", "code": "en", "longCode": "en-US"}]


def match(offset, length, rule="EN_A_VS_AN", category="MISC", values=("an",)):
    """One match of an answer; places in UTF-16 code units."""
    return {
        "offset": offset,
        "length": length,
        "message": "Use another word.",
        "replacements": [{"value": value} for value in values],
        "rule": {"id": rule, "category": {"id": category}},
    }


@contextmanager
def serving(answer, delay=0.0):
    """The address of a server that answers every check with `answer` (JSON or text), and what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = {"info": INFO, "languages": LANGUAGES}.get(self.path.rpartition("/")[2])
            self.reply(json.dumps(body) if body else "not found", 200 if body else 404)

        def do_POST(self):
            size = int(self.headers["Content-Length"])
            asked.append(json.loads(parse_qs(self.rfile.read(size).decode())["data"][0])["annotation"])
            time.sleep(delay)
            self.reply(answer if isinstance(answer, str) else json.dumps(answer))

        def reply(self, body, status=200):
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
