# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the classes have in common: each is a handle of the C library, immutable and safe to share between threads."""

_CLASSES = {}


class Handle:
    """An immutable object of the library: shared between threads freely, and never closed."""

    __slots__ = ("_raw", "__weakref__")

    def __init_subclass__(cls, raw=None, **options):
        super().__init_subclass__(**options)
        if raw is not None:
            _CLASSES[raw] = cls

    def __new__(cls, *_, **__):
        raise TypeError(f"{cls.__name__} has no constructor: help(symca.{cls.__name__}) tells where one comes from")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def make(cls, raw):
    """An object around a handle."""
    self = object.__new__(cls)
    self._raw = raw
    return self


def wrap(raw):
    """An object of the class that is registered for a handle; None for None."""
    return None if raw is None else make(_CLASSES[type(raw)], raw)


class Encoded(Handle):
    """A handle that is one encoding: equal, hashed and pickled by its bytes."""

    __slots__ = ()

    def __bytes__(self):
        return self._raw.bytes()

    def __eq__(self, other):
        return bytes(self) == bytes(other) if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash(bytes(self))

    def __reduce__(self):
        return type(self).parse, (bytes(self),)

    def to_json(self):
        """Every field as one JSON object: text."""
        return self._raw.to_json()


def explain(**fields):
    """Gives the fields of a NamedTuple their documentation."""

    def decorate(record):
        for name, text in fields.items():
            getattr(record, name).__doc__ = text
        return record

    return decorate


def position(index, count):
    """An index as a sequence takes it, counted from the end where negative, as one that C takes."""
    at = index + count if index < 0 else index
    if not 0 <= at < count:
        raise IndexError(f"index {index} is out of range: there are {count}")
    return at


def either(value, certificate, wtls):
    """The pair of handles, one of them None, that the C functions take for X.509 or WTLS."""
    if isinstance(value, certificate):
        return value._raw, None
    if isinstance(value, wtls):
        return None, value._raw
    raise TypeError(f"a Certificate or a WtlsCertificate is required, not {type(value).__name__!r}")
