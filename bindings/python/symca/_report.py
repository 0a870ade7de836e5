# SPDX-License-Identifier: LGPL-2.1-or-later
"""The forecast: what phones will do, why, and what to do about it."""
import collections.abc

from . import _swig
from ._enums import Confidence, Outcome, Severity, Verdict
from ._errors import NotFoundError
from ._handle import Handle, make, position, wrap
from ._platform import Phone, Platform, all_rules, named
from ._times import to_datetime


class Report(Handle, collections.abc.Sequence, raw=_swig.Report):
    """A forecast: a sequence of Finding, platform after platform, worst first on each. From Bundle.check().

    report.on("s60-3rd") and report.platforms have it for each platform. str(report) is to_text().
    """

    __slots__ = ("_bundle", "_question")

    def __len__(self):
        return sum(self._raw.finding_count(place) for place in range(self._raw.platform_count()))

    def __getitem__(self, index):
        findings = tuple(self)
        return findings[index] if isinstance(index, slice) else findings[position(index, len(findings))]

    def __iter__(self):
        for judged in self.platforms:
            yield from judged

    def __str__(self):
        return self.to_text()

    def __repr__(self):
        return f"<symca.Report {self.verdict}, findings: {len(self)}>"

    def __eq__(self, other):
        if not isinstance(other, Report):
            return NotImplemented
        return (self._bundle, self._question) == (other._bundle, other._question)

    def __hash__(self):
        return hash((self._bundle, self._question))

    def __reduce__(self):
        return recheck, (self._bundle, self._question)

    @property
    def bundle(self):
        """The Bundle that was judged."""
        return self._bundle

    @property
    def at(self):
        """The time that was judged at: a datetime in UTC."""
        return to_datetime(self._question[2])

    @property
    def host(self):
        """The host that was asked about, or None."""
        return self._question[1]

    @property
    def verdict(self):
        """The worst Verdict of all platforms."""
        return Verdict(self._raw.verdict())

    @property
    def platforms(self):
        """The forecast for each platform, a tuple of PlatformReport."""
        return tuple(PlatformReport(self, place) for place in range(self._raw.platform_count()))

    def on(self, target):
        """The PlatformReport of one platform: a Platform, a Phone, or the id or model of one.

        Raises NotFoundError where the report has nothing on it.
        """
        found = named(target) if isinstance(target, str) else target
        wanted = found.platform if isinstance(found, Phone) else found
        for judged in self.platforms:
            if judged.platform == wanted:
                return judged
        raise NotFoundError(f"this report has nothing on {target!r}")

    @property
    def headline(self):
        """The first sentence that a person should read, for the platform with the worst verdict."""
        return max(self.platforms, key=lambda judged: judged.verdict).headline

    @property
    def template(self):
        """A certtool template for an equivalent authority that every platform here accepts; None if not called for."""
        try:
            return self._raw.template()
        except NotFoundError:
            return None

    def to_text(self, rules=False):
        """The report for a terminal. rules: list every rule with its outcome."""
        return self._raw.to_text(rules)

    def to_json(self, rules=False):
        """The report as JSON, text. rules: list every rule with its outcome."""
        return self._raw.to_json(rules)


class PlatformReport(collections.abc.Sequence):
    """The forecast for one platform: a sequence of Finding, worst first. From Report.platforms and Report.on()."""

    __slots__ = ("_report", "_place")

    def __init__(self, report, place):
        self._report = report
        self._place = place

    @property
    def _raw(self):
        return self._report._raw

    def __len__(self):
        return self._raw.finding_count(self._place)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self._finding(at) for at in range(*index.indices(len(self))))
        return self._finding(position(index, len(self)))

    def _finding(self, at):
        finding = make(Finding, self._raw.finding(self._place, at))
        finding._report, finding._place, finding._index = self._report, self._place, at
        return finding

    def __repr__(self):
        return f"<symca.PlatformReport {self.platform.id}: {self.verdict}, findings: {len(self)}>"

    def __eq__(self, other):
        if not isinstance(other, PlatformReport):
            return NotImplemented
        return (self._report, self._place) == (other._report, other._place)

    def __hash__(self):
        return hash((self._report, self._place))

    def __reduce__(self):
        return PlatformReport, (self._report, self._place)

    @property
    def platform(self):
        """The Platform."""
        return wrap(self._raw.platform(self._place))

    @property
    def verdict(self):
        """What it will do: a Verdict."""
        return Verdict(self._raw.platform_verdict(self._place))

    @property
    def headline(self):
        """The first sentence that a person should read."""
        return self._raw.headline(self._place)

    @property
    def host_matches(self):
        """Whether the host matches the leaf by the platform's own rule; None without a host or a leaf."""
        return truth(self._raw.host_matches(self._place)[0])

    @property
    def host_matches_rfc6125(self):
        """The same by RFC 6125, as today's programs have it."""
        return truth(self._raw.host_matches(self._place)[1])

    @property
    def outcomes(self):
        """What became of every rule: a dict of Rule to Outcome, in the order of rules()."""
        return {rule: Outcome(self._raw.outcome(self._place, at)) for at, rule in enumerate(all_rules())}


class Finding(Handle, raw=_swig.Finding):
    """One thing found, with its reason and the way out. From iterating over a Report."""

    __slots__ = ("_report", "_place", "_index")

    def __repr__(self):
        return f"<symca.Finding {self.severity} {self.id!r} on {self.platform.id}>"

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Finding) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def _key(self):
        return self._report, self._place, self._index

    def __reduce__(self):
        return found, self._key()

    @property
    def id(self):
        """The rule's id."""
        return self._raw.id()

    @property
    def severity(self):
        """How bad it is on its platform: a Severity."""
        return Severity(self._raw.severity())

    @property
    def confidence(self):
        """How sure it is on its platform: a Confidence."""
        return Confidence(self._raw.confidence())

    @property
    def platform(self):
        """The Platform that it is for."""
        return wrap(self._raw.platform())

    @property
    def certificate(self):
        """The Certificate that it is about, or None where it is about the whole."""
        index = self.certificate_index
        return None if index is None else self._report.bundle[index]

    @property
    def certificate_index(self):
        """That certificate's index in the bundle, or None."""
        return self._raw.certificate()

    @property
    def offset(self):
        """Bytes from the start of that certificate to the place, or None."""
        return self._raw.offset()

    @property
    def path(self):
        """The ASN.1 path of the place ("tbsCertificate.subject.rdnSequence[2][0].value"), "" for none."""
        return self._raw.path()

    @property
    def message(self):
        """What was found, in plain words with the values."""
        return self._raw.message()

    @property
    def advice(self):
        """What to do about it."""
        return self._raw.advice()

    @property
    def phone_says(self):
        """The phone's own words, or None where it says nothing or they are not known."""
        return self._raw.phone_says()

    @property
    def source(self):
        """Where it is known from."""
        return self._raw.source()


def recheck(bundle, question):
    """A Report from what it was pickled as."""
    target, host, at, url, as_is = question
    return bundle.check(target, host, at, url, as_is=as_is)


def found(report, place, index):
    """A Finding from what it was pickled as."""
    return report.platforms[place][index]


def truth(value):
    """1, 0 or absent as True, False or None."""
    return None if value == _swig.ABSENT else bool(value)
