# ruff: noqa: E501  (tables are easier to read unbroken)
"""Addresses: http(s) only, every hop checked, limits, cache, proxy; servers on this machine only."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.loading.html.webpages import PROSE
from tests.loading.network.webserver import serving

from sidebyside import Report, load
from sidebyside.errors import LoadError
from sidebyside.loading import load_all
from sidebyside.loading.network import fetching
from sidebyside.loading.network.addresses import is_public, target_of


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDEBYSIDE_CACHE_DIR", str(tmp_path / "cache"))
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "no_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def requests() -> list[tuple[str, dict[str, str]]]:
    """The paths and headers the server was asked with."""
    return []


@pytest.fixture
def server(requests: list[tuple[str, dict[str, str]]]) -> Iterator[str]:
    with serving(requests) as address:
        yield address


@pytest.fixture
def seen(server: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The numeric addresses that names were resolved to, one per resolution."""
    found: list[str] = []
    real = socket.getaddrinfo

    def watch(*arguments: Any, **options: Any) -> Any:
        found.append(str(arguments[0]))
        return real(*arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", watch)
    return found


def loaded(url: str, **options: Any) -> Report:
    return load(url, allow_private=True, **options)


def refusal(url: str, **options: Any) -> str:
    with pytest.raises(LoadError) as caught:
        load(url, **{"allow_private": True, **options})
    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    return caught.value.reason


def test_a_page(server: str) -> None:
    report = loaded(f"{server}/bridge")
    assert report.texts == PROSE
    assert report.source.url == f"{server}/bridge"
    assert report.source.label == f"{server}/bridge"
    assert len(report.source.fetched) == 20
    assert (report.source.path, report.source.format) == ("", "HTML")


def test_what_is_sent(server: str, requests: list[tuple[str, dict[str, str]]]) -> None:
    loaded(f"{server}/bridge")
    loaded(f"{server}/bridge")
    headers = {name.lower(): value for name, value in requests[-1][1].items()}
    assert "cookie" not in headers
    assert headers["host"] == server.removeprefix("http://")
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding"}


def test_the_charset_of_the_header(server: str) -> None:
    report = loaded(f"{server}/text")
    assert (report.text, report.source.encoding, report.source.encoding_guessed) == ("Größe.", "cp1252", False)


def test_a_feed_gives_its_entries(server: str) -> None:
    reports = load_all([f"{server}/feed"], allow_private=True)
    assert [report.text for report in reports] == ["One.", "Two."]
    assert loaded(f"{server}/feed#2").text == "Two."


def test_redirects(server: str) -> None:
    report = loaded(f"{server}/to-bridge")
    assert report.source.url == f"{server}/bridge"
    assert f"redirected to {server}/bridge" in report.source.notes
    assert refusal(f"{server}/circle") == "redirects in a circle"
    assert refusal(f"{server}/far") == "more than 8 redirects"
    assert refusal(f"{server}/to-file") == "leads to file: and only http and https are read"
    assert refusal(f"{server}/to-nothing") == "leads to something that is no address"


def test_what_the_server_may_not_do(server: str) -> None:
    assert refusal(f"{server}/missing") == "the server answered 404"
    assert "larger than the limit of 16 MiB" in refusal(f"{server}/large")

    assert "larger than the limit of 1 MiB" in refusal(f"{server}/endless", max_size=1 << 20)
    assert "larger than the limit" in refusal(f"{server}/bomb")
    assert refusal(f"{server}/brotli") == "comes in a packing that was not asked for"
    assert loaded(f"{server}/packed").texts == PROSE


def test_a_length_that_is_no_number(server: str) -> None:
    """A raised two is a digit, and no number."""
    assert loaded(f"{server}/raised").texts == PROSE


def test_escapes_in_headers_reach_nobody(server: str) -> None:
    report = loaded(f"{server}/escapes")
    assert report.texts == PROSE
    assert "\x1b" not in repr(report.source)


def test_a_server_that_is_too_slow(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.2)
    assert refusal(f"{server}/slow") == "took longer than 0 seconds"
    assert refusal(f"{server}/drip") == "took longer than 0 seconds"


def named(monkeypatch: pytest.MonkeyPatch, name: str, *addresses: str) -> None:
    """Let a name have these addresses, in this order."""
    real = socket.getaddrinfo

    def resolve(host: str, *rest: Any, **options: Any) -> Any:
        if host != name:
            return real(host, *rest, **options)
        return [entry for address in addresses for entry in real(address, *rest, **options)]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


def test_every_address_of_a_name_is_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, "mixed.example", "93.184.216.34", "127.0.0.1")
    reason = refusal(f"http://mixed.example:{server.rpartition(':')[2]}/bridge", allow_private=False)
    assert reason == "mixed.example is a private address (127.0.0.1); --allow-private reads it"


