# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the site directory that this interpreter has below a prefix; nothing where it has none there.

A virtual environment is its own prefix, whatever is asked for: nothing else is on its path.
"""
import os
import site
import sys

prefix = sys.prefix if sys.prefix != sys.base_prefix else sys.argv[1]
below = [path for path in site.getsitepackages() if os.path.commonpath([path, prefix]) == os.path.normpath(prefix)]
# Of a distribution's own directories below /usr the nearer one, /usr/local, belongs to another prefix.
below = [path for path in below if prefix != "/usr" or not path.startswith("/usr/local/")]
print(below[0] if below else "")
