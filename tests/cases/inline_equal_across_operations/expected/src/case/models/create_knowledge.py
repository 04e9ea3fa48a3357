"""Models of the operation createKnowledge."""

from ..types import Model
from .create_knowledge_metadata import CreateKnowledgeMetadata


class CreateKnowledgeLimits(Model):
    count: int = 1
    per: str | None = None


class CreateKnowledgeRequestBody(Model):
    key: str
    metadata: CreateKnowledgeMetadata | None = None
    limits: CreateKnowledgeLimits | None = None
