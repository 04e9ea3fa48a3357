"""Dicts in place of models of the operations createKnowledge and updateKnowledge."""

from typing_extensions import TypedDict

from .. import models


class CreateKnowledgeMetadataOwnerDict(TypedDict, total=False):
    name: str | None


class CreateKnowledgeMetadataDict(TypedDict, total=False):
    owner: "CreateKnowledgeMetadataOwner | None"
    level: models.CreateKnowledgeMetadataLevel | None


class CreateKnowledgeLimitsDict(TypedDict, total=False):
    count: int | None
    per: str | None


class UpdateKnowledgeLimitsDict(TypedDict, total=False):
    count: int | None
    per: str | None


CreateKnowledgeMetadataOwner = (
    models.CreateKnowledgeMetadataOwner | CreateKnowledgeMetadataOwnerDict
)
CreateKnowledgeMetadata = models.CreateKnowledgeMetadata | CreateKnowledgeMetadataDict
CreateKnowledgeLimits = models.CreateKnowledgeLimits | CreateKnowledgeLimitsDict
UpdateKnowledgeLimits = models.UpdateKnowledgeLimits | UpdateKnowledgeLimitsDict
