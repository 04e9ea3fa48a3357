"""Keeps keys out of whatever is printed or logged about a URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..request.signature import Signature


def shown_url(url: str, signature: Signature) -> str:
    """A URL without its password and without the keys in its query."""
    url = re.sub(r"(?<=//)[^/?#]*@", "***@", url)
    for name, _ in signature.query:
        url = re.sub(rf"(?<=[?&]{re.escape(name)}=)[^&#]*", "***", url)
    return url
