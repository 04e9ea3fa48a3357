"""Where the root description is. References are resolved against it, and it limits what may be read.

A description is untrusted: a file that it refers to is opened only if it lies near the description, or
if the user allowed it with `--allow`.
"""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from intaglio.errors import IntaglioError, Problem
from intaglio.load.sources.files import read_file

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")


@dataclass(frozen=True, slots=True)
class RootLocation:
    """The `absolute` path or URL of the root description, and `argument`, the same as the user wrote it.

    `allow` holds further folders and URL prefixes that references may lead to.
    """

    absolute: str
    argument: str
    allow: tuple[str, ...] = ()

    @classmethod
    def from_argument(cls, argument: str, allow: tuple[str, ...] = ()) -> RootLocation:
        """Makes the location from a path, a `file:` URL or a URL, as the user wrote it."""
        if is_url(argument):
            return cls(_normalize_url(urldefrag(argument).url), argument, allow)
        if argument.startswith("file:"):
            return cls(_convert_file_url(argument), _convert_file_url(argument), allow)
        return cls(os.path.abspath(argument), argument, allow)

    def make_uri(self, location: str) -> str:
        """The name of an absolute path or URL in canonical pointers (`""` for the root)."""
        if location == self.absolute:
            return ""
        if is_url(location):
            folder = urljoin(self.absolute, ".")
            is_other = not is_url(folder) or location == folder
            return location if is_other else location.removeprefix(folder)
        if is_url(self.absolute):
            return Path(location).as_uri()
        folder = os.path.dirname(self.absolute)
        return Path(os.path.relpath(location, folder)).as_posix().replace("#", "%23")

    def locate(self, uri: str) -> str:
        """The absolute path or URL of a file; the inverse of `make_uri`."""
        if uri == "" or is_url(uri):
            return uri or self.absolute
        if _SCHEME.match(uri):
            return _convert_file_url(uri) if uri.startswith("file:") else uri
        if is_url(self.absolute):
            return urljoin(self.absolute, uri)
        folder = os.path.dirname(self.absolute)
        return os.path.normpath(os.path.join(folder, uri.replace("%23", "#")))

    def resolve_uri(self, uri: str, reference: str) -> str:
        """The uri of the file that a reference in the file `uri` names.

        The reference has no fragment. Raises `ValueError` for a reference that is no URI.
        """
        if is_url(reference):
            return self.make_uri(_normalize_url(reference))
        if reference.startswith("file:"):
            return self.make_uri(_convert_file_url(reference))
        if _SCHEME.match(reference):
            return reference
        base = self.locate(uri)
        if is_url(base):
            return self.make_uri(_normalize_url(urljoin(base, reference)))
        path = os.path.join(os.path.dirname(base), unquote(reference))
        return self.make_uri(os.path.normpath(path))

    def get_display_name(self, uri: str) -> str:
        """The name of a file in messages: as the user would type it in their shell."""
        if uri == "" or _SCHEME.match(uri):
            return uri or self.argument
        if is_url(self.absolute):
            return urljoin(self.absolute, uri)
        folder = os.path.dirname(self.argument)
        return os.path.normpath(os.path.join(folder, uri.replace("%23", "#")))

    def read(self, uri: str) -> tuple[str, bytes]:
        """The name in messages and the bytes of a file or URL.

        Raises:
            IntaglioError: if it may not be read, cannot be read, or is no valid path or URL.
        """
        try:
            name = self.get_display_name(uri)
            return name, self._read(uri, self.locate(uri), name)
        except ValueError as error:  # null bytes, lone surrogates, brackets in a host
            what = f"{uri or self.argument!r} is no valid path or URL"
            raise IntaglioError(Problem(what)) from error

    def _read(self, uri: str, location: str, name: str) -> bytes:
        if uri and not self._may_read(location):
            hint = _suggest_option(location)
            raise IntaglioError(Problem(f"'{name}' may not be read", hint=hint))
        if is_url(location):
            # The HTTP client of the standard library is slow to import.
            from intaglio.load.sources.fetch import fetch

            return fetch(location, self._may_read if uri else is_url)
        return read_file(Path(location), name)

    def is_fetched(self, uri: str) -> bool:
        """True if reading the file asks a server, which may answer something else each time."""
        try:
            location = self.locate(uri)
            return is_url(location) and (not uri or self._may_read(location))
        except ValueError:
            return False

    def _may_read(self, location: str) -> bool:
        if is_url(location):
            return self._may_fetch(location)
        if _SCHEME.match(location):
            return False
        real = Path(os.path.realpath(location))
        return any(
            real.is_relative_to(folder) for folder in self._list_readable_folders()
        )

    def _may_fetch(self, url: str) -> bool:
        if is_url(self.absolute) and _get_server(url) == _get_server(self.absolute):
            return True
        prefixes = (each for each in self.allow if is_url(each))
        return any(_is_below(url, prefix) for prefix in prefixes)

    def _list_readable_folders(self) -> list[Path]:
        folders = [
            Path(os.path.realpath(each)) for each in self.allow if not is_url(each)
        ]
        if not is_url(self.absolute):
            folders.append(_find_surrounding_folder(self.absolute))
        return folders


def join_uri(base: str, reference: str) -> str:
    """Resolves a reference against a base URI, without its fragment; returns it as it is if it is no URI."""
    try:
        return urldefrag(urljoin(base, reference)).url
    except ValueError:
        return reference


def is_url(location: str) -> bool:
    """True for a URL that can be fetched, false for a path."""
    return location.lower().startswith(("http://", "https://"))


def _convert_file_url(url: str) -> str:
    from urllib.request import url2pathname  # slow to import

    return os.path.abspath(url2pathname(urlsplit(url).path))


def _find_surrounding_folder(location: str) -> Path:
    """The folder above that of the description; its own if the user's home is below that."""
    folder = Path(os.path.realpath(os.path.dirname(location)))
    home = Path(os.path.realpath(os.path.expanduser("~")))
    above = folder.parent
    return folder if home.is_relative_to(above) or above == above.parent else above


def _normalize_url(url: str) -> str:
    """Removes `.` and `..` from the path of a URL, so that prefixes can be compared."""
    parts = urlsplit(url)
    path = posixpath.normpath(unquote(parts.path) or "/").replace("//", "/")
    slash = "/" if parts.path.endswith("/") and path != "/" else ""
    quoted = quote(path + slash, safe="/:@!$&'()*+,;=~")
    return parts._replace(path=quoted, fragment="").geturl()


def _get_server(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme.lower(), parts.netloc.lower()


def _is_below(url: str, prefix: str) -> bool:
    path, start = (
        urlsplit(_normalize_url(url)).path,
        urlsplit(_normalize_url(prefix)).path,
    )
    is_below = path == start or path.startswith(start.rstrip("/") + "/")
    return is_below and _get_server(url) == _get_server(prefix)


def _suggest_option(location: str) -> str:
    if is_url(location):
        return f"allow it with --allow {urljoin(location, '.')}"
    if _SCHEME.match(location):
        return "references lead to files and to http or https URLs"
    folder = os.path.dirname(location)
    return f"it is far from the description; allow it with --allow {folder}"
