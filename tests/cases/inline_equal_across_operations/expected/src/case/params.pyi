from typing import TypedDict

from . import models as m

class CreateKnowledgeLimitsDict(TypedDict, total=False):
    count: int | None
    per: str | None

class CreateKnowledgeMetadataOwnerDict(TypedDict, total=False):
    name: str | None

class CreateKnowledgeMetadataDict(TypedDict, total=False):
    owner: CreateKnowledgeMetadataOwner | None
    level: m.CreateKnowledgeMetadataLevel | None

UpdateKnowledgeLimitsDict = CreateKnowledgeLimitsDict
CreateKnowledgeLimits = m.CreateKnowledgeLimits | CreateKnowledgeLimitsDict
CreateKnowledgeMetadataOwner = (
    m.CreateKnowledgeMetadataOwner | CreateKnowledgeMetadataOwnerDict
)
CreateKnowledgeMetadata = m.CreateKnowledgeMetadata | CreateKnowledgeMetadataDict
UpdateKnowledgeLimits = m.UpdateKnowledgeLimits | CreateKnowledgeLimitsDict
UpdateKnowledgeMetadataOwnerDict = CreateKnowledgeMetadataOwnerDict
UpdateKnowledgeMetadataOwner = CreateKnowledgeMetadataOwner
UpdateKnowledgeMetadataDict = CreateKnowledgeMetadataDict
UpdateKnowledgeMetadata = CreateKnowledgeMetadata
