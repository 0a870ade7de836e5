<?php
// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs the steps of a scenario file through the PHP module and prints what came of them, as scenario.c does.
//
// Usage: scenario.php FILE PLACE=FOLDER ...
declare(strict_types=1);

use Symca\{Bundle, Certificate, CertResponse, CodeException, HashedCertificate, Name, Phone, Platform, Report, RolloverBlock};
use Symca\{Rule, SignatureException, SignedCertificate, UserAgent, WtlsCertificate, WtlsIdentifier};

final class Settings
{
    public static int $at = 0;
    public static ?string $host = null;
    public static ?string $url = null;
    public static ?string $password = null;
    public static array $places = [];
}

function say(mixed ...$parts): void
{
    echo " ", implode(" ", $parts), "\n";
}

function digest(string $label, string $data): void
{
    say($label, strlen($data), hash("sha256", $data));
}

function view(string $label, ?string $data): void
{
    say($label, $data === null ? "-" : bin2hex($data));
}

function yes(bool $value): string
{
    return $value ? "yes" : "no";
}

function path_of(string $name): string
{
    [$place, $path] = explode(":", $name, 2);
    return Settings::$places[$place] . "/$path";
}

function read(string $name): string
{
    return file_get_contents(path_of($name));
}

/** Prints a failure. */
function failed(string $label, Symca\Exception $error): void
{
    say("$label: error {$error->getStatus()->value} at " . ($error->getOffset() ?? "-") . ": {$error->getMessage()}");
}

/** What a call returns; null, with the failure printed, where it fails. */
function attempt(string $label, callable $call): mixed
{
    try {
        return $call();
    } catch (Symca\Exception $error) {
        failed($label, $error);
        return null;
    }
}

function name(string $label, Name $name): void
{
    say($label, $name);
    digest($label, $name->der());
    foreach ($name as ["rdn" => $rdn, "oid" => $oid, "type" => $type, "value" => $value]) {
        echo "  $rdn $oid $type $value\n";
    }
}

function extensions(Certificate $certificate): void
{
    foreach ($certificate->extensions() as $extension) {
        say("extension", $extension["oid"], $extension["name"], yes($extension["critical"]));
        digest("value", $extension["value"]);
    }
    $usage = $certificate->keyUsage();
    say("ca", yes($certificate->isCa()), "path", $certificate->pathLength() ?? "-", "usage",
        $usage === null ? "-" : array_sum(array_map(fn($bit) => $bit->value, $usage)));
    foreach ($certificate->purposes() ?? [] as $purpose) {
        say("purpose", $purpose["oid"], $purpose["name"]);
    }
    foreach ($certificate->altNames() ?? [] as $name) {
        say("name", $name["kind"]->value, $name["text"]);
    }
    foreach ($certificate->unreadable() as $extension) {
        say("unreadable", $extension);
    }
    foreach ($certificate->issuerUrls() as $url) {
        say("issuer at", $url);
    }
}

function hashed(HashedCertificate $form): void
{
    digest("s40", $form->bytes());
    say("shown as {$form->name()}; {$form->url()}; {$form->code()} = {$form->codeGroups()}");
}

function forms(Certificate $certificate): void
{
    say("label {$certificate->label()}; {$certificate->displayName()}; {$certificate->fileName()}");
    digest("s60", $certificate->toS60());
    $form = attempt("s40", fn() => $certificate->toS40(url: Settings::$url));
    if ($form) {
        hashed($form);
    }
    $key = attempt("wtls key", fn() => $certificate->wtlsKeyHash());
    if ($key !== null) {
        view("wtls key", $key);
    }
}

