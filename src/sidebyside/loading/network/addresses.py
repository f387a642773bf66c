"""Which network addresses may be connected to, and the one resolution of a name that everything after relies on."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from sidebyside.loading.document import Unreadable

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True)
class Target:
    """One hop: the address as written, split, with its host in ASCII, its port, and what is asked for."""

    url: str
    scheme: str
    host: str
    port: int
    request: str


def target_of(url: str, base: str = "") -> Target:
    """The target of an address (relative to ``base`` for redirects). Raises Unreadable for what is not fetched."""
    try:
        joined = urljoin(base, url.strip()) if base else url.strip()
    except ValueError:
        raise Unreadable("leads to something that is no address") from None
    if not joined.isprintable() or " " in joined:
        raise Unreadable("leads to something that is no address" if base else "is no address")
    try:
        parts: SplitResult = urlsplit(joined)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii") if not _literal(parts.hostname) else parts.hostname
    except (ValueError, UnicodeError):
        raise Unreadable("leads to something that is no address" if base else "is no address") from None
    if parts.scheme not in ("http", "https"):
        where = "leads to" if base else "begins with"
        raise Unreadable(f"{where} {parts.scheme[:20]}: and only http and https are read")
    if not host:
        raise Unreadable("an address without a host")
    if parts.username is not None or parts.password is not None:
        raise Unreadable("an address with a name or password in it is not read")
    path = "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in parts.path or "/")
    query = "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in parts.query)
    default = 443 if parts.scheme == "https" else 80
    return Target(joined, parts.scheme, host, port or default, f"{path}?{query}" if query else path)


def checked_addresses(target: Target, allow_private: bool) -> list[str]:
    """The numeric addresses to connect to: the name is resolved once and every address it has must be allowed.

    Raises Unreadable for a name that does not resolve, and for private, local, reserved or otherwise not public
    addresses unless ``allow_private``; addresses that wrap another (mapped, NAT64, 6to4, Teredo) count as that one.
    """
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreadable(f"the name {target.host[:100]} cannot be resolved") from None
    numbers = list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    if not numbers:
        raise Unreadable(f"the name {target.host[:100]} has no address")
    for number in numbers:
        if not allow_private and not is_public(number):
            raise private(target.host, number)
    return numbers


def private(host: str, number: str = "") -> Unreadable:
    """The refusal of a host that is, or resolves to, the private address ``number``."""
    shown = f" ({number})" if number not in ("", host) else ""
    return Unreadable(f"{host[:100]} is a private address{shown}; --allow-private reads it")


def is_public(number: str) -> bool:
    """Whether a numeric address is one of the public network, and so is every address it wraps."""
    address: _Address = ipaddress.ip_address(number)
    if isinstance(address, ipaddress.IPv6Address):
        inner: list[_Address] = []
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if address in _NAT64:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if address.sixtofour is not None:
            inner.append(address.sixtofour)
        if address.teredo is not None:
            inner += address.teredo
        if any(not is_public(str(wrapped)) for wrapped in inner):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _literal(host: str | None) -> bool:
    try:
        ipaddress.ip_address(host or "")
    except ValueError:
        return False
    return True
