"""The library that every printed package carries; importing it loads nothing."""
