# SPDX-License-Identifier: LGPL-2.1-or-later
"""Settings that are wrong: people read that it is not their fault, whoever runs the page what to mend and where."""
import collections
import json
import os
import shutil
import subprocess
import time

import pytest

import certificates
from checks import assert_clear, complaints
from client import Client
from page import MODULE, PHP, UPLOAD, Page, literal

PEM = certificates.usual().pem
SECRET = "distinctive-password"

# What is wrong, and what the log says: the setting, what was found, what to do.
WRONG = [
    ({"no_such_setting": 1}, "there is no setting 'no_such_setting'", "settings.php has all"),
    ({"mail_dns": "smtp://x"}, "there is no setting 'mail_dns'", "do you mean mail_dsn?"),
    ({0: "x"}, "value 0 of its array has no name", "write 'name' => value"),
    ({"site_name": ""}, "site_name is empty", "one line"),
    ({"site_name": "a\nb"}, "site_name is 'a?b'", "one line"),
    ({"site_name": ["x"]}, "site_name is an array", "one line"),
    ({"public_url": "javascript:alert(1)"}, "public_url is 'javascript:alert(1)'", "such as http://"),
    ({"public_url": "https://site.example/"}, "public_url is 'https://site.example/'", "nothing behind it"),
    ({"phone_url": "site.example"}, "phone_url is 'site.example'", "http:// or https://"),
    ({"phone_url": "http://site.example:65536"}, "phone_url is 'http://site.example:65536'", "a port"),
    ({"phone_url": "http://[::1"}, "phone_url is 'http://[::1'", "a host"),
    ({"database": "nosuch:password=" + SECRET}, "database is 'nosuch:...'", "no driver nosuch here, only "),
    ({"database": SECRET}, "database is string, not shown here", "such as sqlite:/"),
    ({"database": "sqlite:upload.sqlite"}, "database is 'sqlite:...'", "the whole path"),
    ({"database": "sqlite::memory:"}, "database is 'sqlite:...'", "a file that stays"),
    ({"database_user": None}, "database_user is null", "must be a text"),
    ({"database_password": 4711}, "database_password is int, not shown here", "must be a text"),
    ({"database_timeout": 0}, "database_timeout is 0", "from 1 to 3600"),
    ({"lifetime_hours": "many"}, "lifetime_hours is 'many'", "such as 24 or 0.5"),
    ({"lifetime_hours": 0}, "lifetime_hours is 0", "above 0"),
    ({"max_files": "8"}, "max_files is '8'", "without quotes"),
    ({"max_file_bytes": 0}, "max_file_bytes is 0", "from 1 up"),
    ({"max_total_bytes": 1.5}, "max_total_bytes is 1.5", "a whole number"),
    ({"max_certificates": 100}, "max_certificates is 100", "from 1 to 99"),
    ({"uploads_per_hour": -1}, "uploads_per_hour is -1", "from 0 up"),
    ({"misses_per_ten_minutes": True}, "misses_per_ten_minutes is true", "a whole number"),
    ({"mails_per_hour": []}, "mails_per_hour is an array", "a whole number"),
    ({"site_mails_per_hour": "many"}, "site_mails_per_hour is 'many'", "a whole number"),
    ({"client_uploads": None}, "client_uploads is NULL", "a whole number"),
    ({"site_uploads": 0}, "site_uploads is 0", "from 1 up"),
    ({"site_bytes": -1}, "site_bytes is -1", "from 1 up"),
    ({"mail_dsn": f"smpt://me:{SECRET}@host.example", "mail_from": "me@here.example"}, "mail_dsn is 'smpt:...'",
     "such as smtp://127.0.0.1:25"),
    ({"mail_dsn": "smtp://", "mail_from": "me@here.example"}, "mail_dsn is 'smtp:...'", "such as smtp://127.0.0.1:25"),
    ({"mail_dsn": SECRET, "mail_from": "me@here.example"}, "mail_dsn is string, not shown", "a DSN"),
    ({"mail_dsn": "failover(smtp://a.example smpt://b.example)", "mail_from": "me@here.example"}, "mail_dsn is",
     "of the kind failover"),
    ({"mail_dsn": "smtp://127.0.0.1"}, "mail_from is empty, while mail_dsn is not", "an e-mail address"),
    ({"mail_dsn": "smtp://127.0.0.1", "mail_from": "nobody"}, "mail_from is 'nobody'", "an e-mail address"),
    ({"trusted_proxies": "10.0.0.1"}, "trusted_proxies is '10.0.0.1'", "an array of addresses"),
    ({"trusted_proxies": ["10.0.0.1", "proxy.example"]}, "'proxy.example' in it is none", "such as ['192.0.2.1', "),
    ({"trusted_proxies": ["10.0.0.0/33"]}, "'10.0.0.0/33' in it is none", "'10.0.0.0/8'"),
    ({"trusted_proxies": ["::/0"]}, "'::/0' in it is none", "'2001:db8::/32'"),
    ({"trusted_proxies": [7]}, "7 in it is none", "an array of addresses"),
    ({"template_cache": "cache"}, "template_cache is 'cache'", "the whole path of a folder"),
    ({"template_cache": "/proc/none/cache"}, "template_cache is '/proc/none/cache'", "cannot write to /proc"),
    ({"log": "page.log"}, "log is 'page.log'", "php://stderr or the whole path"),
    ({"log": "php://output"}, "log is 'php://output'", "php://stderr or the whole path"),
]


