"""An SMS gateway of the tests' own, as docs/notices.md describes it: HTTP over a socket."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import orjson


class Gateway:
    """Keeps messages by their reference: one handed in twice is one; each is in a state that tests set.

    Attributes:
        status: another HTTP status than 200 for every answer.
        state: of messages that come in.
        raw: bytes to answer with, whatever is asked.
    """

    def __init__(self) -> None:
        self.messages: dict[str, dict[str, Any]] = {}
        self.asked: list[tuple[str, str]] = []
        self.tokens: set[str | None] = set()
        self.status, self.state, self.raw = 200, "accepted", None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def close(self) -> None:
        """Stops."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def answer(self, method: str, path: str, body: bytes) -> dict[str, Any]:
        """What a request is answered with."""
        self.asked.append((method, path))
        if method == "POST":
            message = orjson.loads(body)
            message = self.messages.setdefault(message["reference"], {**message, "state": self.state})
        else:
            number = path.rpartition("/")[2]
            message = next(one for ref, one in self.messages.items() if f"id-{ref}" == number)
        return {"id": f"id-{message['reference']}", "state": message["state"], "reason": "blocked"}


def _handler(gateway: Gateway) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer("GET", b"")

        def do_POST(self) -> None:
            self._answer("POST", self.rfile.read(int(self.headers["Content-Length"])))

        def _answer(self, method: str, body: bytes) -> None:
            gateway.tokens.add(self.headers["Authorization"])
            said = orjson.dumps(gateway.answer(method, self.path, body))
            self.send_response(gateway.status)
            self.end_headers()
            self.wfile.write(said if gateway.raw is None else gateway.raw)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
