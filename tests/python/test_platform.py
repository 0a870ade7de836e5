# SPDX-License-Identifier: LGPL-2.1-or-later
"""Platforms, phones, rules and User-Agents."""
import pytest
import symca


def test_platforms():
    ids = [platform.id for platform in symca.platforms()]
    assert {"s40-2nd", "s40-3rd", "s60-3rd", "symbian-3"} <= set(ids) and len(set(ids)) == len(ids)
    for platform in symca.platforms():
        assert symca.platform(platform.id.upper()) == platform and platform.title and platform.group in ("s40", "s60")
        assert platform.takes_der or platform.takes_hashed
        assert platform.facts and all(fact.key and fact.value and fact.source for fact in platform.facts)
        assert all(isinstance(fact.confidence, symca.Confidence) for fact in platform.facts)
    with pytest.raises(symca.NotFoundError) as caught:
        symca.platform("s70")
    assert all(known in caught.value.detail for known in ids)


def test_phones():
    assert symca.phone("e61") == symca.phone("Nokia E61") == symca.phone(" nokia-E 61")
    assert symca.phone("e61").model == "E61" and symca.phone("e61").platform == symca.platform("s60-3rd")
    assert len({phone.model for phone in symca.phones()}) == len(symca.phones()) > 50
    with pytest.raises(LookupError):
        symca.phone("3310 of another world")


def test_user_agent():
    agent = symca.phone_from_user_agent("NokiaE61-1/3.0 (1.0610.05.06) SymbianOS/9.1 Series60/3.0 Profile/MIDP-2.0")
    assert agent.phone == symca.phone("e61") and agent.platform.id == "s60-3rd" and agent.advice
    assert not agent.proxy and not agent.out_of_scope
    with pytest.raises(symca.NotFoundError):
        symca.phone_from_user_agent("Mozilla/5.0 (X11; Linux x86_64)")


def test_rules():
    rules = symca.rules()
    assert len(set(rules)) == len(rules) > 20
    for rule in rules:
        assert rule.id and rule.condition and rule.advice and rule.source and isinstance(rule.severity, symca.Severity)
        assert rule in symca.rules(rule.id)
        assert any(rule.applies(platform) for platform in symca.platforms())
        assert isinstance(rule.confidence("s60-3rd"), symca.Confidence)
    with pytest.raises(symca.NotFoundError):
        symca.rules("no-such-rule")
    with pytest.raises(TypeError):
        rules[0].applies(None)


def test_they_are_the_same_objects():
    for all_of in (symca.platforms, symca.phones, symca.rules):
        assert all_of() is all_of()
