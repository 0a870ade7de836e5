--TEST--
The hashed certificate and its code
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";
use Symca\{CodeException, HashedCertificate};

$hashed = root()->toS40(name: "Ex\u{e4}mple", url: "http://www.example.com/ca");
$again = HashedCertificate::parse($hashed->bytes());
var_dump($again->bytes() === $hashed->bytes(), $again->name(), $again->url(), $again->version(), $again->characterSet());
var_dump($again->certificate()->equals(root()), $again->wtls(), $again->x509Reading(), $again->hashAlgorithm());
var_dump($again->hash() === sha1($hashed->bytes(), true), str_replace(" ", "", $again->codeGroups()) === $again->code());
var_dump(strlen($again->code()), $again->verifyCode($again->codeGroups()), $again->verifyCode(chunk_split($again->code(), 5, "-")));
var_dump(HashedCertificate::mediaType(), $again->mediaType(), root()->toS40()->name());
try {
    $groups = explode(" ", $again->codeGroups());
    $groups[2] = strrev($groups[2]) === $groups[2] ? "000000" : strrev($groups[2]);
    $again->verifyCode(implode(" ", $groups));
} catch (CodeException $error) {
    var_dump($error->getGroup(), $error->getStatus(), $error->getOffset(), $error->getCode());
}
echo thrown(fn() => $again->verifyCode("12")), "\n";
echo thrown(fn() => root()->toS40(url: str_repeat("a", 256))), "\n";
echo thrown(fn() => root()->toS40("\xff")), "\n";
echo thrown(fn() => root()->toS40("a\0b")), "\n";
?>
--EXPECT--
bool(true)
string(8) "Exämple"
string(25) "http://www.example.com/ca"
int(1)
int(106)
bool(true)
NULL
enum(Symca\X509Reading::Length)
int(0)
bool(true)
bool(true)
int(30)
NULL
NULL
string(38) "application/vnd.wap.hashed-certificate"
string(38) "application/vnd.wap.hashed-certificate"
string(15) "Example Root CA"
int(3)
enum(Symca\Status::Code)
NULL
int(14)
Symca\CodeException: 2 digits were typed, 28 too few: a code has 30, in 5 groups of 6
Symca\ArgumentException: the URL is too long; the form holds 255 bytes of it
Symca\ArgumentException: the display name is not UTF-8; convert it first
ValueError: Symca\Certificate::toS40(): Argument #1 ($name) must not contain any null bytes
