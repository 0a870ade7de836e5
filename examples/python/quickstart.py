# SPDX-License-Identifier: MIT-0
import pathlib
import sys

import symca

bundle = symca.load(pathlib.Path(sys.argv[1]).read_bytes())
for finding in bundle.check("Nokia E61", host="mail.example.com"):
    print(f"{finding.severity}: {finding.message}\n    {finding.advice}")
for certificate in bundle.to_install:
    hashed = certificate.to_s40()
    print(certificate.label("s60-3rd"), "- on Series 40 type the code", hashed.code_groups)
