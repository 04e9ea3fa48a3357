"""Small groups of declarations are joined into modules."""

from __future__ import annotations

from intaglio.python.modules.groups import FEW, UNUSED, Group, join_small_groups

NAMESPACES = {
    "addHook": ("webhooks",),
    "addPet": ("pets",),
    "getPet": ("pets",),
    "getShop": ("shops",),
    "listShops": ("shops",),
}


def build_group(
    *operations: str, size: int = 1, webhooks: tuple[str, ...] = ()
) -> Group:
    """Returns a group of `size` declarations with the names of its users."""
    names = (f"{'-'.join((*operations, *webhooks))}-{n}" for n in range(size))
    members = tuple(names)
    return Group(operations, webhooks, members[:1], members)


def join_groups(*groups: Group) -> list[tuple[tuple[str, ...], int]]:
    """Returns the namespace and the size of each joined group."""
    joined = join_small_groups(groups, NAMESPACES)
    return [(each.namespace, len(each.members)) for each in joined]


def test_small_groups_of_namespace_are_joined() -> None:
    """Small groups of one namespace become one group with its name and all operations."""
    few = (
        build_group("addPet", size=2),
        build_group("getPet"),
        build_group("addPet", "getPet"),
    )
    assert [(("pets",), 4)] == join_groups(*few)
    (joined,) = join_small_groups(few, NAMESPACES)
    assert ("addPet", "getPet") == joined.operations


def test_large_group_is_not_joined() -> None:
    """A large group is not joined, so that an operation imports no model that it does not use."""
    assert [((), FEW), ((), 1)] == join_groups(
        build_group("addPet", size=FEW), build_group("getPet")
    )


def test_groups_of_several_namespaces_have_none() -> None:
    """Groups that several namespaces use are joined into a group without a namespace."""
    shared = build_group("getPet", "getShop"), build_group("addPet", "listShops")
    assert [((), 2), (("shops",), 1)] == join_groups(*shared, build_group("getShop"))


def test_webhooks_have_own_namespace() -> None:
    """Groups of webhooks are joined, apart from those of operations with an equal namespace."""
    own = build_group(webhooks=("sold",)), build_group(webhooks=("bought",))
    both = build_group("addHook", webhooks=("sold",))
    joined = join_groups(*own, both, build_group("addHook"))
    assert [(("webhooks",), 2), ((), 1), (("webhooks",), 1)] == joined


def test_unused_groups_are_joined_up_to_limit() -> None:
    """Unused groups are joined as long as they are few."""
    assert [(("unused",), UNUSED)] == join_groups(
        build_group(), build_group(size=UNUSED - 1)
    )
    assert [((), 1), ((), UNUSED)] == join_groups(
        build_group(), build_group(size=UNUSED)
    )
