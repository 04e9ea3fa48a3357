"""`case.tag`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.request.parameter import Header, Path
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

OP_N_X = Operation(
    "POST /a\"b/{i'd}",
    Path("i'd", argument="id"),
    Header('X-"Q"', argument="x_q"),
    Body(lambda: models.OpNXRequestBody),
    Response("204"),
)


class Tag(Namespace):
    """ends with a quote" """

    def op_n_x(
        self,
        *,
        id: str,
        x_q: str | None = None,
        pro_p_n: Literal['"""', "'", "\\", "\x00", "{{x}}"] | None = None,
        no_comment: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """ends with a backslash \\

        \"\"\" + __import__('os').system('true') + \"\"\" tab \u2028 line

        Args:
            x_q: \"\"\"
            pro_p_n: \\
            no_comment: first

                \"\"\"last\"\"\"
        """
        return self._call(OP_N_X, locals())

    async def op_n_x_async(
        self,
        *,
        id: str,
        x_q: str | None = None,
        pro_p_n: Literal['"""', "'", "\\", "\x00", "{{x}}"] | None = None,
        no_comment: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """ends with a backslash \\

        \"\"\" + __import__('os').system('true') + \"\"\" tab \u2028 line

        Args:
            x_q: \"\"\"
            pro_p_n: \\
            no_comment: first

                \"\"\"last\"\"\"
        """
        return await self._call_async(OP_N_X, locals())
