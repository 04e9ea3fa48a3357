"""Models of the operations createKnowledge and updateKnowledge."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from ..types import By, Model

CreateKnowledgeMetadataLevel: TypeAlias = Literal[1, 2] | int


class CreateKnowledgeMetadataLevelValues:
    """Names for the values of CreateKnowledgeMetadataLevel."""

    LOW: Final = 1
    HIGH: Final = 2


class CreateKnowledgeMetadataOwner(Model):
    name: Annotated[str, Field(min_length=1)] | None = None


class CreateKnowledgeMetadata(Model):
    """what is said of it"""

    owner: CreateKnowledgeMetadataOwner | None = None
    level: CreateKnowledgeMetadataLevel | None = None


class CreateKnowledgeLimits(Model):
    count: int = 1
    per: str | None = None


class CreateKnowledgeRequestBody(Model):
    key: str
    metadata: CreateKnowledgeMetadata | None = None
    limits: CreateKnowledgeLimits | None = None


class CreateKnowledgeResponseBodySourceSite(Model):
    kind: Literal["site"]
    url: str


class CreateKnowledgeResponseBodySourceFile(Model):
    kind: Literal["file"]


class CreateKnowledgeResponseBody(Model):
    id: str | None = None
    source: (
        Annotated[
            CreateKnowledgeResponseBodySourceSite
            | CreateKnowledgeResponseBodySourceFile,
            By("kind"),
        ]
        | None
    ) = None


class CreateKnowledge404ResponseBody(Model):
    message: str | None = None


class UpdateKnowledgeLimits(Model):
    count: int = 2
    per: str | None = None


class UpdateKnowledgeRequestBody(Model):
    metadata: CreateKnowledgeMetadata | None = None
    limits: UpdateKnowledgeLimits | None = None
