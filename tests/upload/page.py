# SPDX-License-Identifier: LGPL-2.1-or-later
"""The upload page, served for a test: by PHP's own server, or by nginx and php-fpm as examples/upload/server has them.

    with Page(server="nginx", database="postgresql", lifetime_hours=1) as page:
        urllib.request.urlopen(page.url)

Everything is in a temporary folder and on free ports of 127.0.0.1. As root the servers run as www-data.
"""
import contextlib
import os
import pathlib
import re
import subprocess
import tempfile
import time

from postgres import Cluster
from programs import Program, account, as_account, find, free_ports, is_root, names, own_folder

ROOT = pathlib.Path(__file__).resolve().parents[2]
UPLOAD = ROOT / "examples" / "upload"
PHP = os.environ["SYMCA_PHP"]
MODULE = os.environ["SYMCA_PHP_MODULE"]

# Processes of PHP's own server: one would let a slow client hold up the rest.
WORKERS = 8


def literal(value):
    """A value as PHP source."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, dict):
        return "[" + ", ".join(f"{literal(key)} => {literal(one)}" for key, one in value.items()) + "]"
    text = str(value).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{text}'"


def replaced(text, replacements):
    """A configuration with other paths, ports and numbers; each must be there to be replaced."""
    for old, new in replacements.items():
        assert old in text, f"{old!r} is not in the configuration"
        text = text.replace(old, str(new))
    return text


def web_account():
    """Who serves: www-data where this is root and www-data can read the page, else whoever this is."""
    name = account("www-data", "nobody")
    if name is None:
        return None
    for path in (UPLOAD / "public" / "index.php", MODULE):
        if subprocess.run(as_account(name, ["test", "-r", path]), check=False).returncode != 0:
            return None
    return name


class Page:
    """
    Context manager. server: "builtin" or "nginx". database: "sqlite", "postgresql" (a cluster of its own), or a Cluster
    that is shared. site and pool replace text in nginx.conf and php-fpm.conf. Anything else is a setting of the page.
    """

    def __init__(self, server="builtin", database="sqlite", site=None, pool=None, **settings):
        assert server in ("builtin", "nginx")
        self.server = server
        self.database = database
        self.given = settings
        # All tests come from one address.
        self.replacements = {"nginx.conf": {"rate=5r/s": "rate=1000r/s"} | (site or {}), "php-fpm.conf": pool or {}}
        self.account = web_account()
        self.programs = []

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            self.folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="symca-upload-")))
            self.folder.chmod(0o755)
            self.data = own_folder(self.folder / "data", self.account)
            self.logs = own_folder(self.folder / "logs", self.account)
            self.temporary = own_folder(self.folder / "tmp", self.account)
            self.cluster = self.database if isinstance(self.database, Cluster) else None
            if self.database == "postgresql":
                self.cluster = stack.enter_context(Cluster())
            self.port, self.https_port = free_ports(2)
            self.write_settings()
            stack.callback(self.stop)
            self.start()
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *_):
        self.stack.close()

    # ---- where things are ----

    @property
    def host(self):
        """As a Host header has it."""
        return f"127.0.0.1:{self.port}"

    @property
    def url(self):
        return f"http://{self.host}"

    @property
    def https_url(self):
        """nginx alone has it; its certificate is self-signed."""
        return f"https://127.0.0.1:{self.https_port}"

    @property
    def database_file(self):
        return self.data / "upload.sqlite"

    @property
    def page_log(self):
        return self.logs / "page.log"

    def log(self):
        """What the page and the servers wrote."""
        files = [self.page_log, *sorted(self.folder.glob("*.log"))]
        return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files if file.exists())

    def is_tidy(self, seconds=5):
        """Whether no upload is left in a temporary folder; PHP removes one only after the answer."""
        end = time.monotonic() + seconds
        folders = [self.temporary, self.folder / "nginx"]
        while left := [path for folder in folders for path in folder.rglob("*") if path.is_file()]:
            if time.monotonic() > end:
                print("left:", left)
                return False
            time.sleep(0.05)
        return True

    # ---- settings ----

    def write_settings(self):
        settings = {"public_url": self.url, "phone_url": self.url, "log": self.page_log}
        if self.cluster:
            settings |= {"database": self.cluster.dsn, "database_user": Cluster.user, "database_password": ""}
        else:
            settings |= {"database": f"sqlite:{self.database_file}"}
        self.settings = settings | self.given
        lines = "".join(f"    {literal(name)} => {literal(value)},\n" for name, value in self.settings.items())
        self.settings_file = self.folder / "settings.php"
        # Replaced in one step: a page that is running reads it at any time.
        fresh = self.folder / "settings.new"
        fresh.write_text(f"<?php\nreturn [\n{lines}];\n", encoding="utf-8")
        fresh.rename(self.settings_file)

    def change(self, **settings):
        """Other settings, from the next request on."""
        self.given |= settings
        self.write_settings()

    # ---- servers ----

    def start(self):
        starter = {"builtin": self.start_builtin, "nginx": self.start_nginx}[self.server]
        starter()

    def stop(self):
        while self.programs:
            self.programs.pop().stop()

    def environment(self):
        return {"SYMCA_UPLOAD_SETTINGS": str(self.settings_file), "TMPDIR": str(self.temporary),
                "PHP_CLI_SERVER_WORKERS": str(WORKERS)}

    def start_builtin(self):
        options = {"extension": MODULE, "sys_temp_dir": self.temporary, "upload_tmp_dir": self.temporary,
                   # A changed settings file counts from the next request on.
                   "opcache.revalidate_freq": 0}
        words = [word for name, value in options.items() for word in ("-d", f"{name}={value}")]
        public = UPLOAD / "public"
        command = [PHP, *words, "-S", self.host, "-t", public, public / "index.php"]
        self.programs.append(Program(as_account(self.account, command), self.folder / "php-server.log",
                                     self.environment()).wait_for(self.port))

    def start_nginx(self):
        self.socket = self.folder / "run" / "upload.sock"
        own_folder(self.socket.parent, self.account)
        self.start_fpm()
        self.write_site()
        main = self.folder / "nginx-main.conf"
        command = [find("nginx"), "-p", self.folder, "-e", self.folder / "nginx-error.log", "-c", main]
        self.programs.append(Program(command, self.folder / "nginx-output.log").wait_for(self.port))

    def start_fpm(self):
        version = subprocess.run([PHP, "-n", "-r", "echo PHP_MAJOR_VERSION, '.', PHP_MINOR_VERSION;"], check=True,
                                 capture_output=True, text=True).stdout
        pool = (UPLOAD / "server" / "php-fpm.conf").read_text(encoding="utf-8")
        pool = replaced(pool, {"/run/php/upload.sock": self.socket, "/etc/symca-upload.php": self.settings_file,
                               **self.replacements["php-fpm.conf"]})
        user, group = names(self.account)
        pool = re.sub(r"^(user|listen\.owner) = .*$", rf"\1 = {user}", pool, flags=re.M)
        pool = re.sub(r"^(group|listen\.group) = .*$", rf"\1 = {group}", pool, flags=re.M)
        (self.folder / "pool.conf").write_text(pool, encoding="utf-8")
        main = self.folder / "php-fpm-main.conf"
        main.write_text(f"[global]\ndaemonize = no\nerror_log = {self.folder / 'php-fpm.log'}\n"
                        f"include = {self.folder / 'pool.conf'}\n", encoding="utf-8")
        command = [find(f"php-fpm{version}", "php-fpm"), "-R", "--fpm-config", main, "-d", f"extension={MODULE}",
                   "-d", f"sys_temp_dir={self.temporary}", "-d", f"upload_tmp_dir={self.temporary}",
                   # A changed settings file counts from the next request on.
                   "-d", "opcache.revalidate_freq=0"]
        program = Program(command, self.folder / "php-fpm-output.log", self.environment())
        self.programs.append(program.wait_for(self.socket))

    def write_site(self):
        """The committed site within the least of a main configuration, which is Debian's in what could disturb."""
        key, certificate = self.folder / "https.key", self.folder / "https.pem"
        subprocess.run([find("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
                        "-out", certificate, "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
                       check=True, capture_output=True)
        site = (UPLOAD / "server" / "nginx.conf").read_text(encoding="utf-8")
        # Both families in the committed file; here there is one address.
        site = re.sub(r"^ *listen \[::\].*\n", "", site, flags=re.M)
        site = replaced(site, {"listen 80;": f"listen {self.host};", "listen 443 ssl;":
                               f"listen 127.0.0.1:{self.https_port} ssl;",
                               "/srv/symca/examples/upload": UPLOAD, "/run/php/upload.sock": self.socket,
                               "/etc/ssl/certs/upload.pem": certificate, "/etc/ssl/private/upload.key": key,
                               "/var/log/nginx/upload.log": self.folder / "nginx-failures.log",
                               **self.replacements["nginx.conf"]})
        (self.folder / "site.conf").write_text(site, encoding="utf-8")
        places = {name: own_folder(self.folder / "nginx" / name, self.account)
                  for name in ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")}
        user = "user {} {};\n".format(*names(self.account)) if is_root() else ""
        temporary = "".join(f"    {name}_temp_path {path};\n" for name, path in places.items())
        (self.folder / "nginx-main.conf").write_text(
            f"{user}daemon off;\nworker_processes auto;\npid {self.folder / 'nginx.pid'};\n"
            "events {\n    worker_connections 768;\n}\n"
            "http {\n    include /etc/nginx/mime.types;\n    default_type application/octet-stream;\n    gzip on;\n"
            f"    gzip_types text/plain text/css application/xhtml+xml application/octet-stream;\n{temporary}"
            f"    access_log {self.folder / 'nginx-access.log'};\n"
            f"    include {self.folder / 'site.conf'};\n}}\n", encoding="utf-8")
