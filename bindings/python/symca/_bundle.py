# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whatever people have goes in; the certificates in it come out."""
import collections.abc

from . import _swig
from ._certificate import Certificate
from ._enums import Kind
from ._handle import Handle, make, position, wrap
from ._platform import target_text
from ._report import Report
from ._times import to_seconds


class Bundle(Handle, collections.abc.Sequence, raw=_swig.Bundle):
    """The certificates of one input: a sequence of Certificate in the order of the input, each once. From load().

    Bundles are equal, and hash, by their certificates. A bundle pickles with its input; one that was opened with a
    password, had private keys in it or was larger than 1 MiB does not: pickle its certificates.
    """

    __slots__ = ("_input", "_verify")

    def __len__(self):
        return self._raw.count()

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(wrap(self._raw.certificate(at)) for at in range(*index.indices(len(self))))
        return wrap(self._raw.certificate(position(index, len(self))))

    def __repr__(self):
        return f"<symca.Bundle {self.kind}, certificates: {len(self)}>"

    def __eq__(self, other):
        return tuple(self) == tuple(other) if isinstance(other, Bundle) else NotImplemented

    def __hash__(self):
        return hash(tuple(self))

    def __reduce__(self):
        if self._input is None:
            raise TypeError("a Bundle from a secret or a large input does not pickle: pickle tuple(bundle) instead")
        return reload, (self._input, self._verify)

    @property
    def kind(self):
        """What the input was: a Kind."""
        return Kind(self._raw.kind())

    @property
    def notes(self):
        """Remarks on the input ("3 bytes after the certificate were dropped"), a tuple of str."""
        return tuple(self._raw.note(at) for at in range(self._raw.note_count()))

    @property
    def private_keys(self):
        """How many private keys were in the input. They were dropped and wiped; they count as exposed all the same."""
        return self._raw.private_keys()

    @property
    def in_order(self):
        """The certificates in chain order, a tuple: each before its issuer, leaf to root, one chain after the other."""
        return tuple(wrap(self._raw.certificate(self._raw.order(place))) for place in range(len(self)))

    @property
    def to_install(self):
        """The certificates that a phone should be given, a tuple: the top of each chain, authorities first."""
        return tuple(
            wrap(self._raw.certificate(self._raw.install(place))) for place in range(self._raw.install_count())
        )

    @property
    def is_complete(self):
        """Whether every chain ends in a self-issued certificate."""
        return self._raw.is_complete()

    @property
    def incomplete(self):
        """The first Certificate in chain order whose issuer is missing, or None."""
        at = self._raw.incomplete()
        return None if at is None else wrap(self._raw.certificate(at))

    def issuer_of(self, index):
        """The Certificate here that issued the one at an index; None where there is none, and for a self-issued one."""
        at = self._raw.issuer(position(index, len(self)))
        return None if at is None else wrap(self._raw.certificate(at))

    def offset_of(self, index):
        """Where in the input the certificate at an index was found, in bytes (of text: where its block begins)."""
        return self._raw.offset(position(index, len(self)))

    def check(self, target=None, host=None, at=None, url=None, *, as_is=False):
        """Forecasts what phones will do with these certificates: a Report.

        target: a platform id ("s60-3rd"), a group ("s40", "s60", "all"), a phone model ("Nokia E61"), a Platform or a
            Phone; None: every platform.
        host: the host that the phone will connect to, as typed there, 1 to 255 bytes; None where unknown.
        at: the time to judge at: a datetime with a time zone, seconds since 1970, text like "2008-06-01"; None: now.
        url: the URL that the hashed certificate will carry; None where there is none.
        as_is: judge the very file, as if the phone were given it, instead of what libsymca makes of it.
        Raises NotFoundError for a target that is not known, with near names, ArgumentError for an impossible host.
        """
        seconds = to_seconds(at)
        question = (target_text(target), host, seconds, url, as_is)
        raw = self._raw.check(*question[:4], _swig.CHECK_AS_IS if as_is else 0)
        report = make(Report, raw)
        report._bundle, report._question = self, question
        return report

    def to_json(self):
        """What `symca inspect --json` prints: text, one JSON object."""
        return self._raw.to_json()


def load(data, password=None, *, max_size=None, verify=False):
    """Reads every certificate out of whatever the bytes are: a Bundle.

    data: bytes-like (bytes, bytearray, memoryview, mmap): PEM in any guise, DER, Base64, PKCS#7, PKCS#12 and the forms
        that libsymca writes.
    password: for PKCS#12, text.
    max_size: how many bytes are accepted, up to 1 GiB; None: 1 MiB.
    verify: check signatures while chains are ordered, so that nobody is taken for the issuer whose key did not sign.
    Private keys met on the way are dropped and wiped.
    Raises InputError, one of its kinds, which says what was found and what to do instead; offset tells where.
    """
    limit = 0 if max_size is None else max_size
    raw = _swig.Bundle.load(data, password, limit, _swig.LOAD_VERIFY if verify else 0)
    bundle = make(Bundle, raw)
    keep = password is None and not raw.private_keys() and memoryview(data).nbytes <= _swig.DEFAULT_MAX_INPUT
    bundle._input, bundle._verify = bytes(data) if keep else None, verify
    return bundle


def reload(data, verify):
    """A Bundle from what it was pickled as."""
    return load(data, verify=verify)


def detect(data):
    """What the bytes are, told cheaply and without a promise that all of it decodes: a Kind. data: bytes-like."""
    return Kind(_swig.kind_detect(data))
