"""Security schemes and what is sent for them.

- `schemes.py`: the schemes that a printed package declares
- `credentials.py`: the credentials of a client, and the signature of a request; read it first
- `oauth2_grant.py`, `oauth2_tokens.py`: gets access tokens and keeps them
"""
