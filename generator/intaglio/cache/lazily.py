"""Collections whose values are made when somebody asks for them: nearly all never are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")


class LazyMapping(Mapping[K, V], Generic[K, V]):
    """The values of these keys, in their order, each made once."""

    __slots__ = ("_keys", "_make", "_made")

    def __init__(self, keys: Iterable[K], make: Callable[[K], V]) -> None:
        self._keys = dict.fromkeys(keys)
        self._make = make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class LazySequence(Sequence[V], Generic[K, V]):
    """The values of these keys of a mapping."""

    __slots__ = ("_keys", "_values")

    def __init__(self, keys: Iterable[K], values: Mapping[K, V]) -> None:
        self._keys = tuple(keys)
        self._values = values

    @overload
    def __getitem__(self, index: int) -> V: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[V]: ...
    def __getitem__(self, index: int | slice) -> V | Sequence[V]:
        if isinstance(index, slice):
            return LazySequence(self._keys[index], self._values)
        return self._values[self._keys[index]]

    def __len__(self) -> int:
        return len(self._keys)
