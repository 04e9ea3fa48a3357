"""Models of the operation updateKnowledge."""

from ..types import Model
from .create_knowledge_metadata import UpdateKnowledgeMetadata


class UpdateKnowledgeLimits(Model):
    count: int = 2
    per: str | None = None


class UpdateKnowledgeRequestBody(Model):
    metadata: UpdateKnowledgeMetadata | None = None
    limits: UpdateKnowledgeLimits | None = None
