# SPDX-License-Identifier: LGPL-2.1-or-later
"""From the upload on a PC to "installed" on each platform, by clients that know nothing of libsymca."""
import datetime
import hashlib
import re

import pytest

import certificates
import user_agents
from client import Client
from page import Page
from phone import DER, HASHED, HTML, WML, XHTML, XHTML_MP, CannotOpen, Phone, Refused
from s40 import S40, WrongCode
from s60 import S60

NOW = datetime.datetime.now(datetime.timezone.utc)
NO_LIMITS = {"uploads_per_hour": 0, "misses_per_ten_minutes": 0, "client_uploads": 0}

# What browsers of the time said that they take: all that they know, a list without the files, and next to nothing.
ACCEPTS = {
    "full": f"{XHTML_MP}, {XHTML}, {HTML}, {WML}, {DER}, {HASHED}, */*;q=0.5",
    "pages": f"{XHTML_MP};profile=http://www.wapforum.org/xhtml, {HTML}, {WML}, */*",
    "any": "*/*",
}

S60_BROWSERS = [(platform, model, agent) for platform, list_ in user_agents.S60.items() for model, agent in list_]
S40_BROWSERS = [(platform, model, agent) for platform, list_ in user_agents.S40.items() for model, agent in list_]
ONE_EACH = {platform: agents[0] for platform, agents in {**user_agents.S60, **user_agents.S40}.items()}


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    with Page(server=request.param, **NO_LIMITS) as served:
        yield served


@pytest.fixture
def pc(page):
    return Client(page.url)


@pytest.fixture(scope="module")
def usual(page):
    """One upload that many phones load: the certificate and the person's page."""
    made = certificates.usual()
    return made, Client(page.url).upload(made.pem)


def phone_of(platform, agent, accept=None, **more):
    return (S40 if platform.startswith("s40") else S60)(agent, platform, accept, **more)


def verdicts(result):
    """Verdict of each platform that the PC's page tells about."""
    return {one.get("data-platform"): one.get("data-verdict")
            for one in result.document.all("article", cls="platform")}


def assert_code_stays_on_the_pc(phone, *all_groups):
    for groups in all_groups:
        assert len(groups) == 5 and all(len(group) == 6 and group.isdigit() for group in groups), groups
        for group in groups:
            assert not phone.has_loaded(group), f"{group} reached the phone"
    assert not any(b"set-cookie" in data.lower() for data in phone.loaded)


# ---- each browser ----


@pytest.mark.parametrize("accept", ACCEPTS)
@pytest.mark.parametrize(("platform", "model", "agent"), S60_BROWSERS)
def test_s60_installs(usual, platform, model, agent, accept):
    made, result = usual
    phone = S60(agent, platform, ACCEPTS[accept])
    installed, = phone.install_all(result.short, NOW)
    assert (installed.der, installed.kind, installed.label) == (made.der, "authority", "Usual Root CA")
    assert (installed.recognised, installed.notes, installed.ticked) == (DER, [], ["Internet"])
    # By itself: no page came between.
    assert phone.shown == [] and len(phone.loaded) == 1
    assert_code_stays_on_the_pc(phone, result.groups())


@pytest.mark.parametrize("accept", ACCEPTS)
@pytest.mark.parametrize(("platform", "model", "agent"), S40_BROWSERS)
def test_s40_installs(usual, platform, model, agent, accept):
    made, result = usual
    phone = S40(agent, platform, ACCEPTS[accept])
    installed, = phone.install_all(result.short, NOW, [result.groups()])
    assert (installed.der, installed.form, installed.notes) == (made.der, HASHED, [])
    assert installed.label == "Usual Root CA"
    if platform == "s40-2nd":
        assert phone.shown == [] and len(phone.loaded) == 1
    else:
        # It takes both: the person is asked, the hashed certificate first.
        (_, shown), = phone.shown
        assert [link.rpartition(".")[2] for link in shown.links if "." in link.rpartition("/")[2]] == ["hc", "cer"]
    assert_code_stays_on_the_pc(phone, result.groups())


@pytest.mark.parametrize(("platform", "model", "agent"), S40_BROWSERS[len(user_agents.S40["s40-2nd"]):])
def test_later_s40_takes_der_without_a_code(usual, platform, model, agent):
    made, result = usual
    phone = S40(agent, platform, prefers=DER)
    installed, = phone.install_all(result.short, NOW)
    assert (installed.der, installed.form, installed.code) == (made.der, DER, None)
    assert_code_stays_on_the_pc(phone, result.groups())


