"""Models of the operation search."""

from typing import Annotated, Union

from ..types import Model, Wire


class PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam(Model):
    exists: bool | None = None


class ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase(Model):
    and_: Annotated[
        Union[
            dict[
                str,
                "ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase",
            ],
            None,
        ],
        Wire("and"),
    ] = None
    not_: Annotated[
        PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam | None,
        Wire("not"),
    ] = None
