<?php
// SPDX-License-Identifier: LGPL-2.1-or-later
// symca and the openssl extension from PHP over the same certificates, in turns; one line of JSON for each.
//
// Usage: php -d extension=symca php.php ROUNDS FILE...

function symcaFull(string $pem): array
{
    $certificate = Symca\Bundle::load($pem)[0];
    return [$certificate->subject()->text(), $certificate->issuer()->text(), $certificate->notBefore(),
        $certificate->notAfter(), $certificate->spki(), $certificate->fingerprint('sha1'), $certificate->der()];
}

function fromPem(string $pem): string
{
    return base64_decode(preg_replace('/-----[^-]+-----/', '', $pem));
}

function opensslFull(string $pem): array
{
    $certificate = openssl_x509_read($pem);
    $fields = openssl_x509_parse($certificate);
    $key = openssl_pkey_get_details(openssl_pkey_get_public($certificate));
    openssl_x509_export($certificate, $text);
    return [$fields['name'], $fields['issuer'], $fields['validFrom_time_t'], $fields['validTo_time_t'],
        fromPem($key['key']), openssl_x509_fingerprint($certificate, 'sha1'), fromPem($text)];
}

// Microseconds that this process has had a core for.
function now(): float
{
    $usage = getrusage();
    return 1e6 * ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) + $usage['ru_utime.tv_usec']
        + $usage['ru_stime.tv_usec'];
}

$rounds = (int) $argv[1];
$inputs = array_map('file_get_contents', array_slice($argv, 2));
$contestants = ['symca' => 'symcaFull', 'openssl' => 'opensslFull'];
$seconds = [];
for ($round = 0; $round <= $rounds; $round++) {
    foreach ($contestants as $name => $run) {
        $start = now();
        foreach ($inputs as $pem) {
            $run($pem);
        }
        if ($round > 0) {
            $seconds[$name][] = (now() - $start) / count($inputs);
        }
    }
}
foreach ($seconds as $name => $values) {
    sort($values);
    echo json_encode(['language' => 'PHP', 'name' => $name, 'job' => 'full', 'certificates' => count($inputs),
        'min_us' => $values[0], 'median_us' => $values[intdiv(count($values), 2)]]), "\n";
}