@pytest.mark.parametrize(("named", "form"), [(DER, DER), (HASHED, HASHED)])
def test_later_s40_that_names_one_form_gets_it(usual, named, form):
    _, result = usual
    phone = S40(ONE_EACH["s40-3rd"][1], "s40-3rd", f"{XHTML_MP}, {named}, */*")
    opened = phone.open(result.short)
    assert opened.media_type == form
    assert_code_stays_on_the_pc(phone, result.groups())


@pytest.mark.parametrize(("model", "agent"), user_agents.PROXIES)
def test_proxy_browser_is_told_to_step_aside(usual, model, agent):
    made, result = usual
    through_proxy = Phone(agent)
    shown = through_proxy.open(result.short)
    assert "browser" in shown.text.lower()
    assert {link.rpartition(".")[2] for link in shown.links} >= {"hc", "cer"}
    plain = Phone(user_agents.UNKNOWN[0])
    assert len(shown.text) > len(plain.open(result.short).text), "no more is said than to any other phone"
    assert_code_stays_on_the_pc(through_proxy, result.groups())
    # The person does so, and the phone's own browser finishes it.
    own = next((platform, own_agent) for platform, found, own_agent in S60_BROWSERS + S40_BROWSERS
               if platform == ("s60-3rd-fp1" if model == "E63" else "s40-3rd"))
    installed, = phone_of(*own).install_all(result.short, NOW, [result.groups()])
    assert installed.der == made.der


@pytest.mark.parametrize("accept", [*ACCEPTS.values(), f"{WML}, image/vnd.wap.wbmp"])
@pytest.mark.parametrize("agent", user_agents.OUT_OF_SCOPE)
def test_first_editions_are_told(usual, agent, accept):
    _, result = usual
    phone = Phone(agent, accept)
    shown = phone.open(result.short)
    assert "1st Edition" in shown.text
    assert not [link for link in shown.links if link.endswith((".cer", ".hc"))]
    assert_code_stays_on_the_pc(phone, result.groups())


@pytest.mark.parametrize("agent", user_agents.UNKNOWN + ["Mozilla/5.0 (X11; Linux x86_64)", ""])
def test_unknown_phones_choose(usual, agent):
    _, result = usual
    phone = S40(agent, "s40-3rd")
    installed, = phone.install_all(result.short, NOW, [result.groups()])
    assert installed.form == HASHED and len(phone.shown) == 1
    # Nothing is said of what is not there.
    assert "from the list" not in phone.shown[0][1].text


def test_wml_only_phone(usual):
    made, result = usual
    phone = S40("Nokia7110/1.0 (04.69)", "s40-2nd", f"{WML}, image/vnd.wap.wbmp, {HASHED}")
    # It names one form of the two.
    assert phone.open(result.short).media_type == HASHED
    plain = S40("Nokia7110/1.0 (04.69)", "s40-2nd", f"{WML}, image/vnd.wap.wbmp")
    installed, = plain.install_all(result.short, NOW, [result.groups()])
    assert installed.der == made.der
    (answer, shown), = plain.shown
    assert shown.media_type == WML and b"<!DOCTYPE wml" in answer.body
    assert_code_stays_on_the_pc(plain, result.groups())


# ---- how the bytes come ----


def test_the_address_is_easy_to_type(usual):
    _, result = usual
    keys = {letter: key for key, letters in {2: "abc", 3: "def", 4: "ghi", 5: "jkl", 6: "mno", 7: "pqrs", 8: "tuv",
                                             9: "wxyz"}.items() for letter in letters}
    assert len(result.code) == 6 and set(result.code) <= set("adeghjkmptwx")
    assert all(keys[one] != keys[two] for one, two in zip(result.code, result.code[1:]))


def test_case_does_not_matter(page, usual):
    made, result = usual
    for code in (result.code.upper(), result.code.title()):
        assert S60(ONE_EACH["s60-3rd"][1], "s60-3rd").open(f"{page.url}/{code}").body == made.der


@pytest.mark.parametrize("platform", ["s60-2nd", "s40-2nd", "s40-3rd"])
def test_http_of_1996(usual, platform):
    """A gateway may speak HTTP/1.0 and name no host."""
    _, result = usual
    phone = phone_of(platform, ONE_EACH[platform][1])
    old, new = phone.fetch(result.short, version="1.0"), phone.fetch(result.short)
    assert (old.status, old.body) == (200, new.body)


