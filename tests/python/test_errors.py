# SPDX-License-Identifier: LGPL-2.1-or-later
"""The exceptions: which status is which, what they also are, and what they carry."""
import copy
import pickle
import threading

import pytest
import symca
from symca import _errors, _swig

ALSO = {
    "ArgumentError": ValueError,
    "OutOfMemoryError": MemoryError,
    "LimitError": ValueError,
    "EmptyError": ValueError,
    "TruncatedError": ValueError,
    "MalformedError": ValueError,
    "NotCertificateError": ValueError,
    "PrivateKeyError": ValueError,
    "PasswordNeededError": ValueError,
    "PasswordWrongError": ValueError,
    "UnrecognisedError": ValueError,
    "UnsupportedError": ValueError,
    "CodeError": ValueError,
    "NotFoundError": LookupError,
    "SignatureError": symca.Error,
    "InternalError": symca.Error,
     }


def test_the_tree():
    assert {kind.__name__ for kind in _errors._BY_STATUS.values()} == set(ALSO)
    for name, builtin in ALSO.items():
        kind = getattr(symca, name)
        assert issubclass(kind, symca.Error) and issubclass(kind, builtin) and kind.__doc__
    assert set(_errors._BY_STATUS) == {status.value for status in symca.Status} - {0}
    for status, kind in _errors._BY_STATUS.items():
        assert kind.status.value == status
    assert issubclass(
    symca.PasswordWrongError,
    symca.PasswordError) and issubclass(
        symca.PasswordError,
         symca.InputError)


@pytest.mark.parametrize(("data", "kind"), [
    (b"", symca.EmptyError), (b" \n", symca.EmptyError), (b"hello, world", symca.UnrecognisedError),
    (b"%PDF-1.4\n%\xe2\xe3", symca.NotCertificateError), (b"\x30\x82\x01\x00\x30", symca.TruncatedError),
])
def test_inputs(data, kind):
    with pytest.raises(kind) as caught:
        symca.load(data)
    error = caught.value
    assert type(error) is kind and isinstance(error, (symca.InputError, ValueError)) and error.status is kind.status
    assert str(error) == error.detail and error.detail and "\n" not in error.detail


def test_offset(root_pair):
    with pytest.raises(symca.TruncatedError) as caught:
        symca.Certificate.parse(root_pair.der[:-10])
    assert isinstance(caught.value.offset, int) and 0 <= caught.value.offset <= len(root_pair.der)
    with pytest.raises(symca.NotFoundError) as caught:
        symca.phone("none such")
    assert caught.value.offset is None


def test_they_pickle_and_copy(root):
    with pytest.raises(symca.CodeError) as caught:
        root.to_s40().verify_code("000000" * 5)
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert type(again) is symca.CodeError and str(again) == str(
            caught.value) and again.group == caught.value.group == 1


def test_an_unknown_status_is_still_an_error():
    assert type(_errors.from_status(99, "what", None)) is symca.InternalError


def test_success_after_failure_on_the_same_thread(root_pair):
    for _ in range(3):
        with pytest.raises(symca.EmptyError):
            symca.load(b"")
        assert len(symca.load(root_pair.der)) == 1


def test_each_thread_has_its_own_detail():
    seen = []

    def fail(text):
        for _ in range(500):
            try:
                symca.phone(text)
            except symca.NotFoundError as error:
                seen.append(text in error.detail)

    threads = [threading.Thread(target=fail, args=(f"nosuch{at}",)) for at in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 2000 and all(seen)


def test_status_words():
    assert all(_swig.status_string(status.value) for status in symca.Status) and _swig.status_string(1000)
