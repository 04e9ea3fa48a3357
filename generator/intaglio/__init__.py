"""Intaglio reads an OpenAPI description and prints a Python SDK."""
