"""Where Intaglio's own templates are, for those who print them and those who only look."""

from pathlib import Path


def shipped() -> Path:
    """In the wheel, or beside the sources."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"
