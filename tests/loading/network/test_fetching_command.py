"""The real command on addresses: its own resolver, connections and certificates, on a network made of this machine.

Names and public addresses are the test's: a module that Python imports at its start answers for names, leads
connections to a public address to a server here, refuses all others, and notes where the command went.
"""

from __future__ import annotations

import json
import os
import shutil
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.loading.html.webpages import PROSE
from tests.loading.network.webserver import Handler, serving

PUBLIC, OTHER = "93.184.216.34", "151.101.1.69"

NETWORK = '''
import json, os, socket

plan = json.loads(os.environ["TEST_NETWORK"])
resolve, connect, asked = socket.getaddrinfo, socket.socket.connect, {}


def note(*words):
    with open(plan["log"], "a") as log:
        log.write(json.dumps(words) + "\\n")


def answer(host, *rest, **options):
    """What the plan says of a name, the first time, the second time (a name may change its address)."""
    if host not in plan["names"]:
        return resolve(host, *rest, **options)
    note("resolved", host)
    answers = plan["names"][host]
    turn = asked[host] = asked.get(host, -1) + 1
    return [entry for one in answers[min(turn, len(answers) - 1)] for entry in resolve(one, *rest, **options)]


def lead(self, address):
    note("connected", address[0])
    if address[0] not in plan["routes"]:
        raise OSError(101, "Network is unreachable")
    return connect(self, (plan["routes"][address[0]], address[1]))


socket.getaddrinfo, socket.socket.connect = answer, lead
if plan["seconds"]:
    from sidebyside.loading.network import fetching

    fetching.SECONDS = plan["seconds"]
'''


