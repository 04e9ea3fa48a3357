"""Loading: the files and URLs of a description in, a `Document` out: one tree in one dialect.

`load_description` reads the root file, applies overlays to it, checks that it is a description, reads
every file that it refers to, and upgrades Swagger 2.0. `validate_description` returns warnings.
Pointers always lead into the user's own files, so every problem has a file and a line.

- `document.py` (read first): `Document`, `Resource` and `LocatedDict`, the values that leave this room.
- `description.py`: `load_description`, the order of the steps.
- `pointer.py`: canonical pointers: join, split, escape.
- `sources/`: a path or URL -> bytes, and which files a description may read.
- `syntax/`: bytes -> data, for JSON and YAML.
- `references/`: which files and values references name.
- `overlay.py`: OpenAPI Overlay 1.0 and 1.1.
- `upgrade/`: Swagger 2.0 and OpenAPI 3.0 -> the dialect of 3.1.
- `validate/`: what is wrong with a description.
- `locate.py`: a pointer -> the file and line of the user.
"""

from intaglio.load.description import load_description
from intaglio.load.document import Document, Resource
from intaglio.load.locate import locate_problem

__all__ = ["Document", "Resource", "load_description", "locate_problem"]