@pytest.fixture(scope="module")
def page():
    with Page() as served:
        yield served
        assert complaints(served) == []


def failures(page):
    """How often each failure is in one of the logs."""
    return collections.Counter(line for line in page.log().splitlines() if line.startswith('{"') and '"failure"' in line)


def new_message(page, before, seconds=10):
    """What the failure says that was not there before; it is a moment until a server's output is in its log."""
    end = time.monotonic() + seconds
    while not (found := failures(page) - before):
        assert time.monotonic() < end, page.log()
        time.sleep(0.02)
    line, = found
    return json.loads(line)["message"]


@pytest.fixture
def told(page):
    """Asks for the page, and gives what the log says of it."""
    def ask():
        before = failures(page)
        response = Client(page.url).get("/")
        assert_clear(response, 500)
        assert str(page.folder) not in response.text
        return new_message(page, before)
    given = dict(page.given)
    yield ask
    page.given = given
    page.write_settings()


@pytest.mark.parametrize(("wrong", "found", "remedy"), WRONG, ids=lambda part: str(part)[:50])
def test_each_setting_is_told(page, told, wrong, found, remedy):
    page.given |= wrong
    page.write_settings()
    message = told()
    assert message.startswith(f"settings: {page.settings_file}: {found}") or found in message
    assert message.startswith(f"settings: {page.settings_file}: ") and remedy in message
    assert SECRET not in page.log() and "4711" not in message


def test_each_setting_has_a_wrong_value_here():
    run = subprocess.run([PHP, "-r", f"echo json_encode(array_keys(require '{UPLOAD}/settings.php'));"], check=True,
                         capture_output=True, text=True)
    assert {name for wrong, _, _ in WRONG for name in wrong} >= set(json.loads(run.stdout))


@pytest.mark.parametrize(("text", "found", "remedy"), [
    (f"<?php\nreturn [\n    'database_password' => '{SECRET}'{SECRET}',\n];\n", "line 3 is no valid PHP", "mend"),
    ("<?php\n$settings = ['site_name' => 'Mine'];\n", "it returns int and no array", "let it end with return ["),
    ("<?php return 'x';", "it returns string and no array", "let it end with return ["),
    (f"database_password = {SECRET}\n", "it prints something", "let it begin with <?php"),
    ("\ufeff<?php return [];\n", "it prints something", "let it begin with <?php"),
    ("<?php\n\nreturn ['site_name' => $name];\n", "line 3 fails with ErrorException (Undefined variable", "mend"),
    (f"<?php return ['database_password' => {SECRET.partition('-')[0]}];", "line 1 fails with Error (", "mend"),
    ("<?php\nreturn ['site_name' => trim()];\n", "line 2 fails with ArgumentCountError (", "mend"),
])
def test_a_file_that_is_no_settings(page, told, text, found, remedy):
    fresh = page.folder / "settings.new"
    fresh.write_text(text, encoding="utf-8")
    fresh.rename(page.settings_file)
    message = told()
    assert message.startswith(f"settings: {page.settings_file}: {found}") and remedy in message
    assert "distinctive" not in page.log()


def test_a_file_that_is_not_there(page, told):
    page.settings_file.unlink()
    message = told()
    assert "there is no such file" in message and "SYMCA_UPLOAD_SETTINGS" in message


def test_a_file_that_cannot_be_read(page, told):
    if page.account is None:
        pytest.skip("needs root, whose file it is")
    page.settings_file.chmod(0o600)
    assert "it cannot be read; let the account" in told()


def test_php_itself_is_not_allowed_to_start_programs():
    """As php-fpm.conf has it; sendmail would only fail with the first mail."""
    with Page(server="nginx") as page:
        page.change(mail_dsn="sendmail://default", mail_from="me@here.example")
        before = failures(page)
        assert_clear(Client(page.url).get("/"), 500)
        assert "proc_open" in new_message(page, before)
        page.change(mail_dsn="failover(smtp://a.example smtp://b.example)")
        assert Client(page.url).get("/").status == 200


@pytest.mark.parametrize("source", ["sqlite:/proc/none/upload.sqlite", "pgsql:host=127.0.0.1;port=1;dbname=upload"])
def test_a_database_that_is_not_there_is_told(page, source):
    """Known only when it is asked: the database's own words are in the log."""
    given = dict(page.given)
    page.change(database=source, database_user="me", database_password=SECRET)
    before = failures(page)
    assert_clear(Client(page.url).get("/"), 503)
    message = new_message(page, before)
    assert message.startswith("settings: database: SQLSTATE") and SECRET not in page.log()
    page.given = given
    page.write_settings()


