# SPDX-License-Identifier: LGPL-2.1-or-later
# Generated, and private: what is public is in __init__.pyi.
from typing import Any

def __getattr__(name: str) -> Any: ...
