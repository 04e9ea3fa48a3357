"""Real descriptions, 40 of them: whole SDKs that import, type-check and read what they should."""
