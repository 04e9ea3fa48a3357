"""The description as frozen values of no language: what the rest of Intaglio reasons about."""