@pytest.mark.parametrize("platform", ["s60-2nd", "s40-2nd", "s40-3rd"])
def test_head_announces_what_get_brings(usual, platform):
    _, result = usual
    phone = phone_of(platform, ONE_EACH[platform][1])
    head, get = phone.fetch(result.short, "HEAD"), phone.fetch(result.short)
    assert head.body == b"" and get.body
    for name in ("content-length", "content-type", "content-disposition", "vary"):
        assert head.header(name) == get.header(name)


@pytest.mark.parametrize("platform", ONE_EACH)
def test_headers_of_a_download(usual, platform):
    _, result = usual
    phone = phone_of(platform, ONE_EACH[platform][1])
    answer = phone.follow(result.short)[0]
    assert answer.header("content-type") == answer.media_type, "a parameter after the type"
    assert answer.header("content-disposition").partition(";")[0] == "inline"
    # What was chosen by hand is the same for whoever asks.
    expected = None if platform == "s40-3rd" else "Accept, User-Agent"
    assert answer.header("vary") == expected


def test_the_pc_has_the_same_files(page, usual):
    _, result = usual
    pc = Client(page.url)
    for form, platform, media_type in (("cer", "s60-3rd", DER), ("hashed", "s40-2nd", HASHED)):
        file = pc.get(result.file(form))
        assert file.header("Content-Disposition").startswith("attachment")
        assert file.media_type == media_type
        assert file.body == phone_of(platform, ONE_EACH[platform][1]).open(result.short).body


def test_a_phone_reaches_the_address_in_the_hashed_certificate(usual):
    _, result = usual
    phone = S40(ONE_EACH["s40-2nd"][1], "s40-2nd")
    installed, = phone.install_all(result.short, NOW, [result.groups()])
    for reader in (phone, Phone(phone.user_agent, f"{WML}, image/vnd.wap.wbmp")):
        assert reader.open(installed.about).text
        assert_code_stays_on_the_pc(reader, result.groups())


def test_the_person_can_name_another_address(pc):
    result = pc.upload(certificates.usual().pem, about="http://ca.example.com/about")
    installed, = S40(ONE_EACH["s40-2nd"][1], "s40-2nd").install_all(result.short, NOW, [result.groups()])
    assert installed.about == "http://ca.example.com/about"


# ---- the code ----


@pytest.mark.parametrize("wrong", [1, 2, 3, 4, 5])
def test_a_wrong_group_is_refused(usual, wrong):
    _, result = usual
    groups = result.groups()
    typed = [*groups]
    typed[wrong - 1] = f"{(int(groups[wrong - 1]) + 1) % 1000000:06d}"
    phone = S40(ONE_EACH["s40-2nd"][1], "s40-2nd")
    with pytest.raises(WrongCode) as refused:
        phone.install_all(result.short, NOW, [typed])
    assert refused.value.group == wrong and phone.store == []
    assert phone.install_all(result.short, NOW, [groups])


def test_the_code_of_another_certificate_is_refused(pc, usual):
    _, result = usual
    other = pc.upload(certificates.usual("Another Root CA").pem)
    assert other.groups() != result.groups()
    with pytest.raises(WrongCode):
        S40(ONE_EACH["s40-2nd"][1], "s40-2nd").install_all(result.short, NOW, [other.groups()])


PHONES = [agent for _, _, agent in S60_BROWSERS + S40_BROWSERS] + [agent for _, agent in user_agents.PROXIES]
PHONES += user_agents.OUT_OF_SCOPE + user_agents.UNKNOWN + user_agents.OTHER_MAKERS

# All that is not behind a short address, TOKEN being somebody's own page.
PC_ADDRESSES = ["/", "/?lang=de", "/about", "/deleted", "/nothing", "/index.php", "/r/TOKEN", "/r/TOKEN?lang=de",
                "/r/TOKEN?phone=6131&host=www.example.com", "/r/TOKEN?mail=sent", "/r/TOKEN/1.cer",
                "/r/TOKEN/1.hashed", "/r/TOKEN/2.hashed", "/r/TOKEN/mail", "/r/TOKEN/", "/r/" + "A" * 22]


@pytest.mark.parametrize("accept", [*ACCEPTS.values(), f"{XHTML}, {HTML}, */*", f"{WML}, image/vnd.wap.wbmp"])
@pytest.mark.parametrize("agent", PHONES)
def test_no_address_shows_a_phone_the_code(page, usual, agent, accept):
    """Each is a page that the phone can show: strict, small, without a cookie (Phone.fetch and Phone.show)."""
    _, result = usual
    phone = Phone(agent, accept)
    for path in PC_ADDRESSES:
        answer = phone.fetch(page.url + path.replace("TOKEN", result.token))
        assert answer.status in (200, 404), path
        assert phone.show(answer).text, path
    assert_code_stays_on_the_pc(phone, result.groups())


