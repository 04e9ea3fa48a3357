"""Dicts in place of models of the operation search."""

from collections.abc import Mapping
from typing import TypeAlias, Union

from typing_extensions import TypedDict

from .. import models


class PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeamDict(
    TypedDict, total=False
):
    exists: bool | None


ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBaseDict = TypedDict(
    "ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBaseDict",
    {
        "and": Union[
            Mapping[
                str,
                "ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase",
            ],
            None,
        ],
        "not": Union[
            "PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam", None
        ],
    },
    total=False,
)


PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam = (
    models.PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeam
    | PresenceOfAFieldInTheMetadataOfDocumentsInTheKnowledgeBaseOfTeamDict
)
ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase: TypeAlias = (
    models.ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBase
    | ConditionsOnTheMetadataOfTheDocumentsThatASearchFindsInAKnowledgeBaseDict
)
