--TEST--
A bundle is loaded, counted, indexed and iterated
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";
use Symca\Bundle;

$bundle = Bundle::load(bytes("input/chain.p7b"));
var_dump(count($bundle), $bundle->kind(), isset($bundle[0]), isset($bundle[-1]), isset($bundle[count($bundle)]));
foreach ($bundle as $index => $certificate) {
    echo $index, " ", $certificate->subject(), " ", var_export($bundle->issuer($index), true), "\n";
    assert($certificate->equals($bundle[$index]) && $certificate != $bundle[$index]);
}
var_dump($bundle->order() === array_unique($bundle->order()), $bundle->isComplete(), $bundle->incomplete());
var_dump(array_map(fn($c) => $c->subject()->first("CN"), $bundle->toInstall()), $bundle->notes(), $bundle->privateKeys());
// Iterators are independent, and hold what they walk over.
$walk = Bundle::load(bytes("input/chain.p7b"))->getIterator();
$other = $bundle->getIterator();
$walk->next();
var_dump($walk->key(), $other->key(), $walk->current()->equals($bundle[1]));
$last = $bundle[count($bundle) - 1];
unset($bundle, $other, $walk);
gc_collect_cycles();
echo $last->subject(), "\n";

$archive = bytes("crypto/modern.p12");
echo thrown(fn() => Bundle::load($archive)), "\n";
echo thrown(fn() => Bundle::load($archive, "no such")), "\n";
echo thrown(fn() => Bundle::load(bytes("example-root.pem"), maxSize: 10)), "\n";
var_dump(Bundle::load(data: bytes("input/chain.p7b"), verify: true)->count());
?>
--EXPECT--
int(2)
enum(Symca\Kind::Pkcs7)
bool(true)
bool(false)
bool(false)
0 CN=Leaf 1
1 CN=Twin NULL
bool(true)
bool(true)
NULL
array(1) {
  [0]=>
  string(4) "Twin"
}
array(0) {
}
int(0)
int(1)
int(0)
bool(true)
CN=Twin
Symca\PasswordException: this PKCS#12 file is protected; give the password that it was exported with
Symca\PasswordException: the password does not open this PKCS#12 file
Symca\LimitException: the input has 1200 bytes, and at most 10 are taken: a certificate has a few thousand, so this may be another file
int(2)
