from typing import TypedDict

from . import models as m

class CreateKnowledgeMetadataOwnerDict(TypedDict, total=False):
    name: str | None

class CreateKnowledgeMetadataDict(TypedDict, total=False):
    owner: CreateKnowledgeMetadataOwner | None
    level: m.CreateKnowledgeMetadataLevel | None

class CreateKnowledgeLimitsDict(TypedDict, total=False):
    count: int | None
    per: str | None

CreateKnowledgeMetadataOwner = (
    m.CreateKnowledgeMetadataOwner | CreateKnowledgeMetadataOwnerDict
)
CreateKnowledgeMetadata = m.CreateKnowledgeMetadata | CreateKnowledgeMetadataDict
CreateKnowledgeLimits = m.CreateKnowledgeLimits | CreateKnowledgeLimitsDict
UpdateKnowledgeLimits = m.UpdateKnowledgeLimits | CreateKnowledgeLimitsDict
