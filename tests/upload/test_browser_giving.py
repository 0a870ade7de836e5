# SPDX-License-Identifier: LGPL-2.1-or-later
"""The ways to give: dropped files, several at once, pasted text; and the phone's model, with help while typing it."""
import pytest

import factory
import wpki_reader

pytest_plugins = ["browser_fixtures"]

ROOT = factory.authority("Example Root CA")
OTHER = factory.authority("Other Root CA", "rsa-2048-other")
CHAIN = factory.chain()


def names(browser):
    return browser.texts("#certificates .name")


def drag(browser, files, *kinds, over="#drop"):
    """Files from outside the browser, held over an element; the last kind may be drop."""
    browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.find("#drop"))
    x, y = browser.run("""
        const box = arguments[0].getBoundingClientRect();
        return [box.left + box.width / 2, box.top + 20];""", browser.find(over))
    data = {"items": [], "files": [str(path) for path in files], "dragOperationsMask": 1}
    for kind in kinds:
        browser.cdp("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)


def is_marked(browser):
    return "over" in browser.find("#drop").get_attribute("class").split()


def test_dropped_files(browser):
    browser.open("/")
    assert browser.text("#drop-hint") == "You can drop files here."
    files = [browser.file("root.cer", ROOT.der), browser.file("other.cer", OTHER.der)]
    drag(browser, files, "dragEnter", "dragOver")
    browser.until(lambda: is_marked(browser), "mark on the area")
    browser.shot("drop-over")
    drag(browser, files, "drop")
    browser.until(lambda: len(browser.all("#chosen li")) == 2, "list of what was dropped")
    assert not is_marked(browser)
    assert "root.cer" in browser.text("#chosen") and "other.cer" in browser.text("#chosen")
    browser.shot("drop-done")
    browser.click("#send")
    assert set(names(browser)) == {"Example Root CA", "Other Root CA"}


def test_dropping_adds_to_what_was_chosen(browser):
    browser.open("/").fill(browser.file("root.cer", ROOT.der))
    drag(browser, [browser.file("other.cer", OTHER.der)], "dragEnter", "dragOver", "drop")
    browser.until(lambda: len(browser.all("#chosen li")) == 2, "both files")
    browser.click("#send")
    assert len(names(browser)) == 2


def test_leaving_with_the_files_takes_the_mark_away(browser):
    browser.open("/")
    files = [browser.file("root.cer", ROOT.der)]
    drag(browser, files, "dragEnter", "dragOver")
    browser.until(lambda: is_marked(browser), "mark on the area")
    drag(browser, files, "dragOver", over="#text")
    browser.until(lambda: not is_marked(browser), "area without mark")
    assert browser.path == "/" and browser.value("#file") == ""


@pytest.mark.parametrize("count", [2, 8])
def test_several_files_in_one_go(browser, count):
    made = [factory.authority(f"Root CA {n}", serial=n + 1) for n in range(count)]
    browser.give_made(*made)
    assert sorted(names(browser)) == sorted(f"Root CA {n}" for n in range(count))
    assert len(browser.all(".code")) == len(browser.all('a.file[data-form="cer"]')) == count


def test_more_than_are_taken_are_not_sent(browser):
    made = [factory.authority(f"Root CA {n}", serial=n + 1) for n in range(9)]
    browser.open("/").fill(*(browser.file(f"{n}.cer", one.der) for n, one in enumerate(made)))
    assert "These are too many files: at most 8. Choose fewer." in browser.text("#chosen")
    browser.find("#send").click()
    browser.until(lambda: browser.text("#held") == "Nothing was sent. These are too many files: at most 8. Choose fewer.",
                  "the reason")
    assert browser.path == "/" and not browser.has("#error")


def test_pasted_text(browser):
    browser.give(text="".join(one.pem.decode() for one in CHAIN))
    assert names(browser) == ["mail.example.com", "Chain Intermediate CA", "Chain Root CA"]


def test_a_file_and_pasted_text_together(browser):
    """The server's certificate as a file, its authorities as text."""
    root, middle, leaf = CHAIN
    browser.give(browser.file("server.cer", leaf.der), text=(middle.pem + root.pem).decode(), phone="E61",
                 host="mail.example.com")
    assert names(browser) == ["mail.example.com", "Chain Intermediate CA", "Chain Root CA"]
    assert "The server’s certificate is for mail.example.com." in browser.text("#forecast")


def test_the_same_twice_is_one(browser):
    browser.give(browser.file("root.cer", ROOT.der), text=ROOT.pem.decode())
    assert names(browser) == ["Example Root CA"]


# ---- the phone ----


def options(browser):
    """Of the list that belongs to the field."""
    return browser.run("""
        return [...arguments[0].list.options].map(one => [one.value, one.label]);""", browser.find("#phone"))


def test_typing_a_phone_is_helped(browser):
    """The browser proposes out of this list whatever has the typed letters."""
    browser.open("/")
    listed = dict(options(browser))
    assert len(listed) == len(options(browser)) > 100
    for model, platform in (("Nokia E61", "S60 3rd Edition"), ("Nokia 6131", "Series 40 3rd Edition and later"),
                            ("Nokia N95", "S60 3rd Edition, Feature Pack 1"), ("Nokia 5800", "S60 5th Edition"),
                            ("Nokia N8", "Symbian^3, Anna and Belle"), ("Nokia 6230i", "Series 40 2nd Edition")):
        assert next(title for name, title in listed.items() if name.startswith(model)) == platform


@pytest.mark.parametrize("typed", ["Nokia E61", "E61", "e61", "nokia e 61"])
def test_a_phone_is_known_however_it_is_written(browser, typed):
    browser.give_made(ROOT, phone=typed)
    assert browser.text("#forecast h3").startswith("Nokia E61 (S60 3rd Edition)")


def test_every_listed_phone_is_known(browser):
    browser.give_made(ROOT)
    listed = options_of_again(browser)
    for model in listed[::50]:
        again(browser, phone=model)
        assert not browser.has("#error"), model
        assert len(browser.all("article.platform")) == 1


def options_of_again(browser):
    return browser.run("return [...arguments[0].list.options].map(one => one.value)", browser.find("#again-phone"))


def again(browser, **fields):
    for name, value in fields.items():
        field = browser.find(f"#again-{name}")
        field.clear()
        field.send_keys(value)
    browser.click("#again button")


def test_an_unknown_phone_gets_near_names(browser):
    """The files are kept: only the phone is to be corrected."""
    browser.give_made(ROOT, phone="Nokia E611", host="mail.example.com")
    assert browser.path.startswith("/r/")
    text = browser.text("#error")
    assert "This phone is not known" in text and "E61" in browser.text("#error .exact")
    assert browser.value("#again-phone") == "Nokia E611" and browser.value("#again-host") == "mail.example.com"
    assert browser.find("#again-phone").get_attribute("aria-invalid") == "true"
    assert names(browser) == ["Example Root CA"] and browser.sees("#short")
    browser.shot("phone-unknown")
    address = browser.path
    again(browser, phone="E61")
    assert browser.path == address and not browser.has("#error")
    assert browser.text("#forecast h3").startswith("Nokia E61 (S60 3rd Edition)")
    assert browser.value("#again-host") == "mail.example.com"


def test_an_unknown_phone_leads_to_its_field(browser):
    browser.give_made(ROOT, phone="Nokia E611")
    browser.find('a[href="#again"]').click()
    browser.until(lambda: browser.run("""
        const box = arguments[0].getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;""", browser.find("#again-phone")), "field in view")


def about_of(browser):
    """The address that a Series 40 phone is given with the certificate."""
    return wpki_reader.parse_hashed(browser.downloaded('a.file[data-form="hashed"]')[1])["url"]


def test_a_wrong_page_of_the_authority_is_corrected_on_the_result(browser, page):
    browser.give_made(ROOT, phone="6131", about="www.example.com/ca")
    assert browser.path.startswith("/r/") and names(browser) == ["Example Root CA"]
    assert browser.find("#error").get_attribute("data-key") == "about-invalid"
    assert browser.driver.switch_to.active_element.get_attribute("id") == "error"
    assert browser.value("#about") == "www.example.com/ca"
    browser.shot("about-invalid")
    assert about_of(browser) == f"{page.url}/about"
    correct_about(browser, "ftp://example.com/ca")
    assert browser.find("#error").get_attribute("data-key") == "about-invalid"
    assert browser.value("#about") == "ftp://example.com/ca"
    browser.click('footer a[hreflang="de"]')
    assert browser.has("#short")
    browser.give_made(ROOT, phone="6131", about="www.example.com/ca")
    correct_about(browser, "http://www.example.com/ca")
    assert browser.path.startswith("/r/") and not browser.has("#error") and not browser.has("#about")
    assert about_of(browser) == "http://www.example.com/ca"


def correct_about(browser, address):
    browser.find("#about").clear()
    browser.find("#about").send_keys(address)
    browser.click("#about-again button")


def test_all_wrong_at_once_is_corrected_one_after_the_other(browser):
    browser.give_made(ROOT, phone="Nokia E611", host="no host", about="nowhere")
    assert browser.find("#error").get_attribute("data-key") == "phone-unknown"
    assert browser.find("#about-error").get_attribute("data-key") == "about-invalid"
    browser.shot("all-wrong")
    correct_about(browser, "http://www.example.com/ca")
    again(browser, phone="E61", host="no host")
    assert browser.find("#error").get_attribute("data-key") == "host-invalid"
    again(browser, host="mail.example.com")
    assert not browser.has("#error")
    assert browser.text("#forecast h3").startswith("Nokia E61 (S60 3rd Edition)")


def test_again_judges_anew_for_another_phone_and_host(browser):
    new = factory.authority("New Root CA", signature="sha256WithRSA")
    leaf = factory.server(new, signature="sha256WithRSA")
    browser.give(browser.file("chain.pem", leaf.pem + new.pem), phone="E61")
    address = browser.path
    assert browser.find("article.platform").get_attribute("data-verdict") == "refused"
    again(browser, phone="N8")
    assert browser.path == address
    assert browser.find("article.platform").get_attribute("data-platform") == "symbian-3"
    assert browser.find("article.platform").get_attribute("data-verdict") == "installs"
    again(browser, host="imap.example.com")
    assert browser.find("article.platform").get_attribute("data-verdict") == "warned"
    assert browser.value("#again-phone") == "N8" and browser.value("#again-host") == "imap.example.com"
    again(browser, phone="", host="")
    assert len(browser.all("article.platform")) == 8 and browser.has("#overview")


def test_again_with_an_unknown_phone_keeps_the_page(browser):
    browser.give_made(ROOT, phone="E61")
    again(browser, phone="Nokia E611")
    assert browser.find("#error").get_attribute("data-key") == "phone-unknown"
    assert "E61" in browser.text("#error .exact")
    assert browser.value("#again-phone") == "Nokia E611"
    assert browser.find("#again-phone").get_attribute("aria-invalid") == "true"
    assert browser.sees("#short") and names(browser) == ["Example Root CA"]
    browser.shot("again-unknown")
