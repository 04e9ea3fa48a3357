"""The models, imported at their first use."""

from typing import TYPE_CHECKING

from .._runtime.lazy_exports import exports

if TYPE_CHECKING:
    from .._runtime.errors import APIError as APIError
    from .library import Author as Author
    from .library import Book as Book
    from .library import Novel as Novel
    from .library import Shelf as Shelf
    from .library import Work as Work
    from .pet import Bag as Bag
    from .pet import Cat as Cat
    from .pet import Dog as Dog
    from .pet import Missing as Missing
    from .pet import Person as Person
    from .pet import Pet as Pet
    from .variation import CreateVariationRequestBody as CreateVariationRequestBody
    from .variation import Fallback as Fallback
    from .variation import Orq as Orq
    from .variation import Retry as Retry
    from .variation import Variation as Variation
else:
    __getattr__, __dir__, __all__ = exports(
        __name__,
        "base: APIError",
        "library: Author Book Novel Shelf Work",
        "pet: Bag Cat Dog Missing Person Pet",
        "variation: CreateVariationRequestBody Fallback Orq Retry Variation",
    )
