# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the steps of a scenario file through the Python package and prints what came of them, as scenario.c does.

Usage: scenario.py FILE PLACE=FOLDER ...
"""
import hashlib
import pathlib
import sys

import symca


class Settings:
    at = 0
    host = None
    url = None
    password = None
    places = {}


def say(*parts):
    print("", *parts)


def digest(label, data):
    say(label, len(data), hashlib.sha256(data).hexdigest())


def text_digest(label, text):
    digest(label, text.encode())


def dash(value):
    return "-" if value is None else value


def view(label, data):
    say(label, "-" if data is None else data.hex())


def yes(value):
    return "yes" if value else "no"


def path_of(name):
    place, path = name.split(":", 1)
    return pathlib.Path(Settings.places[place]) / path


def read(name):
    return path_of(name).read_bytes()


def attempt(label, call):
    """What a call returns; None, with the failure printed, where it fails."""
    try:
        return call()
    except symca.Error as error:
        say(f"{label}: error {error.status.value} at {dash(error.offset)}: {error}")
        return None


def name(label, of):
    say(label, of.text)
    digest(label, bytes(of))
    for attribute in of:
        print(" ", attribute.rdn, attribute.oid, attribute.type, attribute.value)


def extensions(certificate):
    for extension in certificate.extensions:
        say("extension", extension.oid, extension.name, yes(extension.critical))
        digest("value", extension.value)
    usage = certificate.key_usage
    say("ca", yes(certificate.is_ca), "path", dash(certificate.path_length), "usage", "-" if usage is None else usage.value)
    for purpose in certificate.purposes:
        say("purpose", purpose.oid, purpose.name)
    for alternative in certificate.alt_names:
        say("name", alternative.kind.value, alternative.text)
    for unreadable in certificate.unreadable:
        say("unreadable", unreadable)
    for url in certificate.issuer_urls:
        say("issuer at", url)


def hashed(form):
    digest("s40", bytes(form))
    say(f"shown as {form.name}; {form.url}; {form.code} = {form.code_groups}")


def forms(certificate):
    say(f"label {certificate.label()}; {certificate.display_name}; {certificate.file_name()}")
    digest("s60", bytes(certificate.to_s60()))
    form = attempt("s40", lambda: certificate.to_s40(url=Settings.url))
    if form is not None:
        hashed(form)
    key = attempt("wtls key", lambda: certificate.wtls_key_hash)
    if key is not None:
        view("wtls key", key)


def certificate_fields(certificate):
    digest("der", bytes(certificate))
    say("version", certificate.version, "serial", certificate.serial_text)
    name("subject", certificate.subject)
    name("issuer", certificate.issuer)
    say("from", int(certificate.not_before.timestamp()), "to", int(certificate.not_after.timestamp()))
    say("signature", certificate.signature_oid, certificate.signature_name)
    say("key", certificate.key_oid, certificate.key_name, certificate.key_bits)
    digest("spki", certificate.spki)
    extensions(certificate)
    view("subject key", certificate.subject_key_id)
    view("authority key", certificate.authority_key_id)
    say("self-issued", yes(certificate.is_self_issued), "self-signed", yes(certificate.is_self_signed))
    for digest_name in ("md5", "sha1", "sha256"):
        say("fingerprint", certificate.fingerprint(digest_name))
    forms(certificate)


def finding_lines(finding):
    print(" ", finding.severity, finding.id, finding.confidence, "certificate", dash(finding.certificate_index), "offset",
          dash(finding.offset), "path", finding.path)
    for text in (finding.message, finding.advice, dash(finding.phone_says), finding.source):
        print("  ", text)


def match(value):
    return "-" if value is None else yes(value)


def report_lines(report):
    say("verdict", report.verdict)
    for place in report.platforms:
        outcomes = "".join(str(outcome)[0] for outcome in place.outcomes.values())
        say("on", place.platform.id, place.verdict, "host", match(place.host_matches), match(place.host_matches_rfc6125),
            "rules", outcomes)
        print("  says", place.headline)
        for finding in place:
            finding_lines(finding)
    template = report.template
    if template is None:
        say("template -")
    else:
        text_digest("template", template)
    text_digest("json", report.to_json(rules=True))
    text_digest("text", report.to_text(rules=True))


def check(bundle, target=None):
    report = attempt("report", lambda: bundle.check(target, host=Settings.host, at=Settings.at, url=Settings.url))
    if report is not None:
        report_lines(report)


def bundle_lines(bundle):
    place = {bytes(certificate): index for index, certificate in enumerate(bundle)}

    def index_of(certificate):
        return "-" if certificate is None else place[bytes(certificate)]

    say("kind", bundle.kind, "complete", yes(bundle.is_complete), "keys", bundle.private_keys, "missing",
        index_of(bundle.incomplete), "order", *map(index_of, bundle.in_order))
    for note in bundle.notes:
        say("note", note)
    for certificate in bundle.to_install:
        say("install", certificate.subject.text)
    for index, certificate in enumerate(bundle):
        print(f"[{index}] offset {bundle.offset_of(index)} issuer {index_of(bundle.issuer_of(index))}")
        certificate_fields(certificate)
    text_digest("json", bundle.to_json())


def load(data):
    say("detected", symca.detect(data))
    bundle = attempt("load", lambda: symca.load(data, Settings.password))
    if bundle is not None:
        bundle_lines(bundle)
        check(bundle)


def step_load(arguments):
    load(read(arguments))


def step_cut(arguments):
    file, count = arguments.split(" ")
    load(read(file)[:int(count)])


def files_below(folder, below):
    for path in (folder / below).iterdir():
        relative = f"{below}/{path.name}" if below else path.name
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from files_below(folder, relative)
        else:
            yield relative


def step_tree(arguments):
    for relative in sorted(files_below(path_of(arguments), ""), key=str.encode):
        file = arguments + ("" if arguments.endswith(":") else "/") + relative
        print("--", file)
        load(read(file))


def step_target(arguments):
    file, _, target = arguments.partition(" ")
    check(symca.load(read(file), Settings.password), target)


def step_hashed(arguments):
    form = attempt("hashed", lambda: symca.HashedCertificate.parse(read(arguments)))
    if form is not None:
        hashed(form)
        say("version", form.version, "character set", form.character_set, "reading", form.x509_reading.value, "hash",
            form.hash_algorithm)
        say("json", form.to_json())


def step_code(arguments):
    file, _, digits = arguments.partition(" ")
    form = symca.HashedCertificate.parse(read(file))
    try:
        form.verify_code(digits)
        say("the code")
    except symca.Error as error:
        say(f"code: error {error.status.value} at {dash(error.offset)}: {error}")
        if getattr(error, "group", None) is not None:
            say("group", error.group)
    form.verify_code(form.code_groups)


def verify(call):
    """Whether it verifies: done() where it does, else the exception."""
    try:
        call()
        say("verifies")
        return None
    except symca.Error as error:
        say(f"verify: error {error.status.value} at {dash(error.offset)}: {error}")
        return error


def signed(item):
    digest("bytes", bytes(item))
    say("version", item.version, "character set", item.character_set, "kind", item.signature_kind.value,
        f"shown as {item.name}; {item.url}")
    view("signature", item.signature)
    verify(item.verify)
    say("json", item.to_json())


def step_signed(arguments):
    item = attempt("signed", lambda: symca.SignedCertificate.parse(read(arguments)))
    if item is not None:
        signed(item)


def rollover(block, root):
    digest("bytes", bytes(block))
    say("blocks", len(block))
    error = verify(lambda: block.verify(root))
    if error is not None:
        say("block", error.block)
    say("json", block.to_json())


def step_rollover(arguments):
    block = attempt("rollover", lambda: symca.RolloverBlock.parse(read(arguments)))
    if block is not None:
        for item in block[:2]:
            rollover(block, item.signer)


def identifier(label, of):
    if of is None:
        say(label, "-")
        return
    say(label, of.kind.value, of.character_set, of.text)
    view(label, of.encoded)
    for part in of.parts:
        print("  part", part)


def response(label, call):
    made = attempt(label, call)
    if made is not None:
        digest("bytes", bytes(made))
        say("version", made.version, "kind", made.kind.value, "character set", made.character_set, "seconds", made.seconds,
            "name", dash(made.name), "url", dash(made.url))
        identifier("domain", made.ca_domain)
        identifier("subject", made.subject)
        say("json", made.to_json())


def step_response(arguments):
    response("response", lambda: symca.CertResponse.parse(read(arguments)))


def step_wtls(arguments):
    wtls = attempt("wtls", lambda: symca.WtlsCertificate.parse(read(arguments)))
    if wtls is None:
        return
    digest("bytes", bytes(wtls))
    say("version", wtls.version, "from", int(wtls.not_before.timestamp()), "to", int(wtls.not_after.timestamp()), "kind",
        wtls.signature_kind.value)
    view("signature", wtls.signature)
    identifier("issuer", wtls.issuer)
    identifier("subject", wtls.subject)
    say("key", wtls.key_kind.value, wtls.key_parameters, wtls.key_bits)
    view("key hash", wtls.key_hash)
    say("self-issued", yes(wtls.is_self_issued), "self-signed", yes(wtls.is_self_signed), "ca", yes(wtls.is_ca))
    verify(lambda: wtls.verify(wtls))
    say("json", wtls.to_json())
    form = attempt("s40", lambda: wtls.to_s40(url=Settings.url))
    if form is not None:
        hashed(form)


def step_sign(arguments):
    file, signer_file, key = arguments.split(" ")
    signer = symca.Certificate.parse(read(signer_file))
    item = attempt("sign", lambda: symca.SignedCertificate.new(
        symca.Certificate.parse(read(file)), signer, read(key), name="Signed", url=Settings.url))
    if item is not None:
        signed(item)
        rollover(symca.RolloverBlock.new([item, item]), signer)


def step_respond(arguments):
    file, authority_file = arguments.split(" ")
    certificate, authority = (symca.Certificate.parse(read(one)) for one in (file, authority_file))
    response("info", lambda: symca.CertResponse.new_info(certificate, "http://www.example.com/info", authority=authority))
    response("certificate", lambda: symca.CertResponse.new_certificate(certificate, name="Me"))
    response("referral", lambda: symca.CertResponse.new_referral("http://www.example.com/later", 86400))


def step_tables(_):
    for platform in symca.platforms():
        say(f"{platform.id}; {platform.title}; {platform.group}; der {yes(platform.takes_der)};",
            f"hashed {yes(platform.takes_hashed)}")
        for fact in platform.facts:
            print(f"  {fact.key}: {fact.value} ({fact.source}, {fact.confidence})")
    for phone in symca.phones():
        say(phone.model, "runs", phone.platform.id)
    for rule in symca.rules():
        say(rule.id, rule.severity, rule.condition)
        print(f"  {rule.advice}\n  {dash(rule.phone_says)}\n  {rule.source}")
        print(" ", *(f"{yes(rule.applies(platform))}/{rule.confidence(platform)}" for platform in symca.platforms()))


def step_phone(arguments):
    phone = attempt("phone", lambda: symca.phone(arguments))
    if phone is not None:
        say(phone.model, "runs", phone.platform.id)


def step_platform(arguments):
    platform = attempt("platform", lambda: symca.platform(arguments))
    if platform is not None:
        say(platform.title)


def step_agent(arguments):
    agent = attempt("agent", lambda: symca.phone_from_user_agent(arguments))
    if agent is not None:
        say("platform", agent.platform.id if agent.platform else "-", "phone", agent.phone.model if agent.phone else "-",
            "proxy", yes(agent.proxy), "out of scope", f"{yes(agent.out_of_scope)};", agent.advice)


def step_at(arguments):
    Settings.at = int(arguments)


def step_host(arguments):
    Settings.host = arguments or None


def step_url(arguments):
    Settings.url = arguments or None


def step_password(arguments):
    Settings.password = arguments or None


def main():
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    Settings.places = dict(place.split("=", 1) for place in sys.argv[2:])
    for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            print("==", line)
            step, _, arguments = line.partition(" ")
            globals()[f"step_{step}"](arguments)


if __name__ == "__main__":
    main()