def test_an_address_that_cannot_be_reached_gives_way_to_the_next(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, "several.example", "127.0.0.9", "127.0.0.1")
    assert loaded(f"http://several.example:{server.rpartition(':')[2]}/bridge").texts == PROSE
    named(monkeypatch, "gone.example", "127.0.0.9", "127.0.0.8")
    reason = refusal(f"http://gone.example:{server.rpartition(':')[2]}/bridge")
    assert reason == "cannot be fetched (connection refused)"


def test_private_addresses_need_the_word(server: str, seen: list[str]) -> None:
    port = server.rpartition(":")[2]
    for host in (
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "[::ffff:127.0.0.1]",
        "[::1]",
        "0.0.0.0",
    ):
        reason = refusal(f"http://{host}:{port}/bridge", allow_private=False)
        assert "is a private address" in reason or "cannot be resolved" in reason, host


def test_a_redirect_to_a_private_address_is_checked_too(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The first name counts as public, though it leads here; what it redirects to is checked by itself.
    monkeypatch.setattr(
        "sidebyside.loading.network.addresses.is_public", lambda number: number != "127.0.0.1" or not hops.pop(0)
    )
    hops = [False, True]
    assert "localhost is a private address" in refusal(f"{server}/to-other", allow_private=False)


def test_each_hop_resolves_once_and_connects_to_what_was_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = server.rpartition(":")[2]
    asked: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: str, *rest: Any, **options: Any) -> Any:
        if host == "rebinding.example":
            asked.append(host)
            return real("127.0.0.1" if len(asked) == 1 else "127.0.0.9", *rest, **options)
        return real(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    assert loaded(f"http://rebinding.example:{port}/bridge").texts == PROSE
    assert asked == ["rebinding.example"]


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("10.0.0.1", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("::1", False), ("::", False), ("fe80::1", False), ("fc00::1", False), ("::ffff:10.0.0.1", False), ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False), ("::127.0.0.1", False), ("::ffff:0:127.0.0.1", False), ("ff02::1", False), ("2001:db8::1", False),
    ],
)  # fmt: skip
def test_public_addresses(number: str, public: bool) -> None:
    assert is_public(number) is public


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://a.example/x", "begins with ftp: and only http and https are read"),
        ("file:///etc/passwd", "begins with file:"),
        ("gopher://a.example", "begins with gopher:"),
        ("http://user:secret@a.example/", "name or password"),
        ("http:///x", "without a host"),
        ("http://a.example:99999/", "no address"),
        ("http://[::1/", "no address"),
        ("http://a b/", "no address"),
    ],
)
def test_what_is_no_address(url: str, words: str) -> None:
    assert words in refusal(url)


def test_international_names_and_paths() -> None:
    target = target_of("https://bücher.example/straße?q=ä#x")
    assert (target.host, target.port, target.request) == ("xn--bcher-kva.example", 443, "/stra%C3%9Fe?q=%C3%A4")


def test_the_copy_that_is_kept(server: str, tmp_path: Path) -> None:
    url = f"{server}/to-bridge"
    assert refusal(url, offline=True) == "no copy of it was kept; fetch it once without --offline"
    first = loaded(url)
    again = load(url, offline=True)
    assert again.texts == first.texts
    assert again.source.fetched == first.source.fetched
    assert again.source.url == first.source.url
    assert f"the copy fetched {first.source.fetched}" in again.source.notes
    (copy,) = (tmp_path / "cache" / "pages").iterdir()
    copy.write_bytes(b"{}")
    assert refusal(url, offline=True) == "the copy that was kept is damaged"


def test_offline_asks_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a name was resolved")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert "no copy" in refusal("http://a.example/", offline=True)


def test_a_cache_that_cannot_be_written_is_said(server: str, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    assert "no copy could be kept" in loaded(f"{server}/bridge").source.notes


def test_a_proxy_of_the_environment(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server)
    report = load("http://far.example/bridge")
    assert report.texts == PROSE
    assert "fetched through the proxy of the environment" in report.source.notes
    assert "is a private address" in refusal("http://10.0.0.1/", allow_private=False)
    monkeypatch.setenv("no_proxy", "far.example")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: (_ for _ in ()).throw(OSError()))
    assert "cannot be resolved" in refusal("http://far.example/bridge")


def test_a_refused_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/") == "cannot be fetched (connection refused)"


def test_a_file_that_is_named_like_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("http:").mkdir()
    Path("http:/a").write_text("Words.")
    assert load("http://a").text == "Words."
    assert load(io.BytesIO(b"http://a.example")).text == "http://a.example"


def test_a_refusal_repeats_no_password() -> None:
    with pytest.raises(LoadError) as caught:
        load("http://ana:secret@127.0.0.1:9/a@b")
    assert "secret" not in str(caught.value)
    assert "//127.0.0.1:9/a@b" in str(caught.value)
