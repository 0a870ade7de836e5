# SPDX-License-Identifier: LGPL-2.1-or-later
"""What holds for every pytest run: a file of which every case was skipped is a skipped test for meson (status 77)."""
import pytest

SKIPPED_FOR_MESON = 77


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    outcomes = {key for key, reports in reporter.stats.items() if key and key != "deselected" and reports}
    if exitstatus == 0 and outcomes == {"skipped"}:
        session.exitstatus = SKIPPED_FOR_MESON
