"""A page from the network: http(s) only, every hop's address checked, size and time limited, no cookies.

urllib3 is the library: it connects to a numeric address while it speaks and verifies the name (``server_hostname``),
which requests and httpx hide, and trafilatura brings it anyway.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from email.message import Message
from typing import Any
from urllib.parse import unquote, urlsplit

from sidebyside.language.plurals import counted
from sidebyside.loading.document import Raw, Unreadable
from sidebyside.loading.gate.files import too_large, unpack_gzip
from sidebyside.loading.labels import printable
from sidebyside.loading.network.addresses import Target, checked_addresses, is_public, private, target_of
from sidebyside.loading.network.cache import cached, keep

Closing = Callable[[], None]
"""Ends a connection, whatever it waits for."""

SECONDS = 20.0
"""The most time one address takes, all redirects together."""

_MOST_REDIRECTS = 8
_MOST_ADDRESSES = 4
_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": "sidebyside (terminal reader)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip",
}


def fetch(
    url: str, *, max_size: int, keep_all: bool = False, allow_private: bool = False, offline: bool = False
) -> Raw:
    """The bytes at an http(s) address; with ``offline`` the copy that was kept when it was last fetched.

    A copy is kept each time. Raises Unreadable with the reason.
    """
    label = printable(url)
    if offline:
        target_of(url)
        found = cached(url, max_size)
        if found is None:
            raise Unreadable("no copy of it was kept; fetch it once without --offline")
        return replace(found, label=label, max_size=max_size, keep_all=keep_all)
    raw = _in_time(url, max_size, allow_private)
    note = keep(url, raw)
    return replace(raw, label=label, keep_all=keep_all, notes=(*raw.notes, *((note,) if note else ())))


def _in_time(url: str, max_size: int, allow_private: bool) -> Raw:
    """Fetch in a thread of its own, so that neither names nor headers nor bodies that trickle in go on for ever."""
    result: list[Raw | BaseException] = []
    opened: list[Closing] = []

    def work() -> None:
        try:
            result.append(_follow(url, max_size, allow_private, opened))
        except BaseException as error:  # handed over to the thread that waits
            result.append(error)

    thread = threading.Thread(target=work, daemon=True, name="fetch")
    thread.start()
    thread.join(SECONDS)
    if not result:
        for close in tuple(opened):
            close()
        raise Unreadable(f"took longer than {counted(round(SECONDS), 'second')}")
    if isinstance(result[0], BaseException):
        raise result[0]
    return result[0]


def _follow(url: str, max_size: int, allow_private: bool, opened: list[Closing]) -> Raw:
    import urllib3

    target = target_of(url)
    seen = {target.url}
    notes: list[str] = []
    for _ in range(_MOST_REDIRECTS + 1):
        try:
            response = _ask(target, allow_private, opened, notes)
            with response:
                if response.status in _REDIRECTS and response.headers.get("Location"):
                    target = target_of(response.headers["Location"], target.url)
                    if target.url in seen:
                        raise Unreadable("redirects in a circle")
                    seen.add(target.url)
                    continue
                if response.status != 200:
                    raise Unreadable(f"the server answered {response.status}")
                data = _body(response, max_size)
                media, charset = _content_type(response.headers.get("Content-Type", ""))
        except urllib3.exceptions.SSLError:
            raise Unreadable("the server's certificate is not valid for it") from None
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise Unreadable(f"cannot be fetched ({_words(error)})") from None
        if target.url != target_of(url).url:
            notes.append(f"redirected to {printable(target.url)}")
        name = printable(unquote(target.request.partition("?")[0].rstrip("/").rpartition("/")[2]))
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Raw(
            data, name or target.host, url, url=printable(target.url), charset=charset, media=media, fetched=moment,
            max_size=max_size, notes=tuple(dict.fromkeys(notes)),
        )  # fmt: skip
    raise Unreadable(f"more than {_MOST_REDIRECTS} redirects")


def _ask(target: Target, allow_private: bool, opened: list[Closing], notes: list[str]) -> Any:
    """Send the request for one hop, to an address that was checked, or through the environment's proxy."""
    import urllib3

    # The whole is timed by the thread that waits; this ends a connection that outlives it.
    timeout = urllib3.Timeout(connect=SECONDS + 1, read=SECONDS + 1)
    options: dict[str, Any] = {"redirect": False, "retries": False, "preload_content": False, "decode_content": False}
    proxy = _proxy(target)
    if proxy:
        # The proxy resolves names; an address written as a number is still checked.
        if not allow_private and _numeric(target.host) and not is_public(target.host):
            raise private(target.host)
        manager = _proxy_manager(proxy, timeout)
        opened.append(manager.clear)
        notes.append("fetched through the proxy of the environment")
        return manager.request("GET", target.url, headers=_HEADERS, **options)
    *others, last = checked_addresses(target, allow_private)[:_MOST_ADDRESSES]
    for address in others:
        # A name may have addresses that cannot be reached from here (IPv6, one of several servers).
        with suppress(urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError):
            return _connect(target, address, timeout, options, opened)
    return _connect(target, last, timeout, options, opened)


