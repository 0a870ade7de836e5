<?php
// SPDX-License-Identifier: LGPL-2.1-or-later
// Does everything 100,000 times, what fails included, and prints how many KiB the process grew after the first tenth.
declare(strict_types=1);

require __DIR__ . "/common.inc";

function resident(): int
{
    preg_match('/^VmRSS:\s+(\d+) kB$/m', file_get_contents("/proc/self/status"), $found);
    return (int) $found[1];
}

$pem = bytes("example-root.pem");
$der = bytes("certificates/leaf-ec.der");
$hashed = root()->toS40()->bytes();
$rollover = bytes("wtls/both.rollover");
$request = ["f" => ["AAAA"]];

function once(int $turn): void
{
    global $pem, $der, $hashed, $rollover, $request;
    $bundle = Symca\Bundle::load($pem, maxSize: 10000);
    foreach ($bundle as $certificate) {
        $text = (string) $certificate->subject() . $certificate->fingerprint() . $certificate->label() . $certificate->displayName();
        $dates = [$certificate->notBefore(), $certificate->notAfter()];
        $lists = [$certificate->extensions(), $certificate->keyUsage(), $certificate->subject()->attributes(), $bundle->toInstall(), $bundle->notes()];
        $form = $certificate->toS40(url: "http://www.example.com/");
        $texts = [$form->code(), $form->bytes(), $form->certificate()->der(), $certificate->toS60()];
    }
    $report = $bundle->check($turn % 2 ? "s60-3rd" : "E61", host: "mail.example.com", at: $dates[0]);
    $findings = [...$report, ...$report->findings(), $report->verdict(), $report->hostMatches("s60-3rd"), $report->headline("s60-3rd")];
    $messages = array_map(fn($finding) => $finding->message() . $finding->advice() . $finding->path(), $report->findings());
    $leaf = Symca\Certificate::parse($der);
    $more = [$leaf->altNames(), $leaf->purposes(), $leaf->issuerUrls(), $leaf->equals($certificate)];
    $block = Symca\RolloverBlock::parse($rollover);
    $wpki = [$block[0]->signer(), $block[1]->bytes(), iterator_to_array($block), Symca\RolloverBlock::join([$block[0]])->count()];
    $read = Symca\HashedCertificate::parse($hashed)->verifyCode(Symca\HashedCertificate::parse($hashed)->codeGroups());
    $phone = Symca\Phone::find("E61")->platform()->title();
    if ($turn % 20 === 0) {
        $json = [json_encode($bundle), json_encode($report), json_encode($certificate), $block->toJson(), Symca\Kind::detect($pem), Symca\Platform::all()];
    }
    foreach ([
        fn() => Symca\Bundle::load($request["f"]), fn() => Symca\Bundle::load("x"), fn() => Symca\Certificate::parse(substr($der, 0, 50)),
        fn() => $bundle[5], fn() => $bundle->offset(-1), fn() => $form->verifyCode("1"), fn() => new Symca\Bundle,
        fn() => Symca\RolloverBlock::join([$block[0], 5]), fn() => $bundle->check("nothing such"), fn() => $leaf->fingerprint("x"),
        fn() => $certificate->toS40($request["f"]), fn() => $report->headline("x"),
    ] as $call) {
        assert(thrown($call) !== "nothing");
    }
}

$turns = (int) ($argv[1] ?? 100000);
for ($turn = 0; $turn < $turns; $turn++) {
    once($turn);
    if ($turn === intdiv($turns, 10)) {
        $before = [resident(), memory_get_usage()];
    }
}
printf("%d %d\n", resident() - $before[0], memory_get_usage() - $before[1]);
