"""Security schemes and the credentials that requests carry for them.

- `schemes.py`: the schemes that a printed package declares
- `credentials.py`: the credentials of a client
- `credential_choice.py`: chooses the credentials of a request; read it first
- `token_source.py`: the protocol by which a call gets its access token
- `oauth2_flows.py`, `oauth2_grant.py`, `oauth2_tokens.py`: flows that get access tokens, their requests, the cache
"""
