"""The library that every printed package carries as `_runtime`.

It sends requests and decodes responses for the operations that the printed package declares. Importing it loads
nothing: modules are imported when they are needed. It imports only the standard library,
pydantic, httpx2 and packages that these two install: pydantic_core, anyio and httpcore2.
A module imports only from folders that stand above its own in this list.

- `errors.py`: the exceptions of the SDK
- `value.py`, `media_types.py`, `lazy_exports.py`, `public_module.py`: used by all folders
- `types/`: models, formats, unions; codecs between Python values and JSON
- `request/`: parameters and bodies to URL, headers and bytes
- `response/`: bytes to return values and errors
- `xml/`: bodies in XML
- `transport/`: sends one attempt through httpx2 within its deadline; redirects, retries, hooks
- `streams/`: responses and bodies that are read and written entry by entry
- `auth/`: security schemes, credentials, access tokens
- `client/`: operations, namespaces, the client; the life of a call is in `client/call.py`
- `public_types.py`: the names of `<package>.types`
"""
