"""Duplicate inline schemas of several operations are one class with several names."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from harness.exchange import Answer
from harness.sdk import PrintPackage, print_sdk
from harness.server import Recorder

CASE = Path(__file__).parents[1] / "cases" / "inline_equal_across_operations"
DESCRIPTION = (CASE / "description.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("equal"))


def test_duplicate_schemas_are_one_class(sdk: ModuleType) -> None:
    """Duplicate schemas are one class; schemas that differ in a default are two.

    Only the first name is in `dir(models)`; the other names are importable.
    """
    names = [name for name in dir(sdk.models) if name.endswith("MetadataOwner")]
    assert ["CreateKnowledgeMetadataOwner"] == names
    owner = sdk.models.UpdateKnowledgeMetadataOwner(name="a")
    assert isinstance(owner, sdk.models.CreateKnowledgeMetadataOwner)
    assert 2 == sdk.models.UpdateKnowledgeMetadataLevelValues.HIGH
    limits = sdk.models.UpdateKnowledgeLimits()
    assert not isinstance(limits, sdk.models.CreateKnowledgeLimits)
    assert [1, 2] == [sdk.models.CreateKnowledgeLimits().count, limits.count]


def test_every_name_of_class_is_accepted(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """An operation accepts an instance that was created under another operation's name."""
    server.answer(Answer.json({"source": {"kind": "file"}}, 201), Answer.json({}))
    source = api.create_knowledge(key="k").source
    assert isinstance(source, sdk.models.UpdateKnowledgeResponseBodySourceFile)
    owner = sdk.models.CreateKnowledgeMetadataOwner(name="a")
    metadata = sdk.models.UpdateKnowledgeMetadata(owner=owner, level=1)
    api.update_knowledge(id="1", metadata=metadata)
    body = {"metadata": {"owner": {"name": "a"}, "level": 1}}
    assert body == server.received[1].json


def test_errors_of_operations_differ(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """Two operations with equal error schemas raise different error classes."""
    server.answer(Answer.json({"message": "gone"}, 404))
    with pytest.raises(sdk.errors.UpdateKnowledge404Error) as caught:
        api.update_knowledge(id="1")
    assert "gone" == caught.value.data.message
    assert not isinstance(caught.value, sdk.errors.CreateKnowledge404Error)


def test_new_operation_keeps_names(
    sdk: ModuleType, print_package: PrintPackage
) -> None:
    """A new operation with a duplicate schema keeps all names importable."""
    description = yaml.safe_load(DESCRIPTION)
    operation = description["paths"]["/knowledge"]["post"]
    first = {"/all": {"post": {**operation, "operationId": "addKnowledge"}}}
    extended = print_package({**description, "paths": first | description["paths"]})
    names = [name for name in dir(sdk.models) if "Knowledge" in name]
    assert all(hasattr(extended.models, name) for name in names)
    metadata = extended.models.AddKnowledgeMetadata()
    assert isinstance(metadata, extended.models.UpdateKnowledgeMetadata)