def _connect(target: Target, address: str, timeout: Any, options: dict[str, Any], opened: list[Closing]) -> Any:
    """Ask at one numeric address for what the target names."""
    import urllib3

    named = target.host if ":" not in target.host else f"[{target.host}]"
    standard = target.port == (443 if target.scheme == "https" else 80)
    headers = {**_HEADERS, "Host": named if standard else f"{named}:{target.port}"}
    pool: urllib3.HTTPConnectionPool
    if target.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            address, target.port, timeout=timeout, cert_reqs="CERT_REQUIRED", server_hostname=target.host,
            assert_hostname=target.host,
        )  # fmt: skip
    else:
        pool = urllib3.HTTPConnectionPool(address, target.port, timeout=timeout)
    opened.append(pool.close)
    return pool.request("GET", target.request, headers=headers, **options)


def _proxy(target: Target) -> str:
    from urllib.request import getproxies_environment, proxy_bypass

    proxies = getproxies_environment()
    if not proxies or proxy_bypass(f"{target.host}:{target.port}"):
        return ""
    found = proxies.get(target.scheme) or proxies.get("all") or ""
    return found if not found or "://" in found else f"http://{found}"


def _proxy_manager(proxy: str, timeout: Any) -> Any:
    """The connections to a proxy; a name and password in its address are told to the proxy, and to nobody else."""
    import urllib3

    try:
        parts = urlsplit(proxy)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Unreadable("the proxy of the environment has no address that can be read") from None
    if parts.scheme not in ("http", "https") or not host:
        raise Unreadable(f"the proxy of the environment is {parts.scheme[:20]}:, and only http and https are used")
    headers = None
    if parts.username is not None:
        headers = urllib3.make_headers(proxy_basic_auth=f"{unquote(parts.username)}:{unquote(parts.password or '')}")
    named = f"[{host}]" if ":" in host else host
    address = f"{parts.scheme}://{named}:{port or (443 if parts.scheme == 'https' else 80)}"
    return urllib3.ProxyManager(address, proxy_headers=headers, timeout=timeout)


def _numeric(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


def _body(response: Any, limit: int) -> bytes:
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > limit:
        raise too_large(limit)
    data = bytearray()
    while piece := response.read1(65536):
        data += piece
        if len(data) > limit:
            raise too_large(limit)
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding in ("gzip", "x-gzip"):
        return unpack_gzip(bytes(data), limit)[0]
    if coding not in ("identity", ""):
        raise Unreadable("comes in a packing that was not asked for")
    return bytes(data)


def _content_type(value: str) -> tuple[str, str]:
    message = Message()
    message["Content-Type"] = value if value.isprintable() else "text/html"
    return message.get_content_type() if value else "", message.get_content_charset() or ""


def _words(error: Exception) -> str:
    """What went wrong, from the innermost cause, in a few words."""
    cause: BaseException = error
    for _ in range(5):
        inner = getattr(cause, "reason", None) or cause.__cause__ or cause.__context__
        if not isinstance(inner, BaseException):
            break
        cause = inner
    if isinstance(cause, OSError) and cause.errno:
        return os.strerror(cause.errno).lower()
    return " ".join(str(cause).split())[:80] or type(cause).__name__
