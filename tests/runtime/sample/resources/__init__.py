"""The namespaces."""