def test_what_cannot_be_logged_goes_to_the_server_s_log():
    with Page(uploads_per_hour=0) as page:
        pc = Client(page.url)
        for target in ("/nonexistent/page.log", str(page.folder), "/proc/version"):
            page.change(log=target)
            before, uploads = failures(page), page.log().count('"event":"upload"')
            assert pc.give(PEM).status == 303
            assert f"settings: log: {target} cannot be written" in new_message(page, before)
            end = time.monotonic() + 10
            while page.log().count('"event":"upload"') == uploads:
                assert time.monotonic() < end, page.log()
                time.sleep(0.02)
        assert complaints(page) == []


def test_the_timer_tells_it_too(tmp_path):
    settings = tmp_path / "settings.php"

    def expire(text):
        settings.write_text(text, encoding="utf-8")
        return subprocess.run([PHP, "-d", f"extension={MODULE}", UPLOAD / "bin" / "expire.php"], capture_output=True,
                              text=True, check=False, env={**os.environ, "SYMCA_UPLOAD_SETTINGS": str(settings)})

    run = expire("<?php return ['lifetime_hours' => 'x'];")
    assert run.returncode == 1 and run.stdout == ""
    assert run.stderr.startswith(f"expire: settings: {settings}: lifetime_hours is 'x'; ") and run.stderr.count("\n") == 1
    run = expire(f"<?php return ['database' => {literal(f'sqlite:{tmp_path}/upload.sqlite')}];")
    assert (run.returncode, run.stdout, run.stderr) == (0, "0 removed\n", "")


# ---- proxies ----


@pytest.mark.parametrize(("trusted", "named", "is_believed"), [
    (["127.0.0.1"], "192.0.2.7", True),
    (["127.0.0.0/8"], "192.0.2.7", True),
    (["127.0.0.0/30", "::1"], "192.0.2.7", True),
    (["::ffff:127.0.0.1"], "192.0.2.7", True),
    (["126.0.0.0/7"], "192.0.2.7", True),
    (["127.0.0.2/31"], "192.0.2.7", False),
    (["128.0.0.0/1"], "192.0.2.7", False),
    (["10.0.0.0/8", "2001:db8::/32"], "192.0.2.7", False),
    ([], "192.0.2.7", False),
    # A chain of them: the last one that is none of these is the client.
    (["127.0.0.0/8", "10.0.0.0/8"], "192.0.2.7, 10.1.2.3", True),
    (["127.0.0.0/8", "2001:db8::/33"], "192.0.2.7, 2001:db8:7fff::1", True),
    (["127.0.0.0/8", "2001:db8::/33"], "192.0.2.7, 2001:db8:8000::1", False),
])
def test_networks_of_proxies(trusted, named, is_believed):
    """Counted is the address in front; where it is believed, 192.0.2.7's uploads are not 192.0.2.8's."""
    with Page(uploads_per_hour=1, trusted_proxies=trusted) as page:
        one = Client(page.url, headers={"X-Forwarded-For": named})
        other = Client(page.url, headers={"X-Forwarded-For": named.replace("192.0.2.7", "192.0.2.8")})
        assert one.give(PEM).status == 303
        assert other.give(PEM).status == (303 if is_believed else 429)
        assert one.give(PEM).status == 429


# ---- compiled templates ----


def test_a_changed_template_counts_at_once(tmp_path):
    """An update that comes out of an archive has older times than what was compiled before it."""
    for folder in ("src", "templates", "catalogue"):
        shutil.copytree(UPLOAD / folder, tmp_path / folder)
    show = f"""
        require '{tmp_path}/src/autoload.php';
        $view = new UploadPage\\View('{tmp_path}/cache', new UploadPage\\Catalogue('en'), 'Site');
        echo $view->render('phone/message.xhtml.twig', ['key' => 'phone.rate', 'params' => [], 'detail' => null]);"""

    def shown():
        return subprocess.run([PHP, "-r", show], check=True, capture_output=True, text=True).stdout

    before = shown()
    assert "too often" in before and list((tmp_path / "cache").rglob("*.php")) and shown() == before
    for changed in ("message", "layout"):
        template = tmp_path / "templates" / "phone" / f"{changed}.xhtml.twig"
        text = template.read_text(encoding="utf-8")
        assert "<body>" in text or "<p>" in text
        template.write_text(text.replace("<body>", "<body><p>new layout</p>").replace("<p>{{ t(key", "<p>new {{ t(key"),
                            encoding="utf-8")
        os.utime(template, (1_000_000_000, 1_000_000_000))
        assert ("new layout" if changed == "layout" else "<p>new ") in shown()
