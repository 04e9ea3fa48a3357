"""Declarations -> modules: which class is printed where, and in which order.

Comes in: the Api with its names and what operations use. Goes out: a `Layout` of modules that never need
each other in a circle. Read first: `layout.py`. Then:

    dependencies.py  which declaration refers to which
    usage.py         what operations use declarations for
    duplicates.py    inline schemas that become one class
    groups.py        declarations of one module: those that the same operations use
    order.py         the order of a module's declarations
    graph.py         cycles and reachable nodes of a graph
    imports.py       the imports of a module, sorted
"""
