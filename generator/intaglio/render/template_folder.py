"""Where Intaglio's own templates are."""

from pathlib import Path


def template_folder() -> Path:
    """The folder in the wheel, or the one beside the sources of a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"
