"""What the tests of printed packages share: a server that records, and printing."""

from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
GENERATED = REPOSITORY / "generated"
SEED_PAGE = REPOSITORY.parent / "shared" / "seed" / "variations-create.txt"
