"""A web server of this machine for tests: pages by path, the ill-behaved ones among them."""

from __future__ import annotations

import contextlib
import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from tests.loading.html.webpages import H1, PROSE, framed, p

PAGE = framed(f"<article>{H1}{p(PROSE)}</article>").encode()
FEED = (
    b"<rss><channel><title>P</title><item><description>One.</description></item>"
    b"<item><description>Two.</description></item></channel></rss>"
)


class Handler(BaseHTTPRequestHandler):
    """Answers by path; ``release`` lets the slow ones end when the test does."""

    release = threading.Event()
    seen: list[tuple[str, dict[str, str]]]

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        headers.setdefault("Content_Type", "text/html; charset=utf-8")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self) -> None:
        type(self).seen.append((self.path, dict(self.headers)))
        path = self.path.partition("?")[0]
        if path.startswith("http://"):  # asked as a proxy
            path = "/" + path.split("/", 3)[3]
        action = getattr(self, "page_" + path.strip("/").replace("/", "_").replace("-", "_"), None)
        if action:
            action()
        else:
            self.answer(b"gone", 404)

    def page_bridge(self) -> None:
        self.answer(PAGE, Set_Cookie="a=b")

    def page_feed(self) -> None:
        self.answer(FEED, Content_Type="application/rss+xml")

    def page_text(self) -> None:
        self.answer("Größe.".encode("latin-1"), Content_Type="text/plain; charset=latin-1")

    def page_packed(self) -> None:
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def page_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 60_000_000), Content_Encoding="gzip")

    def page_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def page_large(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "99999999999")
        self.end_headers()

    def page_raised(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "\xb2")
        self.end_headers()
        self.wfile.write(PAGE)

    def page_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while not self.release.is_set():
                self.wfile.write(b"a" * 65536)
        except OSError:
            pass

    def page_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while not self.release.wait(0.02):
                self.wfile.write(b"a")

    def page_drip_headers(self) -> None:
        with contextlib.suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while not self.release.wait(0.02):
                self.wfile.write(b"X-A: b\r\n")

    def page_packed_twice(self) -> None:
        self.answer(gzip.compress(gzip.compress(PAGE)), Content_Encoding="gzip, gzip")

    def page_slow(self) -> None:
        self.release.wait(30)

    def page_to_bridge(self) -> None:
        self.answer(b"", 302, Location="/bridge")

    def page_to(self) -> None:
        self.answer(b"", 302, Location=unquote(self.path.partition("?")[2]))

    def page_circle(self) -> None:
        self.answer(b"", 301, Location="/circle")

    def page_far(self) -> None:
        number = int(self.path.partition("?")[2] or 0)
        self.answer(b"", 302, Location=f"/far?{number + 1}")

    def page_to_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def page_to_nothing(self) -> None:
        self.answer(b"", 302, Location="http://[")

    def page_to_other(self) -> None:
        self.answer(b"", 302, Location=f"http://localhost:{self.server.server_address[1]}/bridge")

    def page_escapes(self) -> None:
        self.answer(PAGE, Content_Type="text/html; charset=\x1b]0;x\x07", X_Title="\x1b[31m")


@contextlib.contextmanager
def serving(seen: list[tuple[str, dict[str, str]]], host: str = "127.0.0.1") -> Iterator[str]:
    """A server on a free port of this machine while the block runs; its address. Requests are noted in ``seen``."""
    handler = type("Here", (Handler,), {"seen": seen, "release": threading.Event()})
    with ThreadingHTTPServer((host, 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://{host}:{server.server_address[1]}"
        finally:
            handler.release.set()
            server.shutdown()