@pytest.mark.parametrize("accept", [f"{XHTML_MP}, */*", WML])
def test_a_phone_on_the_page_of_a_pc_is_told_where_to_go(page, usual, accept):
    _, result = usual
    phone = Phone(ONE_EACH["s40-2nd"][1], accept)
    for path in (result.path, f"{result.path}/1.hashed"):
        shown = phone.open(page.url + path)
        assert "PC" in shown.text and shown.links == [result.short]
    assert f"{page.host}/" in phone.open(page.url).text
    assert phone.open(page.url).links == [], "an address that is none"


@pytest.mark.parametrize("accept", [f"{XHTML_MP}, */*", WML])
def test_a_phone_with_a_pc_s_cookie_and_token_posts_nothing(page, usual, accept):
    """A form that a phone cannot have: its answer, a person's page with an error in it, would show the code."""
    _, result = usual
    pc = Client(page.url)
    csrf = pc.token()
    pc.more = {"User-Agent": ONE_EACH["s40-2nd"][1], "Accept": accept}
    for path in ("/", f"{result.path}/mail", f"{result.path}/delete"):
        answer = pc.post(path, [("csrf", csrf), ("to", "nobody"), ("text", "words")])
        assert answer.status == 405 and answer.header("Allow") == "GET, HEAD"
        assert len(answer.body) < 4096 and not any(group in answer.text for group in result.groups())
        assert answer.all("Set-Cookie") == []
    assert Client(page.url).get(result.path).status == 200


@pytest.mark.parametrize("agent", user_agents.MODERN)
def test_a_phone_of_today_does_for_a_pc(page, usual, agent):
    _, result = usual
    browser = Client(page.url, headers={"User-Agent": agent})
    assert browser.get("/").document.find(id="give") is not None
    assert all(group in browser.get(result.path).text for group in result.groups())


@pytest.mark.parametrize("platform", ONE_EACH)
def test_the_phone_loads_no_fingerprint_to_compare_with(pc, usual, platform):
    """Who swaps the file on its way swaps the page as well."""
    made, result = usual
    for accept in (f"{XHTML_MP}, */*", WML, f"{HTML}, */*"):
        phone = phone_of(platform, ONE_EACH[platform][1], accept)
        for path in ("", "/1"):
            phone.fetch(result.short + path)
        unknown = Phone(user_agents.UNKNOWN[0], accept)
        shown = unknown.open(result.short)
        assert "fingerprint" in shown.text
        for digest in ("sha1", "sha256"):
            expected = hashlib.new(digest, made.der).hexdigest()
            for written in (answer.body.decode("latin-1") for answer, _ in unknown.shown + phone.shown):
                assert expected not in re.sub(r"[^0-9a-f]", "", written.lower())


# ---- several ----


@pytest.mark.parametrize("accept", [None, f"{WML}, image/vnd.wap.wbmp"])
@pytest.mark.parametrize("platform", ONE_EACH)
def test_several_are_a_list(pc, platform, accept):
    one, other = certificates.two_roots()
    result = pc.upload(one.pem + other.pem)
    phone = phone_of(platform, ONE_EACH[platform][1], accept)
    codes = [result.groups(1), result.groups(2)]
    installed = phone.install_all(result.short, NOW, codes)
    assert {one.der for one in installed} == {one.der, other.der}
    assert {one.label for one in installed} == {"One Root CA", "Other Root CA"}
    listed = phone.shown[0][1]
    assert [link.rpartition("/")[2] for link in listed.links][:2] == ["1", "2"]
    assert_code_stays_on_the_pc(phone, *codes)


def test_the_root_stands_first(pc):
    """An intermediate of somebody else's, given before a root: the list turns them round."""
    root, other = certificates.two_roots()
    _, middle, _ = certificates.chain()
    result = pc.upload(middle.pem, other.pem, root.pem)
    phone = S60(ONE_EACH["s60-3rd"][1], "s60-3rd")
    installed = phone.install_all(result.short, NOW)
    assert {one.der for one in installed[:2]} == {root.der, other.der}
    assert installed[2].der == middle.der and installed[2].label == "Chain Intermediate CA"


def test_of_a_chain_the_phone_gets_its_root(pc):
    root, middle, leaf = certificates.chain()
    result = pc.upload(leaf.pem, middle.pem, root.pem)
    roles = {one.get("data-role"): one for one in result.document.find(id="certificates").all("article")}
    assert set(roles) == {"server", "intermediate", "root"}
    installed, = S60(ONE_EACH["s60-5th"][1], "s60-5th").install_all(result.short, NOW)
    assert installed.der == root.der


