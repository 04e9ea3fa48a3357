"""The library that every printed package carries; importing it costs nothing by itself."""
