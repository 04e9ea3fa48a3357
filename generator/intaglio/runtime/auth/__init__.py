"""Security schemes and what is sent for them.

- `schemes.py`: the schemes that a printed package declares
- `credentials.py`: the credentials of a client
- `signing.py`: the signature of a request; read it first
- `token_source.py`: what gets the access token of a call
- `oauth2_flows.py`, `oauth2_grant.py`, `oauth2_tokens.py`: access tokens that the client gets and keeps
"""
