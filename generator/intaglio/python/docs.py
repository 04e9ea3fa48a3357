"""docs"""

from collections.abc import Iterator


def pages(design, package):
    return iter(())
