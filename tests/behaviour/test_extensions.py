"""Unknown extensions reach a user's templates."""

from pathlib import Path

import pytest

from harness.sdk import CONFIG
from intaglio.config import load_config
from intaglio import pipeline
from intaglio.errors import UsageError

DESCRIPTION = """
openapi: 3.1.0
info: {title: Kept, version: "1", x-audience: everybody}
x-root: {deep: [1, two]}
tags: [{name: Pets, x-team: cats}]
paths:
  /pets:
    put:
      operationId: putPet
      tags: [Pets]
      x-cost: '"5'
      parameters: [{name: limit, in: query, x-parameter: 1, schema: {type: integer}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Pet: {type: object, x-table: pets, properties: {name: {type: string, x-column: nm}}}
    Kind: {type: string, enum: [a, b], x-kind: true}
    Name: {type: string, x-name: {}}
"""

METHODS = """
{% for method in owner.methods %}
# {{ method.name }} costs {{ method.extensions["x-cost"] | literal }}
{% for argument in method.arguments %}
# {{ argument.name }}: {{ argument.extensions.get("x-parameter") | literal }}
{% endfor %}
# {{ owner.extensions["x-team"] | line }}
    pass
{% endfor %}
"""

MODULE = """
{% for enum in view.enums %}
{% for value in enum.extensions.values() %}
{{ enum.name }} = {{ value | literal }}
{% endfor %}
{% endfor %}
{% for section in view.sections %}
{% for alias in section.aliases %}
{% for value in alias.extensions.values() %}
{{ alias.name }} = {{ value | literal }}
{% endfor %}
{% endfor %}
{% for model in section.classes %}
{{ model.name }} = {{ model.extensions["x-table"] | literal }}
{% for field in model.fields %}
column = {{ field.extensions["x-column"] | literal }}
{% endfor %}
{% endfor %}
{% endfor %}
"""

PYPROJECT = """
# {{ view.extensions["x-root"]["deep"] | literal }} {{ view.info_extensions["x-audience"] | toml }}
"""


def write_description(folder: Path) -> None:
    """Writes the description."""
    (folder / "description.yaml").write_text(DESCRIPTION, "utf-8")


def print_files(folder: Path, **templates: str) -> dict[str, str]:
    """Returns the files that Intaglio prints with a user's templates; a keyword is the path of a template."""
    write_description(folder)
    for name, content in templates.items():
        target = folder / "own" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
    settings = folder / "intaglio.toml"
    own = '[templates]\npath = "own"\n'
    settings.write_text(CONFIG.format(module="sdk") + own, "utf-8")
    return dict(pipeline.generate(load_config(settings), lambda phase: None).files)


def test_template_prints_extensions(tmp_path: Path) -> None:
    """A template prints the extensions of its subject through the gates."""
    files = print_files(
        tmp_path,
        **{
            "src/package/methods.jinja": METHODS,
            "src/package/models/module.py.jinja": MODULE,
            "pyproject.toml.jinja": PYPROJECT,
        },
    )
    resource = files["src/sdk/resources/pets.py"]
    assert "# put_pet costs '\"5'" in resource
    assert "# limit: 1" in resource
    assert "# cats" in resource
    assert 'Pet = "pets"\ncolumn = "nm"' in files["src/sdk/models/pets.py"]
    assert "Kind = True" in files["src/sdk/models/unused.py"]
    assert "Name = {}" in files["src/sdk/models/unused.py"]
    assert '# [1, "two"] "everybody"' in files["pyproject.toml"]


def test_extension_without_gate_is_error(tmp_path: Path) -> None:
    """A template that prints an extension without a gate is an error."""
    template = '{{ view.extensions["x-root"]["deep"][1] }}'
    with pytest.raises(UsageError, match="needs a gate"):
        print_files(tmp_path, **{"pyproject.toml.jinja": template})
