# SPDX-License-Identifier: LGPL-2.1-or-later
"""The platforms, what each accepts and how that is known, and the phones that run them."""
import functools
import typing

from . import _swig
from ._enums import Confidence, Severity
from ._handle import explain, Handle, make, wrap
from ._errors import NotFoundError


@explain(
    key='Its subject: "signature-algorithms", "name-lengths", "host-rule".',
    value="The fact, for people.",
    source="Where it is known from.",
    confidence="How sure it is: a Confidence.",
)
class Fact(typing.NamedTuple):
    """One thing that is known of a platform."""

    key: str
    value: str
    source: str
    confidence: Confidence


class Platform(Handle, raw=_swig.Platform):
    """An edition of S60 or Series 40. From platforms(), platform() and Phone.platform."""

    __slots__ = ()

    def __repr__(self):
        return f"<symca.Platform {self.id!r}>"

    def __eq__(self, other):
        return self.id == other.id if isinstance(other, Platform) else NotImplemented

    def __hash__(self):
        return hash((Platform, self.id))

    def __reduce__(self):
        return platform, (self.id,)

    @property
    def id(self):
        """Its id: "s60-3rd-fp1"."""
        return self._raw.id()

    @property
    def title(self):
        """What people call it: "S60 3rd Edition, Feature Pack 1"."""
        return self._raw.title()

    @property
    def group(self):
        """The group it belongs to: "s40" or "s60"."""
        return self._raw.group()

    @property
    def takes_der(self):
        """Whether it installs DER under application/x-x509-ca-cert."""
        return self._raw.takes_der()

    @property
    def takes_hashed(self):
        """Whether it installs the hashed certificate."""
        return self._raw.takes_hashed()

    @property
    def facts(self):
        """What is known of it, a tuple of Fact."""
        raw = self._raw
        return tuple(
            Fact(raw.fact_key(at), raw.fact_value(at), raw.fact_source(at), Confidence(raw.fact_confidence(at)))
            for at in range(raw.fact_count())
        )


class Phone(Handle, raw=_swig.Phone):
    """A phone model. From phone(), phones() and phone_from_user_agent()."""

    __slots__ = ()

    def __repr__(self):
        return f"<symca.Phone {self.model!r}>"

    def __eq__(self, other):
        return self.model == other.model if isinstance(other, Phone) else NotImplemented

    def __hash__(self):
        return hash((Phone, self.model))

    def __reduce__(self):
        return phone, (self.model,)

    @property
    def model(self):
        """The model: "E61"."""
        return self._raw.model()

    @property
    def platform(self):
        """The Platform that it runs."""
        return wrap(self._raw.platform())


@explain(
    platform="The Platform, or None where it is not certain.",
    phone="The Phone, or None where its model is not named or not known.",
    proxy="The request came through a proxy: the phone's installer may never see the media type.",
    out_of_scope="It is a phone that takes no X.509 certificate by download at all.",
    advice="One sentence for the person.",
)
class UserAgent(typing.NamedTuple):
    """What a browser's User-Agent tells."""

    platform: typing.Optional[Platform]
    phone: typing.Optional[Phone]
    proxy: bool
    out_of_scope: bool
    advice: str


class Rule(Handle):
    """One rule of the forecast. From rules(). One id may have several, where platforms differ."""

    __slots__ = ("_index",)

    def __repr__(self):
        return f"<symca.Rule {self.id!r} {self.severity}>"

    def __eq__(self, other):
        return self._index == other._index if isinstance(other, Rule) else NotImplemented

    def __hash__(self):
        return hash((Rule, self._index))

    def __reduce__(self):
        return rule_at, (self._index,)

    @property
    def id(self):
        """Its id, which findings carry."""
        return self._raw.id()

    @property
    def severity(self):
        """What it costs: a Severity."""
        return Severity(self._raw.severity())

    @property
    def condition(self):
        """When it is broken, in words."""
        return self._raw.condition()

    @property
    def advice(self):
        """What to do about it, in general."""
        return self._raw.advice()

    @property
    def source(self):
        """Where it is known from."""
        return self._raw.source()

    @property
    def phone_says(self):
        """The phone's own words, or None where it says nothing or they are not known."""
        return self._raw.phone_says()

    def applies(self, platform):
        """Whether it holds for a platform: a Platform, or the id of one."""
        return self._raw.applies(platform_of(platform)._raw)

    def confidence(self, platform):
        """How sure it is on a platform: a Confidence. platform: a Platform, or the id of one."""
        return Confidence(self._raw.confidence(platform_of(platform)._raw))


def platform(id):
    """The Platform of an id ("s60-3rd-fp1"; case does not matter). Raises NotFoundError, which lists the ids."""
    return wrap(_swig.Platform.find(id))


@functools.lru_cache(maxsize=None)
def platforms():
    """Every Platform, a tuple, oldest first within its group."""
    return tuple(wrap(_swig.Platform.get(at)) for at in range(_swig.Platform.count()))


def phone(model):
    """The Phone of a model name: "Nokia E61", "n95 8gb". Case, spaces, dashes and a leading "Nokia" do not matter.

    Raises NotFoundError, which lists near names.
    """
    return wrap(_swig.Phone.find(model))


@functools.lru_cache(maxsize=None)
def phones():
    """Every Phone that is known, a tuple, by name."""
    return tuple(wrap(_swig.Phone.get(at)) for at in range(_swig.Phone.count()))


def phone_from_user_agent(user_agent):
    """What a browser's User-Agent header tells of the phone that sent it: a UserAgent.

    user_agent: the header's value, text. Raises NotFoundError where it is no Nokia phone's.
    """
    raw = _swig.UserAgent.parse(user_agent)
    return UserAgent(wrap(raw.platform()), wrap(raw.phone()), raw.proxy(), raw.out_of_scope(), raw.advice())


@functools.lru_cache(maxsize=None)
def all_rules():
    """Every Rule in the order of the library."""
    return tuple(rule_at(at) for at in range(_swig.Rule.count()))


def rules(id=None):
    """The rules of the forecast, a tuple of Rule: all, or those of one id. Raises NotFoundError for an unknown id."""
    if id is None:
        return all_rules()
    found = tuple(rule for rule in all_rules() if rule.id == id)
    if not found:
        raise NotFoundError(f"there is no rule {id!r}; symca.rules() has them all")
    return found


def rule_at(index):
    """The Rule at a position of the library's table."""
    rule = make(Rule, _swig.Rule.get(index))
    rule._index = index
    return rule


def platform_of(target):
    """A Platform from itself or its id."""
    return target if isinstance(target, Platform) else platform(target)


def target_text(target):
    """A target as the C library takes it, from a Platform, a Phone, text or None."""
    if isinstance(target, Platform):
        return target.id
    return target.model if isinstance(target, Phone) else target


def group_of(target):
    """ "s40" or "s60", from a Platform, a Phone, or the id, group or model of one."""
    if isinstance(target, str):
        if target.lower() in ("s40", "s60"):
            return target.lower()
        target = named(target)
    if isinstance(target, Phone):
        target = target.platform
    return platform_of(target).group


def named(text):
    """The Platform or Phone of a text."""
    try:
        return platform(text)
    except NotFoundError:
        return phone(text)
