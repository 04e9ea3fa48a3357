"""Tests over 40 real descriptions of `../shared/corpus`: each printed SDK imports, type-checks and round-trips.

Read `descriptions.py` first.

- `descriptions.py`: the list of descriptions, and the marks that run a test once for each
- `raw_description.py`: parses a description without Intaglio, so that it can be compared with what Intaglio does
- `printed_packages.py`: prints the SDK of a description once per run and writes it to disk
- `printed_operations.py`: reads the operations of a printed package from its source
- `typed_schemas.py`: pairs a schema of the description with the printed type that stands for it
- `instances.py`, `scalar_values.py`: generate JSON values that a schema allows
- `json_comparison.py`: compares two JSON values
- `shuffle.py`: writes a description with its keys in another order
- `coverage_table.py`: reads and writes `coverage.tsv`, the snapshot of what Intaglio supports of each description
- `build_package.py`, `hash_printed_files.py`: scripts that tests run in a process of their own
"""
