"""The Api as decisions: what is printed, and how it is spelled in Python."""