function certificate(Certificate $certificate): void
{
    digest("der", $certificate->der());
    say("version", $certificate->version(), "serial", $certificate->serial());
    name("subject", $certificate->subject());
    name("issuer", $certificate->issuer());
    say("from", $certificate->notBefore()->getTimestamp(), "to", $certificate->notAfter()->getTimestamp());
    say("signature", $certificate->signatureOid(), $certificate->signatureName());
    say("key", $certificate->keyOid(), $certificate->keyName(), $certificate->keyBits());
    digest("spki", $certificate->spki());
    extensions($certificate);
    view("subject key", $certificate->subjectKeyId());
    view("authority key", $certificate->authorityKeyId());
    say("self-issued", yes($certificate->isSelfIssued()), "self-signed", yes($certificate->isSelfSigned()));
    foreach (["md5", "sha1", "sha256"] as $digest) {
        say("fingerprint", $certificate->fingerprint($digest));
    }
    forms($certificate);
}

function match_text(?bool $value): string
{
    return $value === null ? "-" : yes($value);
}

function report(Report $report): void
{
    say("verdict", $report->verdict()->value);
    foreach ($report->platforms() as $platform) {
        $matches = $report->hostMatches($platform);
        $outcomes = array_map(fn($rule) => $report->outcome($platform, $rule)->value[0], array_keys(Rule::all()));
        say("on", $platform->id(), $report->verdict($platform)->value, "host", match_text($matches["platform"] ?? null),
            match_text($matches["rfc6125"] ?? null), "rules", implode("", $outcomes));
        echo "  says ", $report->headline($platform), "\n";
        foreach ($report->findings($platform) as $finding) {
            echo "  {$finding->severity()->value} {$finding->id()} {$finding->confidence()->value} certificate ",
                $finding->certificate() ?? "-", " offset ", $finding->offset() ?? "-", " path ", $finding->path(), "\n";
            foreach ([$finding->message(), $finding->advice(), $finding->phoneSays() ?? "-", $finding->source()] as $text) {
                echo "   $text\n";
            }
        }
    }
    $template = $report->template();
    if ($template === null) {
        say("template -");
    } else {
        digest("template", $template);
    }
    digest("json", $report->toJson(rules: true));
    digest("text", $report->toText(rules: true));
}

function check(Bundle $bundle, ?string $target = null): void
{
    $report = attempt("report", fn() => $bundle->check($target, host: Settings::$host, at: Settings::$at, url: Settings::$url));
    if ($report) {
        report($report);
    }
}

function bundle(Bundle $bundle): void
{
    say("kind", $bundle->kind()->value, "complete", yes($bundle->isComplete()), "keys", $bundle->privateKeys(), "missing",
        $bundle->incomplete() ?? "-", "order", ...$bundle->order());
    foreach ($bundle->notes() as $note) {
        say("note", $note);
    }
    foreach ($bundle->toInstall() as $certificate) {
        say("install", $certificate->subject());
    }
    foreach ($bundle as $index => $certificate) {
        echo "[$index] offset ", $bundle->offset($index) ?? "-", " issuer ", $bundle->issuer($index) ?? "-", "\n";
        certificate($certificate);
    }
    digest("json", $bundle->toJson());
}

function load(string $data): void
{
    say("detected", Symca\Kind::detect($data)->value);
    $bundle = attempt("load", fn() => Bundle::load($data, Settings::$password));
    if ($bundle) {
        bundle($bundle);
        check($bundle);
    }
}

function files_below(string $folder, string $below): iterable
{
    foreach (scandir("$folder/$below") as $entry) {
        $relative = $below === "" ? $entry : "$below/$entry";
        if ($entry[0] === ".") {
            continue;
        }
        if (is_dir("$folder/$relative")) {
            yield from files_below($folder, $relative);
        } else {
            yield $relative;
        }
    }
}

function tree(string $name): void
{
    $files = iterator_to_array(files_below(path_of($name), ""), false);
    sort($files, SORT_STRING);
    foreach ($files as $relative) {
        $file = $name . (str_ends_with($name, ":") ? "" : "/") . $relative;
        echo "-- $file\n";
        load(read($file));
    }
}

function read_hashed(string $name): void
{
    $form = attempt("hashed", fn() => HashedCertificate::parse(read($name)));
    if ($form) {
        hashed($form);
        say("version", $form->version(), "character set", $form->characterSet(), "reading", $form->x509Reading()->value, "hash",
            $form->hashAlgorithm());
        say("json", $form->toJson());
    }
}

