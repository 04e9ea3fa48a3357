"""A mistake in a user's own template is the user's error, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from intaglio import pipeline
from intaglio.config import Config, Package
from intaglio.errors import UsageError, render_problem

DESCRIPTION = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      description: Lists the pets.
      responses: {'200': {description: ok, content: {application/json: {schema: {type: integer}}}}}
"""

PROJECT = "pyproject.toml.jinja"


def generate(folder: Path, **templates: str | bytes) -> dict[str, str]:
    """The printed files; `templates` are the user's, by path."""
    (folder / "openapi.yaml").write_text(DESCRIPTION, "utf-8")
    own = folder / "own"
    for path, content in templates.items():
        file = own / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    package = Package("pets-sdk", "pets", "Pets", "PETS", "1.0.0")
    description = str(folder / "openapi.yaml")
    config = Config(description, folder / "sdk", package, templates=own)
    return dict(pipeline.generate(config, lambda _: None).files)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("one\n{{ oops\n", 2, "unexpected end of template"),
        ("{% for x in view %}\n", 1, "end of template"),
        ("{{ 1|nofilter }}", 1, "no filter named 'nofilter'"),
        ("a\nb\n{{ nothing.here }}", 3, "'nothing' is undefined"),
        ("{{ view.nothing }}", 1, "has no attribute 'nothing'"),
        ("a\n{{ 1/0 }}", 2, "ZeroDivisionError"),
        ('{% include "nope.jinja" %}', 1, "no template 'nope.jinja'"),
        (f'{{% include "{PROJECT}" %}}', 1, "includes itself"),
        ("{{ view.summary }}", 1, "needs a gate"),
        (b"\xff\xfe{}", 1, "not UTF-8"),
    ],
)
def test_mistake_names_file_and_line(
    tmp_path: Path, text: str | bytes, line: int, what: str
) -> None:
    """Each mistake is a UsageError whose first line is `path:line: message`."""
    with pytest.raises(UsageError) as caught:
        generate(tmp_path, **{PROJECT: text})
    problem, *_ = caught.value.problems
    first = render_problem(problem).split("\n")[0]
    assert first.startswith(f"{tmp_path / 'own' / PROJECT}:{line}: ")
    assert what in first


def test_output_that_is_no_python(tmp_path: Path) -> None:
    """A template that prints Python which does not parse is the user's mistake."""
    path = "src/package/types.py.jinja"
    with pytest.raises(UsageError) as caught:
        generate(tmp_path, **{path: "def ("})
    text = render_problem(caught.value.problems[0])
    assert "'src/pets/types.py' is not valid Python, line 1" in text
    assert f"{tmp_path / 'own' / path}:1:" in text


def test_template_that_replaces_nothing(tmp_path: Path) -> None:
    """A path that Intaglio does not have is an error with the nearest one that it has."""
    with pytest.raises(UsageError) as caught:
        generate(tmp_path, **{"src/package/type.py.jinja": "x = 1"})
    text = render_problem(caught.value.problems[0])
    assert "'src/package/type.py.jinja' replaces none of Intaglio's" in text
    assert "did you mean 'src/package/types.py.jinja'?" in text


def test_template_that_another_includes(tmp_path: Path) -> None:
    """A user's template may include one that has no path of Intaglio's."""
    files = generate(
        tmp_path,
        **{PROJECT: '{% include "parts/head.jinja" %}', "parts/head.jinja": "# mine"},
    )
    assert "# mine\n" == files["pyproject.toml"]


def test_missing_folder(tmp_path: Path) -> None:
    """A folder of templates that is not there is an error."""
    with pytest.raises(UsageError, match="no folder of templates"):
        generate(tmp_path)