class Network:
    """Runs the command on a network of names and routes; ``port`` is the server's."""

    def __init__(self, folder: Path, address: str, requests: list[Any]) -> None:
        self.folder, self.requests = folder, requests
        self.port = int(address.rpartition(":")[2])
        self.names: dict[str, list[list[str]]] = {"news.example": [[PUBLIC]]}
        self.routes = {PUBLIC: "127.0.0.1", OTHER: "127.0.0.1"}
        self.seconds = 0.0
        self.environment: dict[str, str] = {}
        (folder / "sitecustomize.py").write_text(NETWORK)
        (folder / "other.txt").write_text("\n\n".join(PROSE))

    def url(self, path: str, host: str = "news.example", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        plan = {"names": self.names, "routes": self.routes, "seconds": self.seconds, "log": str(self.folder / "log")}
        proxies = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
        kept = {name: value for name, value in os.environ.items() if name.lower() not in proxies}
        return subprocess.run(
            [sys.executable, "-m", "sidebyside", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            cwd=self.folder,
            env={
                **kept,
                "PYTHONPATH": str(self.folder),
                "TEST_NETWORK": json.dumps(plan),
                "SIDEBYSIDE_CACHE_DIR": str(self.folder / "cache"),
                **self.environment,
            },
        )

    def compared(self, url: str, *words: str) -> str:
        done = self.run("compare", url, "other.txt", *words)
        assert (done.returncode, done.stderr) == (0, "")
        assert PROSE[0][:40] in done.stdout
        return done.stdout

    def refused(self, url: str, *words: str) -> str:
        """The one line, after the address it must begin with."""
        done = self.run("compare", url, "other.txt", *words)
        assert (done.returncode, done.stdout) == (2, ""), done
        start = f"sidebyside: {url}: "
        assert done.stderr.startswith(start)
        assert done.stderr.count("\n") == 1
        return done.stderr.removeprefix(start).rstrip("\n")

    def noted(self, what: str) -> list[str]:
        """Where the command went, or what it asked for, in order."""
        log = self.folder / "log"
        lines = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
        return [value for kind, value in lines if kind == what]

    def asked(self) -> list[str]:
        """The paths the server was asked for."""
        return [path for path, _ in self.requests]


@pytest.fixture
def network(tmp_path: Path) -> Iterator[Network]:
    requests: list[tuple[str, dict[str, str]]] = []
    with serving(requests) as address:
        yield Network(tmp_path, address, requests)


def test_a_page_comes_from_the_address_that_was_checked(network: Network) -> None:
    network.compared(network.url("/bridge"))
    assert network.noted("connected") == [PUBLIC]
    assert network.requests[0][1]["Host"] == f"news.example:{network.port}"


@pytest.mark.parametrize(
    ("host", "number"),
    [
        ("127.0.0.1", ""),
        ("2130706433", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("[::ffff:127.0.0.1]", ""),
        ("inner.example", "10.0.0.7"),
        ("metadata.example", "169.254.169.254"),
        ("both.example", "192.168.0.1"),
    ],
)
def test_a_redirect_to_a_private_address_is_not_followed(network: Network, host: str, number: str) -> None:
    network.names |= {
        "inner.example": [["10.0.0.7"]],
        "metadata.example": [["169.254.169.254"]],
        "both.example": [[OTHER, "192.168.0.1"]],
    }
    # Were the address asked, it would answer.
    network.routes |= dict.fromkeys(("127.0.0.1", "::ffff:127.0.0.1", "10.0.0.7", "169.254.169.254"), "127.0.0.1")
    aim = f"http://{host}:{network.port}/bridge"
    named = host.strip("[]")
    shown = f"{named} is a private address ({number})" if number else f"{named} is a private address"
    assert network.refused(network.url(f"/to?{aim}")) == f"{shown}; --allow-private reads it"
    assert network.noted("connected") == [PUBLIC]
    assert len(network.asked()) == 1


def test_each_hop_of_a_chain_is_checked(network: Network) -> None:
    network.names["second.example"] = [[OTHER]]
    network.names["inner.example"] = [["127.0.0.1"]]
    last = network.url("/bridge", "inner.example")
    second = network.url(f"/to?{last}", "second.example")
    assert "inner.example is a private address (127.0.0.1)" in network.refused(network.url(f"/to?{second}"))
    assert network.noted("connected") == [PUBLIC, OTHER]


def test_a_redirect_to_a_private_address_with_the_word(network: Network) -> None:
    network.routes["127.0.0.1"] = "127.0.0.1"
    network.compared(network.url(f"/to?http://127.0.0.1:{network.port}/bridge"), "--allow-private")
    assert network.noted("connected") == [PUBLIC, "127.0.0.1"]


def test_a_name_that_changes_its_address_after_the_check(network: Network) -> None:
    network.names["rebinding.example"] = [[PUBLIC], ["127.0.0.1"]]
    network.routes["127.0.0.1"] = "127.0.0.1"
    network.compared(network.url("/bridge", "rebinding.example"))
    assert network.noted("resolved") == ["rebinding.example"]
    assert network.noted("connected") == [PUBLIC]


def test_a_name_that_changes_its_address_for_the_next_hop(network: Network) -> None:
    network.names["rebinding.example"] = [[PUBLIC], ["127.0.0.1"]]
    network.routes["127.0.0.1"] = "127.0.0.1"
    reason = network.refused(network.url("/to-bridge", "rebinding.example"))
    assert reason == "rebinding.example is a private address (127.0.0.1); --allow-private reads it"
    assert network.noted("connected") == [PUBLIC]


def test_a_server_that_drips_and_one_that_never_answers(network: Network) -> None:
    network.seconds = 1.0
    for path in ("/drip", "/slow", "/drip-headers"):
        assert network.refused(network.url(path)) == "took longer than 1 second"


def test_sizes(network: Network) -> None:
    over = "larger than the limit of 16 MiB (--max-size)"
    for path in ("/large", "/endless", "/bomb"):
        assert network.refused(network.url(path)) == over
    assert network.refused(network.url("/packed-twice")) == "comes in a packing that was not asked for"
    assert not (network.folder / "cache").exists()


def test_the_copy_that_is_kept(network: Network) -> None:
    url = network.url("/bridge")
    assert network.refused(url, "--offline") == "no copy of it was kept; fetch it once without --offline"
    assert network.asked() == []
    network.compared(url)
    network.routes = {}
    network.compared(url, "--offline")
    assert network.asked() == ["/bridge"]
    (copy,) = (network.folder / "cache" / "pages").iterdir()
    fetched = json.loads(copy.read_bytes().partition(b"\n")[0])["fetched"]
    done = network.run("list", url, "--info", "--offline")
    assert f"the copy fetched {fetched}" in done.stdout


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "ALL_PROXY"])
def test_a_proxy_of_the_environment(network: Network, name: str) -> None:
    network.names["proxy.example"] = [["10.0.0.1"]]
    network.routes = {"10.0.0.1": "127.0.0.1"}
    network.environment = {name: f"http://reader:p%40ss@proxy.example:{network.port}"}
    url = "http://far.example/bridge"
    assert "fetched through the proxy of the environment" in network.run("list", url, "--info").stdout
    ((path, headers),) = network.requests
    assert path == url
    assert {name.lower(): value for name, value in headers.items()}["proxy-authorization"] == "Basic cmVhZGVyOnBAc3M="
    (copy,) = (network.folder / "cache" / "pages").iterdir()
    assert "p@ss" not in copy.read_text()
    reason = network.refused(f"http://far.example/to?http://10.0.0.1:{network.port}/bridge")
    assert reason == "10.0.0.1 is a private address; --allow-private reads it"
    assert len(network.requests) == 2


def test_a_proxy_that_does_not_answer_keeps_its_password(network: Network) -> None:
    network.names["proxy.example"] = [["10.0.0.1"]]
    network.environment = {"http_proxy": f"http://reader:secret@proxy.example:{network.port}"}
    reason = network.refused("http://far.example/bridge")
    assert reason == "cannot be fetched (network is unreachable)"
    network.environment = {"http_proxy": f"socks5://reader:secret@proxy.example:{network.port}"}
    reason = network.refused("http://far.example/bridge")
    assert reason == "the proxy of the environment is socks5:, and only http and https are used"


@pytest.fixture
def secure(network: Network) -> Iterator[Network]:
    """The network with a server that speaks TLS with a certificate for news.example, of an authority of its own."""
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl to make a certificate")
    key, certificate = network.folder / "key.pem", network.folder / "certificate.pem"
    make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.example"
    more = ["-addext", "subjectAltName=DNS:news.example", "-keyout", key, "-out", certificate]
    subprocess.run([*make.split(), *more], check=True, capture_output=True)
    handler = type("Secure", (Handler,), {"seen": network.requests, "release": threading.Event()})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        network.port = server.server_address[1]
        yield network
        server.shutdown()


def test_the_certificate_must_be_valid_for_the_name(secure: Network) -> None:
    reason = "the server's certificate is not valid for it"
    assert secure.refused(secure.url("/bridge", scheme="https")) == reason
    secure.environment = {"SSL_CERT_FILE": str(secure.folder / "certificate.pem")}
    secure.compared(secure.url("/bridge", scheme="https"))
    secure.names["other.example"] = [[PUBLIC]]
    assert secure.refused(secure.url("/bridge", "other.example", "https")) == reason
    assert secure.asked() == ["/bridge"]
