# SPDX-License-Identifier: LGPL-2.1-or-later
"""Distinguished names."""
import collections.abc
import typing

from . import _swig
from ._handle import explain, Handle, position


@explain(
    oid='Its type, dotted: "2.5.4.3".',
    type='Its type\'s short name, "CN", or the OID where it has none.',
    value='Its value as text; "#" and hex where it is no string.',
    rdn="Which relative name, counted from 0, it stands in.",
)
class Attribute(typing.NamedTuple):
    """One attribute of a distinguished name."""

    oid: str
    type: str
    value: str
    rdn: int


class Name(Handle, collections.abc.Sequence, raw=_swig.Name):
    """A distinguished name: a sequence of Attribute in encoded order. From Certificate.subject and .issuer.

    str(name) is the name as of RFC 4514, bytes(name) its DER. Names are equal where their DER is; names_equal()
    compares as RFC 5280 section 7.1 has it.
    """

    __slots__ = ("_certificate", "_field")

    def __len__(self):
        return self._raw.count()

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self._attribute(at) for at in range(*index.indices(len(self))))
        return self._attribute(position(index, len(self)))

    def _attribute(self, at):
        raw = self._raw
        return Attribute(raw.oid(at), raw.type(at), raw.value(at), raw.rdn(at))

    def __str__(self):
        return self._raw.text()

    def __bytes__(self):
        return self._raw.der()

    def __repr__(self):
        return f"<symca.Name {str(self)!r}>"

    def __eq__(self, other):
        return bytes(self) == bytes(other) if isinstance(other, Name) else NotImplemented

    def __hash__(self):
        return hash(bytes(self))

    def __reduce__(self):
        return getattr, (self._certificate, self._field)

    @property
    def text(self):
        """The name as of RFC 4514, the last relative name first: "CN=Example Root,O=Example"."""
        return self._raw.text()

    @property
    def common_names(self):
        """The values of all common names in encoded order, a tuple of str."""
        return self.all("CN")

    def first(self, type):
        """The value of the first attribute of a type, which is the one that the phones look at; None where none is.

        type: a short name ("CN") or a dotted OID.
        """
        return self._raw.first(type)

    def all(self, type):
        """The values of every attribute of a type in encoded order, a tuple of str."""
        return tuple(attribute.value for attribute in self if type in (attribute.type, attribute.oid))

    def names_equal(self, other):
        """Whether two names are the same one: case and blanks folded (RFC 5280 section 7.1)."""
        if not isinstance(other, Name):
            raise TypeError(f"a Name is required, not {type(other).__name__!r}")
        return self._raw.equal(other._raw)
