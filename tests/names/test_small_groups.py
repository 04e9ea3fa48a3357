"""Groups of declarations that are too small for a module of their own."""

from __future__ import annotations

from intaglio.python.modules.groups import FEW, UNUSED, Group, join_small_groups

NAMESPACES = {
    "addHook": ("webhooks",),
    "addPet": ("pets",),
    "getPet": ("pets",),
    "getShop": ("shops",),
    "listShops": ("shops",),
}


def group(*operations: str, size: int = 1, webhooks: tuple[str, ...] = ()) -> Group:
    """A group of so many declarations, called after what uses it."""
    names = (f"{'-'.join((*operations, *webhooks))}-{n}" for n in range(size))
    members = tuple(names)
    return Group(operations, webhooks, members[:1], members)


def members(*groups: Group) -> list[tuple[tuple[str, ...], int]]:
    """The name and the size of what they come to."""
    found = join_small_groups(groups, NAMESPACES)
    return [(each.namespace, len(each.members)) for each in found]


def test_few_of_one_namespace_stand_together() -> None:
    """They are called after it, and say which operations use them."""
    few = (group("addPet", size=2), group("getPet"), group("addPet", "getPet"))
    assert [(("pets",), 4)] == members(*few)
    (joined,) = join_small_groups(few, NAMESPACES)
    assert ("addPet", "getPet") == joined.operations


def test_many_of_one_namespace_stay_apart() -> None:
    """Else an operation would load many that it has no use for."""
    assert [((), FEW), ((), 1)] == members(group("addPet", size=FEW), group("getPet"))


def test_what_several_namespaces_use_is_nobodys() -> None:
    """It is not loaded with what one of them alone uses, and not with what others share."""
    shared = group("getPet", "getShop"), group("addPet", "listShops")
    assert [((), 2), (("shops",), 1)] == members(*shared, group("getShop"))


def test_webhooks_have_a_namespace_of_their_own() -> None:
    """What an operation and a webhook use stands beside neither's own, whatever the operation's namespace is called."""
    own = group(webhooks=("sold",)), group(webhooks=("bought",))
    of_both = group("addHook", webhooks=("sold",))
    found = members(*own, of_both, group("addHook"))
    assert [(("webhooks",), 2), ((), 1), (("webhooks",), 1)] == found


def test_what_nothing_uses_stands_together_up_to_a_number() -> None:
    """More than so many would make a module that nobody wants to open."""
    assert [(("unused",), UNUSED)] == members(group(), group(size=UNUSED - 1))
    assert [((), 1), ((), UNUSED)] == members(group(), group(size=UNUSED))
