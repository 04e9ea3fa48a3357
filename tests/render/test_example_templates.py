"""The example templates of the manual print packages that import, type-check and work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.config import Config, Package

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples" / "templates"

DESCRIPTION = """\
openapi: 3.1.0
info: {title: Cats, version: '1'}
servers: [{url: 'https://cats.example.com'}]
paths:
  /cats:
    post:
      operationId: addCat
      summary: Adds a cat
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
components:
  schemas:
    Size: {type: string, enum: [small, large], description: How big a cat is.}
    Cat:
      type: object
      required: [name]
      properties:
        name: {type: string, description: What the cat is called.}
        size: {$ref: '#/components/schemas/Size', default: small}
        other: {$ref: '#/components/schemas/Size'}
"""

CHECKS = {
    "numpy-docstrings": """
doc = cats.Cats.add_cat.__doc__
assert "Parameters\\n        ----------\\n        name : str\\n            What the cat is called." in doc
assert cats.Cats.add_cat_async.__doc__ == doc
""",
    "enum-classes": """
import enum
assert issubclass(cats.models.Size, enum.Enum)
assert cats.models.Size.LARGE.value == "large"
cat = cats.models.Cat(name="Tom", other=cats.models.Size.LARGE)
assert cat.size is cats.models.Size.SMALL
assert cat.model_dump(mode="json") == {"name": "Tom", "size": "small", "other": "large"}
assert cats.models.Cat.model_validate_json('{"name": "Tom", "other": "large"}') == cat
""",
    "compact-models": """
assert "Attributes:\\n        name: What the cat is called." in cats.models.Cat.__doc__
assert cats.models.Cat(name="Tom").size == "small"
""",
}


@pytest.fixture(params=sorted(CHECKS))
def example(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    """The name of an example and the folder of the package that it prints."""
    description = tmp_path / "openapi.yaml"
    description.write_text(DESCRIPTION, "utf-8")
    package = Package("cats-sdk", "cats", "Cats", "CATS", "1.0.0")
    templates = EXAMPLES / request.param
    config = Config(str(description), tmp_path, package, templates=templates)
    for path, text in pipeline.generate(config, lambda _: None).files.items():
        file = tmp_path / "sdk" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return request.param, tmp_path / "sdk" / "src"


def test_every_example_has_a_check() -> None:
    """Each folder of examples is one that these tests check, of one or two templates."""
    folders = {path.name: list(path.rglob("*.jinja")) for path in EXAMPLES.iterdir()}
    assert sorted(CHECKS) == sorted(folders)
    assert all(len(templates) <= 2 for templates in folders.values())


def test_example_works(example: tuple[str, Path]) -> None:
    """The printed package imports without warnings and has what the example shows."""
    name, source = example
    code = f"import cats, cats.models\n{CHECKS[name]}"
    command = [sys.executable, "-W", "error", "-c", code]
    ran = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert "" == ran.stderr


def test_example_type_checks(example: tuple[str, Path], tmp_path: Path) -> None:
    """`mypy --strict` finds nothing in the printed package."""
    _, source = example
    options = ["--strict", "--config-file=", "--cache-dir", str(tmp_path / "mypy")]
    command = [sys.executable, "-m", "mypy", *options, "cats"]
    ran = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout
