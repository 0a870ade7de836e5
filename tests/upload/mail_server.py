# SPDX-License-Identifier: LGPL-2.1-or-later
"""Exim with a configuration of its own, on a free port, delivering whatever it takes to one file a message."""
import email
import email.policy
import pathlib
import tempfile
import time

from programs import Program, account, find, free_port, names, own_folder

CONFIGURATION = """\
primary_hostname = mail.test.example
exim_user = {user}
exim_group = {group}
never_users =
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
keep_environment =
add_environment = PATH=/usr/bin:/bin
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
tls_advertise_hosts =
host_lookup =
helo_accept_junk_hosts = *
rfc1413_query_timeout = 0s
domainlist any = *
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
acl_smtp_mail = accept
smtp_accept_max = 20

begin acl
rcpt:
  deny local_parts = refused
  accept

begin routers
all:
  driver = accept
  transport = file

begin transports
file:
  driver = appendfile
  directory = {folder}/delivered
  maildir_format
  create_directory
  delivery_date_add
  envelope_to_add
  return_path_add
  user = {user}
  group = {group}
"""


class MailServer:
    """Context manager; an address refused@... is not taken."""

    def __enter__(self):
        self.program = find("exim4", "exim")
        self.temporary = tempfile.TemporaryDirectory(prefix="symca-exim-", ignore_cleanup_errors=True)
        self.folder = pathlib.Path(self.temporary.name)
        self.folder.chmod(0o755)
        self.port = free_port()
        self.account = account("Debian-exim", "mail", "nobody")
        for name in ("spool", "log", "delivered"):
            own_folder(self.folder / name, self.account)
        user, group = names(self.account)
        self.configuration = self.folder / "exim.conf"
        self.configuration.write_text(CONFIGURATION.format(folder=self.folder, port=self.port, user=user,
                                                           group=group), encoding="utf-8")
        command = [self.program, "-C", self.configuration, "-bdf", "-q1m"]
        self.running = Program(command, self.folder / "output").wait_for(self.port)
        return self

    def __exit__(self, *_):
        self.stop()
        self.temporary.cleanup()

    def stop(self):
        self.running.stop()

    @property
    def dsn(self):
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def raw_messages(self):
        """The bytes of each message that was delivered."""
        return [path.read_bytes() for path in sorted((self.folder / "delivered" / "new").glob("*"))]

    def wait_for(self, count, seconds=20):
        """The messages, once there are as many; there must not be more."""
        end = time.monotonic() + seconds
        while len(self.raw_messages) < count and time.monotonic() < end:
            time.sleep(0.05)
        found = self.raw_messages
        assert len(found) == count, self.log()
        return [email.message_from_bytes(one, policy=email.policy.default) for one in found]

    def log(self):
        files = [self.folder / "output", *sorted((self.folder / "log").glob("*"))]
        return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files if file.exists())
