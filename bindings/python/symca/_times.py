# SPDX-License-Identifier: LGPL-2.1-or-later
"""Times: seconds since 1970 in C, datetime in UTC in Python."""
import datetime
import operator
import time

from . import _swig

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
FIRST = datetime.datetime.min.replace(tzinfo=datetime.timezone.utc)
LAST = datetime.datetime.max.replace(microsecond=0, tzinfo=datetime.timezone.utc)


def to_datetime(seconds):
    """The time in UTC; outside the years 1 to 9999, which is all that Python has, the nearest."""
    try:
        return EPOCH + datetime.timedelta(seconds=seconds)
    except OverflowError:
        return FIRST if seconds < 0 else LAST


def to_seconds(moment):
    """Seconds since 1970 of a datetime with a time zone, of text as of the C library, or of such seconds; None: now."""
    if moment is None:
        return int(time.time())
    if isinstance(moment, datetime.datetime):
        if moment.tzinfo is None:
            raise ValueError("a datetime with a time zone is required: datetime(..., tzinfo=timezone.utc)")
        return (moment - EPOCH) // datetime.timedelta(seconds=1)
    if isinstance(moment, str):
        return _swig.time_parse(moment)
    try:
        return operator.index(moment)
    except TypeError:
        raise TypeError(
            "a time is a datetime, seconds since 1970 or text like 2008-06-01T12:00:00Z,"
            f" not {type(moment).__name__!r}"
        ) from None
