"""The scenarios that fail, with the reason: their OpenAPI documents lack a part of the TypeSpec description.

A test fails if one of them passes, and if any other scenario fails.
"""

from collections.abc import Mapping

_NEXT_LINK = "the URL of the next page matches no path of the document"
_RESERVED = (
    "TypeSpec's {+param} becomes {param} in the document, so slashes are encoded"
)
_PATH_STYLE = "TypeSpec's {/param} becomes {param} in the document: OpenAPI has no style for RFC 6570's path expansion"
_KIND = "the response lacks `kind`, which the document requires"
_WRAPPED = "the wire format wraps the array in an element that the schema's `xml` does not declare"
_TEXT = "the wire format has the property as text of the element, which the schema's `xml` does not declare"

EXPECTED_FAILURES: Mapping[str, str] = {
    "Payload_Pageable_ServerDrivenPagination_link": _NEXT_LINK,
    "Payload_Pageable_ServerDrivenPagination_linkString": _NEXT_LINK,
    "Payload_Pageable_ServerDrivenPagination_nestedLink": _NEXT_LINK,
    "Payload_Pageable_ServerDrivenPagination_AlternateInitialVerb_post": _NEXT_LINK,
    "Payload_Pageable_XmlPagination_listWithNextLink": _NEXT_LINK,
    "Routes_PathParameters_ReservedExpansion_template": _RESERVED,
    "Routes_PathParameters_ReservedExpansion_annotation": _RESERVED,
    "Routes_PathParameters_PathExpansion_Standard_primitive": _PATH_STYLE,
    "Routes_PathParameters_PathExpansion_Standard_array": _PATH_STYLE,
    "Routes_PathParameters_PathExpansion_Standard_record": _PATH_STYLE,
    "Routes_PathParameters_PathExpansion_Explode_primitive": _PATH_STYLE,
    "Routes_PathParameters_PathExpansion_Explode_array": _PATH_STYLE,
    "Routes_PathParameters_PathExpansion_Explode_record": _PATH_STYLE,
    "Parameters_Path_optional": _PATH_STYLE,
    "Payload_Xml_ModelWithSimpleArraysValue_get": _WRAPPED,
    "Payload_Xml_ModelWithSimpleArraysValue_put": _WRAPPED,
    "Payload_Xml_ModelWithArrayOfModelValue_get": _WRAPPED,
    "Payload_Xml_ModelWithArrayOfModelValue_put": _WRAPPED,
    "Payload_Xml_ModelWithEmptyArrayValue_put": _WRAPPED,
    "Payload_Xml_ModelWithTextValue_get": _TEXT,
    "Payload_Xml_ModelWithTextValue_put": _TEXT,
    "Encode_Bytes_RequestBody_base64url": "the document declares base64 for a body in base64url",
    "Type_Enum_Fixed_String_putUnknownValue": "the document closes the enumeration: a request with another value is rejected before it is sent",
    "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator": _KIND,
    "Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator": _KIND,
    "Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator": _KIND,
    "Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator": _KIND,
}
"""Scenario -> reason. No client that is generated from the document can pass."""
