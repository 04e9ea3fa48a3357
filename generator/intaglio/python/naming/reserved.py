"""Names that printed code uses itself, so that nothing of the description may have them."""

from __future__ import annotations

from intaglio.kinds import Kind
from intaglio.python.runtime_names import RUNTIME_NAMES
from intaglio.runtime.client.arguments import OPTIONS

BUILTINS = frozenset(
    "bool bytes dict float int list object property set str tuple type frozenset None True False".split()
)
"""Builtins that annotations of methods use; a member of that name would hide them in its class."""

HIDEABLE = BUILTINS | frozenset("models params dt overload".split())
"""All names that methods use; a member of that name would hide them in its class."""

MODEL_ATTRIBUTES = frozenset(
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json "
    "update_forward_refs validate model_computed_fields model_config model_construct model_copy "
    "model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema "
    "model_parametrized_name model_post_init model_rebuild model_validate model_validate_json "
    "model_validate_strings mro register".split()
)
"""Attributes of every pydantic model and of its metaclass; a field must not replace them."""

KIND_NAMES = frozenset().union(*(kind.value.reserved_names for kind in Kind))
"""The names that printed modules use for kinds of scalar."""

FIELDS = MODEL_ATTRIBUTES | KIND_NAMES | {"dict", "list", "tuple", "self", "cls"}
"""Names that a field must not have: it would hide them from annotations, or replace an attribute."""

CLIENT_ARGUMENTS = frozenset(OPTIONS) | frozenset(
    "self options server server_variables client async_client hooks strict_responses".split()
)
"""The arguments of every client: the options of a call, and those that only a client has."""

CREDENTIALS = frozenset(
    "api_key access_token username password client_id client_secret".split()
)
"""The arguments of security schemes; with several schemes, the ends of these."""

ARGUMENTS = frozenset({"self", "locals", "call_options", *OPTIONS})
"""The arguments of every method besides the operation's own, and what its body calls."""

CLIENT = frozenset(
    "close aclose call call_async sdk_configuration server_url timeout_ms retries "
    "http_headers client async_client hooks self".split()
)
"""The attributes of a client beside its namespaces."""

CLASSES = KIND_NAMES | frozenset(
    "Annotated Any APIError By Field FileInput Literal Mapping Model NotRequired OpenModel OptionalNullable "
    "Required SDKError Sequence TypeAlias TypeAliasType TypedDict UNSET Union Unset Wire Xml".split()
)
"""Names that modules of models import; no model may have them."""

NAMESPACES = (
    CLASSES
    | RUNTIME_NAMES.keys()
    | frozenset(
        "AsyncHttpClient AsyncStream BackoffStrategy Hooks Iterable RetryConfig "
        "ServerSentEvent Stream Unpack".split()
    )
)
"""Names that modules of namespaces import."""

SDK_ERRORS = frozenset(
    "APIError ArgumentProblem ClientClosed ConnectionFailed MissingCredentials RequestTimeout "
    "RequestValidationError ResponseError ResponseValidationError SDKError TransportError "
    "PayloadError TokenError".split()
)
"""The exceptions of every SDK."""
