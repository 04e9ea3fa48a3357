"""Where a description comes from: a path or URL in, bytes out. Nothing else opens files or connections.

- `root_location.py` (read first): resolves relative references and decides which files may be read.
- `files.py`: a path on disk -> bytes.
- `fetch.py`: a URL -> bytes.
- `input_file.py`: the record of a file that was read, for runs that have nothing to do.
"""