function code(string $name, string $digits): void
{
    $form = HashedCertificate::parse(read($name));
    try {
        $form->verifyCode($digits);
        say("the code");
    } catch (Symca\Exception $error) {
        failed("code", $error);
        if ($error instanceof CodeException && $error->getGroup() !== null) {
            say("group", $error->getGroup());
        }
    }
    $form->verifyCode($form->codeGroups());
}

/** Whether it verifies: null where it does. */
function verify(callable $call): ?Symca\Exception
{
    try {
        $call();
        say("verifies");
        return null;
    } catch (Symca\Exception $error) {
        failed("verify", $error);
        return $error;
    }
}

function signed(SignedCertificate $item): void
{
    digest("bytes", $item->bytes());
    say("version", $item->version(), "character set", $item->characterSet(), "kind", $item->signatureKind()->value,
        "shown as {$item->name()}; {$item->url()}");
    view("signature", $item->signatureBytes());
    verify(fn() => $item->verify());
    say("json", $item->toJson());
}

function read_signed(string $name): void
{
    $item = attempt("signed", fn() => SignedCertificate::parse(read($name)));
    if ($item) {
        signed($item);
    }
}

function rollover(RolloverBlock $block, Certificate|WtlsCertificate $root): void
{
    digest("bytes", $block->bytes());
    say("blocks", count($block));
    $error = verify(fn() => $block->verify($root));
    if ($error) {
        say("block", $error instanceof SignatureException ? $error->getBlock() : "-");
    }
    say("json", $block->toJson());
}

function read_rollover(string $name): void
{
    $block = attempt("rollover", fn() => RolloverBlock::parse(read($name)));
    foreach ([0, 1] as $index) {
        if (isset($block[$index])) {
            rollover($block, $block[$index]->signer() ?? $block[$index]->signerWtls());
        }
    }
}

function identifier(string $label, ?WtlsIdentifier $of): void
{
    if (!$of) {
        say($label, "-");
        return;
    }
    say($label, $of->kind()->value, $of->characterSet(), $of);
    view($label, $of->bytes());
    foreach ($of->parts() as $part) {
        echo "  part $part\n";
    }
}

function response(string $label, callable $call): void
{
    $response = attempt($label, $call);
    if (!$response) {
        return;
    }
    digest("bytes", $response->bytes());
    say("version", $response->version(), "kind", $response->kind()->value, "character set", $response->characterSet(),
        "seconds", $response->seconds(), "name", $response->name() ?? "-", "url", $response->url() ?? "-");
    identifier("domain", $response->caDomain());
    identifier("subject", $response->subject());
    say("json", $response->toJson());
}

function wtls(string $name): void
{
    $wtls = attempt("wtls", fn() => WtlsCertificate::parse(read($name)));
    if (!$wtls) {
        return;
    }
    digest("bytes", $wtls->bytes());
    say("version", $wtls->version(), "from", $wtls->notBefore()->getTimestamp(), "to", $wtls->notAfter()->getTimestamp(), "kind",
        $wtls->signatureKind()->value);
    view("signature", $wtls->signatureBytes());
    identifier("issuer", $wtls->issuer());
    identifier("subject", $wtls->subject());
    say("key", $wtls->keyKind()->value, $wtls->keyParameters(), $wtls->keyBits());
    view("key hash", $wtls->keyHash());
    say("self-issued", yes($wtls->isSelfIssued()), "self-signed", yes($wtls->isSelfSigned()), "ca", yes($wtls->isCa()));
    verify(fn() => $wtls->verify($wtls));
    say("json", $wtls->toJson());
    $form = attempt("s40", fn() => $wtls->toS40(url: Settings::$url));
    if ($form) {
        hashed($form);
    }
}

