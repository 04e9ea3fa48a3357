"""References: which files they lead to, and which value each of them names.

- `resolve.py` (read first): a `$ref` and where it stands -> canonical pointer and value.
- `reachable_files.py`: the root file -> every file that it refers to, each read once.
- `anchors.py`: the names that values declare: `$self`, `$id`, `$anchor` and `$dynamicAnchor`.
"""
