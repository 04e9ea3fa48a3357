"""Where a description stands, and which other files and URLs it may therefore read.

A description is untrusted: what it names is opened only when it lies near the description itself, or
where the user said so with `--allow`.
"""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from intaglio.errors import IntaglioError, Problem
from intaglio.load.sources import files as source

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")


@dataclass(frozen=True, slots=True)
class Site:
    """The root's `location` (an absolute path or a URL), as the user `typed` it, and the `allow`ed."""

    location: str
    typed: str
    allow: tuple[str, ...] = ()

    def uri(self, location: str) -> str:
        """The name of a file or URL in canonical pointers (`""` for the root)."""
        if location == self.location:
            return ""
        if is_url(location):
            return _below(location, urljoin(self.location, "."))
        if is_url(self.location):
            return Path(location).as_uri()
        folder = os.path.dirname(self.location)
        return Path(os.path.relpath(location, folder)).as_posix().replace("#", "%23")

    def locate(self, uri: str) -> str:
        """The absolute path or URL that a `uri` names; the inverse of `uri()`."""
        if uri == "" or is_url(uri):
            return uri or self.location
        if _SCHEME.match(uri):
            return _local(uri) if uri.startswith("file:") else uri
        if is_url(self.location):
            return urljoin(self.location, uri)
        folder = os.path.dirname(self.location)
        return os.path.normpath(os.path.join(folder, uri.replace("%23", "#")))

    def join(self, uri: str, reference: str) -> str:
        """The uri that a reference (without its fragment) names from within the file `uri`."""
        if is_url(reference):
            return self.uri(_normal(reference))
        if reference.startswith("file:"):
            return self.uri(_local(reference))
        if _SCHEME.match(reference):
            return reference
        here = self.locate(uri)
        if is_url(here):
            return self.uri(_normal(urljoin(here, reference)))
        there = os.path.join(os.path.dirname(here), unquote(reference))
        return self.uri(os.path.normpath(there))

    def shown(self, uri: str) -> str:
        """How messages call the file: as the user would type it from where they are."""
        if uri == "" or _SCHEME.match(uri):
            return uri or self.typed
        if is_url(self.location):
            return urljoin(self.location, uri)
        plain = uri.replace("%23", "#")
        return os.path.normpath(os.path.join(os.path.dirname(self.typed), plain))

    def content(self, uri: str) -> bytes:
        """The bytes of a file or URL. Raises `IntaglioError` where it may not or cannot be read."""
        location, shown = self.locate(uri), self.shown(uri)
        if uri and not self._reachable(location):
            raise IntaglioError(
                Problem(f"'{shown}' may not be read", hint=_way(location))
            )
        if is_url(location):
            # An HTTP client is not imported for what stands on disk.
            from intaglio.load.sources import fetch

            permits = self._reachable if uri else is_url
            return fetch.fetch(location, permits)
        return source.read_file(Path(location), shown)

    def fetches(self, uri: str) -> bool:
        """Whether reading it asks a server, which may answer something else each time."""
        location = self.locate(uri)
        return is_url(location) and (not uri or self._reachable(location))

    def _reachable(self, location: str) -> bool:
        if _SCHEME.match(location) and not is_url(location):
            return False
        if is_url(location):
            return self._permits_url(location)
        real = Path(os.path.realpath(location))
        return any(real.is_relative_to(folder) for folder in self._folders())

    def _permits_url(self, url: str) -> bool:
        same = is_url(self.location) and _origin(url) == _origin(self.location)
        prefixes = (each for each in self.allow if is_url(each))
        return same or any(_is_below(url, prefix) for prefix in prefixes)

    def _folders(self) -> tuple[Path, ...]:
        named = (
            Path(os.path.realpath(each)) for each in self.allow if not is_url(each)
        )
        return (*named, *([] if is_url(self.location) else [_near(self.location)]))


def site(typed: str, allow: tuple[str, ...] = ()) -> Site:
    """The site of the description that the user named by a path or URL."""
    if is_url(typed):
        return Site(_normal(urldefrag(typed).url), typed, allow)
    if typed.startswith("file:"):
        return Site(_local(typed), _local(typed), allow)
    return Site(os.path.abspath(typed), typed, allow)


def absolute(base: str, reference: str) -> str:
    """The URI that a reference makes against a base, without fragment; itself where it is no URI."""
    try:
        return urldefrag(urljoin(base, reference)).url
    except ValueError:
        return reference


def is_url(location: str) -> bool:
    """Whether this is a URL that could be fetched, and no path."""
    return location.lower().startswith(("http://", "https://"))


def _local(url: str) -> str:
    from urllib.request import url2pathname

    return os.path.abspath(url2pathname(urlsplit(url).path))


def _near(location: str) -> Path:
    """The folder above the description's own, unless that is where everything of the user lies."""
    folder = Path(os.path.realpath(os.path.dirname(location)))
    home = Path(os.path.realpath(os.path.expanduser("~")))
    above = folder.parent
    return folder if home.is_relative_to(above) or above == above.parent else above


def _normal(url: str) -> str:
    """A URL without dots in its path, so that prefixes can be compared."""
    parts = urlsplit(url)
    path = posixpath.normpath(unquote(parts.path) or "/").replace("//", "/")
    slash = "/" if parts.path.endswith("/") and path != "/" else ""
    return parts._replace(
        path=quote(path + slash, safe="/:@!$&'()*+,;=~"), fragment=""
    ).geturl()


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme.lower(), parts.netloc.lower()


def _is_below(url: str, prefix: str) -> bool:
    path, start = urlsplit(_normal(url)).path, urlsplit(_normal(prefix)).path
    same = _origin(url) == _origin(prefix)
    return same and (path == start or path.startswith(start.rstrip("/") + "/"))


def _below(url: str, folder: str) -> str:
    return url.removeprefix(folder) if is_url(folder) and url != folder else url


def _way(location: str) -> str:
    """The option that makes a location readable."""
    if is_url(location):
        return f"allow it with --allow {urljoin(location, '.')}"
    if _SCHEME.match(location):
        return "references lead to files and to http or https URLs"
    folder = os.path.dirname(location)
    return f"it is far from the description; allow it with --allow {folder}"