function sign(string $file, string $signer_file, string $key): void
{
    $signer = Certificate::parse(read($signer_file));
    $item = attempt("sign", fn() => SignedCertificate::sign(Certificate::parse(read($file)), $signer, read($key), name: "Signed",
        url: Settings::$url));
    if ($item) {
        signed($item);
        rollover(RolloverBlock::join([$item, $item]), $signer);
    }
}

function respond(string $file, string $authority_file): void
{
    $certificate = Certificate::parse(read($file));
    $authority = Certificate::parse(read($authority_file));
    response("info", fn() => CertResponse::newInfo($certificate, "http://www.example.com/info", authority: $authority));
    response("certificate", fn() => CertResponse::newCertificate($certificate, name: "Me"));
    response("referral", fn() => CertResponse::newReferral("http://www.example.com/later", 86400));
}

function tables(): void
{
    foreach (Platform::all() as $platform) {
        say("{$platform->id()}; {$platform->title()}; {$platform->group()}; der", yes($platform->takesDer()) . "; hashed",
            yes($platform->takesHashed()));
        foreach ($platform->facts() as ["key" => $key, "value" => $value, "source" => $source, "confidence" => $confidence]) {
            echo "  $key: $value ($source, {$confidence->value})\n";
        }
    }
    foreach (Phone::all() as $phone) {
        say($phone->model(), "runs", $phone->platform()->id());
    }
    foreach (Rule::all() as $rule) {
        say($rule->id(), $rule->severity()->value, $rule->condition());
        echo "  {$rule->advice()}\n  ", $rule->phoneSays() ?? "-", "\n  {$rule->source()}\n";
        echo "  ", implode(" ", array_map(fn($platform) => yes($rule->applies($platform)) . "/" . $rule->confidence($platform)->value,
            Platform::all())), "\n";
    }
}

function phone(string $model): void
{
    $phone = attempt("phone", fn() => Phone::find($model));
    if ($phone) {
        say($phone->model(), "runs", $phone->platform()->id());
    }
}

function platform(string $id): void
{
    $platform = attempt("platform", fn() => Platform::find($id));
    if ($platform) {
        say($platform->title());
    }
}

function agent(string $header): void
{
    $agent = attempt("agent", fn() => UserAgent::parse($header));
    if ($agent) {
        say("platform", $agent->platform()?->id() ?? "-", "phone", $agent->phone()?->model() ?? "-", "proxy",
            yes($agent->viaProxy()), "out of scope", yes($agent->outOfScope()) . ";", $agent->advice());
    }
}

function step(string $name, string $arguments): void
{
    [$first, $rest] = explode(" ", "$arguments ", 2);
    $rest = substr($rest, 0, -1);
    match ($name) {
        "at" => Settings::$at = (int) $arguments,
        "host" => Settings::$host = $arguments === "" ? null : $arguments,
        "url" => Settings::$url = $arguments === "" ? null : $arguments,
        "password" => Settings::$password = $arguments === "" ? null : $arguments,
        "load" => load(read($arguments)),
        "cut" => load(substr(read($first), 0, (int) $rest)),
        "tree" => tree($arguments),
        "target" => check(Bundle::load(read($first), Settings::$password), $rest),
        "hashed" => read_hashed($arguments),
        "code" => code($first, $rest),
        "signed" => read_signed($arguments),
        "rollover" => read_rollover($arguments),
        "response" => response("response", fn() => CertResponse::parse(read($arguments))),
        "wtls" => wtls($arguments),
        "sign" => sign(...explode(" ", $arguments)),
        "respond" => respond(...explode(" ", $arguments)),
        "phone" => phone($arguments),
        "platform" => platform($arguments),
        "agent" => agent($arguments),
        "tables" => tables(),
    };
}

foreach (array_slice($argv, 2) as $place) {
    [$key, $folder] = explode("=", $place, 2);
    Settings::$places[$key] = $folder;
}
foreach (explode("\n", file_get_contents($argv[1])) as $line) {
    if ($line !== "" && $line[0] !== "#") {
        echo "== $line\n";
        [$name, $arguments] = explode(" ", "$line ", 2);
        step($name, substr($arguments, 0, -1));
    }
}
