# SPDX-License-Identifier: LGPL-2.1-or-later
"""The exceptions: one for each status of the library."""
from ._enums import Status


class Error(Exception):
    """A call of the library failed; every exception of its own is one of these.

    str(error) is one plain line: what was found, and what to do. It never holds a password or key material.
    status is the Status of the failed call. offset is how many bytes from the start of the input the failure was seen,
    or None where it is about no place.
    """

    status = Status.INTERNAL
    offset = None

    @property
    def detail(self):
        """What was found and what to do, one line: the same as str(error)."""
        return str(self)


class ArgumentError(Error, ValueError):
    """The call itself is wrong: a value out of its range, or two that do not go together."""

    status = Status.ARGUMENT


class OutOfMemoryError(Error, MemoryError):
    """There was no memory."""

    status = Status.MEMORY


class InternalError(Error):
    """A library below failed in a way that has no better name."""

    status = Status.INTERNAL


class InputError(Error, ValueError):
    """The input cannot be used; the exceptions below tell why."""


class LimitError(InputError):
    """The input is larger, deeper or more than a limit allows; the detail names the limit."""

    status = Status.LIMIT


class EmptyError(InputError):
    """There are no bytes, or only white space."""

    status = Status.EMPTY


class TruncatedError(InputError):
    """The input ends before what it announces; the detail tells how many bytes are missing."""

    status = Status.TRUNCATED


class MalformedError(InputError):
    """The kind of input is clear, but it does not decode."""

    status = Status.MALFORMED


class NotCertificateError(InputError):
    """The input is something else than certificates; the detail names it."""

    status = Status.NOT_CERTIFICATE


class PrivateKeyError(InputError):
    """The input is a private key: it belongs on no phone and on no page."""

    status = Status.PRIVATE_KEY


class PasswordError(InputError):
    """A password stands between the input and its certificates."""


class PasswordNeededError(PasswordError):
    """A password is needed and none was given."""

    status = Status.PASSWORD_NEEDED


class PasswordWrongError(PasswordError):
    """The password given does not open the input."""

    status = Status.PASSWORD_WRONG


class UnrecognisedError(InputError):
    """Nothing that the library knows begins like this input."""

    status = Status.UNRECOGNISED


class UnsupportedError(InputError):
    """An algorithm, version or form that cannot be used here."""

    status = Status.UNSUPPORTED


class SignatureError(Error):
    """A signature does not verify.

    block is, of a roll-over block, the position of the signed certificate that does not verify; else None.
    """

    status = Status.SIGNATURE
    block = None


class CodeError(Error, ValueError):
    """The code that was typed is not the code of this hashed certificate.

    group is the first wrong one, 1 to 5, or None where it is about no group.
    """

    status = Status.CODE
    group = None


class NotFoundError(Error, LookupError):
    """There is no such phone, platform or rule; the detail lists near names."""

    status = Status.NOT_FOUND


_BY_STATUS = {
    kind.status.value: kind
    for kind in (
        ArgumentError, OutOfMemoryError, LimitError, EmptyError, TruncatedError, MalformedError, NotCertificateError,
        PrivateKeyError, PasswordNeededError, PasswordWrongError, UnrecognisedError, UnsupportedError, SignatureError,
        CodeError, NotFoundError, InternalError,
    )
}


def from_status(status, detail, offset):
    """The exception for a failed call: the compiled module raises it."""
    error = _BY_STATUS.get(status, InternalError)(detail)
    if offset is not None:
        error.offset = offset
    return error
