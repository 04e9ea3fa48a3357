from typing import TypeAlias, TypedDict

from . import models

class CreateKnowledgeLimitsDict(TypedDict, total=False):
    count: int | None

class CreateKnowledgeMetadataOwnerDict(TypedDict, total=False):
    name: str | None

class CreateKnowledgeMetadataDict(TypedDict, total=False):
    owner: CreateKnowledgeMetadataOwner | None
    level: models.CreateKnowledgeMetadataLevel | None

class UpdateKnowledgeLimitsDict(TypedDict, total=False):
    count: int | None

CreateKnowledgeLimits: TypeAlias = (
    models.CreateKnowledgeLimits | CreateKnowledgeLimitsDict
)
CreateKnowledgeMetadataOwner: TypeAlias = (
    models.CreateKnowledgeMetadataOwner | CreateKnowledgeMetadataOwnerDict
)
CreateKnowledgeMetadata: TypeAlias = (
    models.CreateKnowledgeMetadata | CreateKnowledgeMetadataDict
)
UpdateKnowledgeLimits: TypeAlias = (
    models.UpdateKnowledgeLimits | UpdateKnowledgeLimitsDict
)
UpdateKnowledgeMetadataOwnerDict = CreateKnowledgeMetadataOwnerDict
UpdateKnowledgeMetadataOwner = CreateKnowledgeMetadataOwner
UpdateKnowledgeMetadataDict = CreateKnowledgeMetadataDict
UpdateKnowledgeMetadata = CreateKnowledgeMetadata