# ---- small pages ----

LONGEST = "&<>\"'" * 12 + "&&&&"


@pytest.mark.parametrize("accept", [f"{XHTML_MP}, */*", f"{XHTML}, */*", f"{WML}", f"{HTML}, */*"])
@pytest.mark.parametrize("count", [1, 2, 8, 20])
def test_pages_stay_small(pc, count, accept):
    """The most certificates with the longest names, each character of which takes five when escaped."""
    made = [certificates.factory.authority(f"{LONGEST[:-2]}{number:02d}", serial=number + 1) for number in range(count)]
    result = pc.upload(b"".join(one.pem for one in made))
    phone = S40(user_agents.UNKNOWN[0], "s40-3rd", accept)
    installed = phone.install_all(result.short, NOW, [result.groups(n + 1) for n in range(count)])
    assert {one.der for one in installed} == {one.der for one in made}
    assert {shown.media_type for _, shown in phone.shown} == {accept.partition(",")[0]}
    for answer, _ in phone.shown:
        assert len(answer.body) < 4096
        assert answer.header("vary")
    assert_code_stays_on_the_pc(phone, *(result.groups(n + 1) for n in range(count)))


@pytest.mark.parametrize("platform", ONE_EACH)
def test_names_in_every_script_reach_the_phone(pc, platform):
    name = "Пример Ψ 例え – Éa"
    result = pc.upload(certificates.usual(name).pem)
    phone = phone_of(platform, ONE_EACH[platform][1])
    installed, = phone.install_all(result.short, NOW, [result.groups()])
    assert installed.label == name


# ---- what the forecast says, the phone does ----


@pytest.mark.parametrize("kind", certificates.KINDS)
@pytest.mark.parametrize("platform", ONE_EACH)
def test_forecast_and_phone_agree(pc, platform, kind):
    made = certificates.KINDS[kind]()
    model, agent = ONE_EACH[platform]
    result = pc.upload(made.pem, phone=model)
    verdict = verdicts(result)[platform]
    phone = phone_of(platform, agent)
    try:
        groups = [result.groups()] if platform.startswith("s40") and result.file("hashed") else []
        installed, = phone.install_all(result.short, NOW, groups)
    except (Refused, CannotOpen):
        # "warned" is as far as the forecast goes where Series 40 may or may not go along.
        assert verdict == "refused" or (platform.startswith("s40") and verdict in ("warned", "unusable")), verdict
        assert phone.store == []
        return
    assert installed.der == made.der
    assert verdict != "refused" or installed.kind != "authority"
    assert (verdict == "unusable") >= bool(installed.notes)


def test_sha256_is_refused_as_the_forecast_says(pc):
    result = pc.upload(certificates.KINDS["sha256"]().pem, phone="E61")
    assert verdicts(result) == {"s60-3rd": "refused"}
    with pytest.raises(Refused, match="The file is corrupted."):
        S60(ONE_EACH["s60-3rd"][1], "s60-3rd").install_all(result.short, NOW)
    assert S60(ONE_EACH["symbian-3"][1], "symbian-3").install_all(result.short, NOW)


def test_without_a_phone_all_platforms_are_told(usual):
    _, result = usual
    assert set(verdicts(result)) == set(ONE_EACH)
    assert result.document.find(id="overview") is not None


def test_the_label_that_the_page_tells_is_the_phone_s(pc):
    for kind in ("two-names", "no-common-name"):
        result = pc.upload(certificates.KINDS[kind]().pem, phone="N73")
        installed, = S60(ONE_EACH["s60-3rd"][1], "s60-3rd").install_all(result.short, NOW)
        assert installed.label in result.document.find(id="take").text


# ---- what is not there ----


@pytest.mark.parametrize("accept", [None, WML])
@pytest.mark.parametrize("path", ["/adadad", "/adadad/1", "/adadad/1.cer", "/adadad/1.hc"])
def test_an_unknown_address_is_a_small_page(page, path, accept):
    phone = Phone(ONE_EACH["s40-2nd"][1], accept)
    answer = phone.fetch(page.url + path)
    assert answer.status == 404
    assert phone.show(answer).text


@pytest.mark.parametrize("path", ["/0", "/2", "/2.cer", "/2.hc", "/99", "/1.pem", "/1.cer.hc", "/-1"])
def test_numbers_that_are_not_there(page, usual, path):
    _, result = usual
    phone = Phone(ONE_EACH["s40-2nd"][1])
    assert phone.fetch(result.short + path).status == 404
