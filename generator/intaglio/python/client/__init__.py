"""The client class of a printed package.

Read first: `client_class.py`, the class with its servers, parameters and namespaces. `credentials.py` has
the credentials that its constructor takes, and the security schemes.
"""
