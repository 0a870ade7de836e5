# SPDX-License-Identifier: LGPL-2.1-or-later
"""Asks symca check, and reads its JSON."""
import dataclasses

from command import symca

S40 = ("s40-2nd", "s40-3rd")
OLD = ("s60-2nd", "s60-3rd", "s60-3rd-fp1", "s60-3rd-fp2")
PUBLIC = ("s60-5th", "symbian-3")  # the platforms whose source is public
S60 = OLD + PUBLIC
ALL = S40 + S60
BEFORE_SYMBIAN_3 = OLD + ("s60-5th",)

AT = "2010-01-01"
URL = "http://ca.example.com/about"


@dataclasses.dataclass
class Forecast:
    """What was said of each platform."""
    status: int
    words: str
    report: dict

    def __getitem__(self, platform):
        return next(one for one in self.report["platforms"] if one["id"] == platform)

    @property
    def platforms(self):
        return self.report["platforms"]

    @property
    def verdicts(self):
        return {one["id"]: one["verdict"] for one in self.platforms}

    @property
    def ids(self):
        """The rules broken on each platform, sorted."""
        return {one["id"]: sorted({finding["id"] for finding in one["findings"]}) for one in self.platforms}

    def finding(self, identifier, platform):
        return next(finding for finding in self[platform]["findings"] if finding["id"] == identifier)


def ask(data, *flags, **options):
    """symca check of some bytes; options are the command's, None to leave one out that is given otherwise."""
    options = {"at": AT, "url": URL, "platform": "all", **options}
    words = [word for key, value in options.items() if value is not None for word in (f"--{key}", value)]
    outcome = symca("check", "--json", *flags, *words, "-", stdin=data)
    assert outcome.status in (0, 1), outcome.words
    return Forecast(outcome.status, outcome.words, outcome.json)
