<?php // SPDX-License-Identifier: MIT-0
$bundle = Symca\Bundle::load(file_get_contents($argv[1]), password: $argv[2] ?? null);
foreach ($bundle->toInstall() as $certificate) {
    echo $certificate->subject(), ", valid until ", $certificate->notAfter()->format("j F Y"), "\n";
    $hashed = $certificate->toS40();
    echo "  Series 40 asks for the code ", $hashed->codeGroups(), "\n";
}
foreach ($bundle->check("Nokia E61", host: "mail.example.com") as $finding) {
    echo "  {$finding->severity()->value}: {$finding->message()}. {$finding->advice()}\n";
}
