"""Inline schemas that operations say alike are one class, and whoever imports a name is none the wiser."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from harness.exchange import Answer
from harness.sdk import Print, print_sdk
from harness.server import Recorder

CASE = Path(__file__).parents[1] / "cases" / "inline_equal_across_operations"
DESCRIPTION = (CASE / "description.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("equal"))


def test_what_is_said_alike_is_one_class(sdk: ModuleType) -> None:
    """An instance made under one name is one of the other; what differs in a default is not.

    The names that nothing in the package mentions are not listed among its own.
    """
    listed = [name for name in dir(sdk.models) if name.endswith("MetadataOwner")]
    assert ["CreateKnowledgeMetadataOwner"] == listed
    owner = sdk.models.UpdateKnowledgeMetadataOwner(name="a")
    assert isinstance(owner, sdk.models.CreateKnowledgeMetadataOwner)
    assert 2 == sdk.models.UpdateKnowledgeMetadataLevelValues.HIGH
    limits = sdk.models.UpdateKnowledgeLimits()
    assert not isinstance(limits, sdk.models.CreateKnowledgeLimits)
    assert [1, 2] == [sdk.models.CreateKnowledgeLimits().count, limits.count]


def test_either_name_serves_either_operation(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """What one operation answers is given to another, and every name can be a variant's."""
    server.answer(Answer.json({"source": {"kind": "file"}}, 201), Answer.json({}))
    source = api.create_knowledge(key="k").source
    assert isinstance(source, sdk.models.UpdateKnowledgeResponseBodySourceFile)
    owner = sdk.models.CreateKnowledgeMetadataOwner(name="a")
    metadata = sdk.models.UpdateKnowledgeMetadata(owner=owner, level=1)
    api.update_knowledge(id="1", metadata=metadata)
    sent = {"metadata": {"owner": {"name": "a"}, "level": 1}}
    assert sent == server.received[1].json


def test_errors_are_raised_apart(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """An error of one operation is not that of another, though both answer the same."""
    server.answer(Answer.json({"message": "gone"}, 404))
    with pytest.raises(sdk.errors.UpdateKnowledge404Error) as raised:
        api.update_knowledge(id="1")
    assert "gone" == raised.value.data.message
    assert not isinstance(raised.value, sdk.errors.CreateKnowledge404Error)


def test_one_more_operation_renames_nothing(sdk: ModuleType, printing: Print) -> None:
    """With an operation before all others that says the same, every name serves as it did."""
    description = yaml.safe_load(DESCRIPTION)
    operation = description["paths"]["/knowledge"]["post"]
    first = {"/all": {"post": {**operation, "operationId": "addKnowledge"}}}
    more = printing({**description, "paths": first | description["paths"]})
    before = [name for name in dir(sdk.models) if "Knowledge" in name]
    assert all(hasattr(more.models, name) for name in before)
    made = more.models.AddKnowledgeMetadata()
    assert isinstance(made, more.models.UpdateKnowledgeMetadata)
