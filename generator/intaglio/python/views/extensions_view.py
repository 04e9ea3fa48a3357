"""The `x-` keys of the node that a view is about; a user's template may print them."""

from collections.abc import Mapping

Extensions = Mapping[str, object]
"""By key; every string in them is untrusted."""
