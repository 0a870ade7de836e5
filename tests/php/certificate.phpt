--TEST--
Every field of a certificate
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";

$root = root();
$name = $root->subject();
var_dump(
    $root->version(), $root->serial(), bin2hex($root->serialBytes()), (string) $name, $name->text(), $name->commonNames(),
    $name->first("O"), $name->first("2.5.4.6"), $name->first("OU"), $name->all("c"), count($name), bin2hex($name->der()),
    $name->equals($root->issuer()), iterator_to_array($name) === $name->attributes(),
    $root->notBefore()->format(DATE_ATOM), $root->notAfter()->format(DATE_ATOM), $root->notAfter()->getTimestamp(),
    $root->signatureOid(), $root->signatureName(), $root->keyOid(), $root->keyName(), $root->keyBits(),
    strlen($root->spki()), $root->isCa(), $root->pathLength(), $root->keyUsage(), $root->purposes(), $root->altNames(),
    bin2hex($root->subjectKeyId() ?? ""), $root->authorityKeyId(), $root->issuerUrls(),
    array_column($root->extensions(), "critical", "name"), $root->isSelfIssued(), $root->isSelfSigned(), $root->verify($root),
    $root->fingerprint(), $root->fingerprint("md5"), $root->fingerprint(digest: "sha1"),
    $root->fingerprint("sha256") === hash("sha256", $root->der()),
    $root->label(), $root->displayName(), $root->fileName(), $root->fileName(".hashed"), $root->toS60() === $root->der(),
    Symca\Certificate::s60MediaType(), bin2hex($root->wtlsKeyHash()));
$copy = Symca\Certificate::parse($root->der());
var_dump($copy->equals($root), $copy == $root, $copy->equals(Symca\Certificate::parse(bytes("certificates/leaf-ec.der"))));
var_dump($root->label("s40-3rd"), $root->label("N95"), $root->label(Symca\Platform::find("s60-3rd")), $root->label(Symca\Phone::find("6131")));
echo thrown(fn() => $root->label("N96i")), "\n", thrown(fn() => $root->label($root)), "\n";
var_dump($root->unreadable());
// A keyUsage that is no BIT STRING any more.
$broken = Symca\Certificate::parse(str_replace("\x55\x1d\x0f\x01\x01\xff\x04\x04\x03", "\x55\x1d\x0f\x01\x01\xff\x04\x04\x05", $root->der()));
var_dump($broken->keyUsage(), $broken->unreadable());
$leaf = Symca\Bundle::load(bytes("certificates/leaf-ec.der"))[0];
var_dump($leaf->keyName(), $leaf->purposes(), $leaf->altNames());
?>
--EXPECT--
int(3)
string(4) "1234"
string(4) "1234"
string(46) "CN=Example Root CA,O=Example Organization,C=ZZ"
string(46) "CN=Example Root CA,O=Example Organization,C=ZZ"
array(1) {
  [0]=>
  string(15) "Example Root CA"
}
string(20) "Example Organization"
string(2) "ZZ"
NULL
array(1) {
  [0]=>
  string(2) "ZZ"
}
int(3)
string(144) "3046310b3009060355040613025a5a311d301b060355040a13144578616d706c65204f7267616e697a6174696f6e311830160603550403130f4578616d706c6520526f6f74204341"
bool(true)
bool(true)
string(25) "2007-01-01T00:00:00+00:00"
string(25) "2037-01-01T00:00:00+00:00"
int(2114380800)
string(20) "1.2.840.113549.1.1.5"
string(21) "sha1WithRSAEncryption"
string(20) "1.2.840.113549.1.1.1"
string(3) "RSA"
int(2048)
int(294)
bool(true)
NULL
array(2) {
  [0]=>
  enum(Symca\KeyUsage::KeyCertSign)
  [1]=>
  enum(Symca\KeyUsage::CrlSign)
}
NULL
NULL
string(40) "90c848361726f03899ea2526513b8cdcc045253c"
NULL
array(0) {
}
array(3) {
  ["basicConstraints"]=>
  bool(true)
  ["keyUsage"]=>
  bool(true)
  ["subjectKeyIdentifier"]=>
  bool(false)
}
bool(true)
bool(true)
NULL
string(64) "1a6be0626584ffd3e3c8007f5583c8eecb0dd4aa1c82aedeb11d1b3af7c62b8a"
string(32) "1322b40e4dd72c40f1052504fd092927"
string(40) "d4601615a261044a03a850d0c24dbca5d31c3d03"
bool(true)
string(15) "Example Root CA"
string(15) "Example Root CA"
string(19) "example-root-ca.cer"
string(22) "example-root-ca.hashed"
bool(true)
string(26) "application/x-x509-ca-cert"
string(40) "c764bdcd22293a26784a957a2d44aa77387caa2d"
bool(true)
bool(false)
bool(false)
string(15) "Example Root CA"
string(15) "Example Root CA"
string(15) "Example Root CA"
string(15) "Example Root CA"
Symca\NotFoundException: no phone "N96i" is known; near names: N93i, N96
TypeError: Symca\Certificate::label(): Argument #1 ($platform) must be of type Symca\Platform|Symca\Phone|string, Symca\Certificate given
array(0) {
}
NULL
array(1) {
  [0]=>
  string(8) "keyUsage"
}
string(2) "EC"
array(1) {
  [0]=>
  array(2) {
    ["oid"]=>
    string(17) "1.3.6.1.5.5.7.3.1"
    ["name"]=>
    string(10) "serverAuth"
  }
}
array(5) {
  [0]=>
  array(2) {
    ["kind"]=>
    enum(Symca\GeneralName::Dns)
    ["text"]=>
    string(16) "mail.example.org"
  }
  [1]=>
  array(2) {
    ["kind"]=>
    enum(Symca\GeneralName::Dns)
    ["text"]=>
    string(16) "imap.example.org"
  }
  [2]=>
  array(2) {
    ["kind"]=>
    enum(Symca\GeneralName::Uri)
    ["text"]=>
    string(25) "https://mail.example.org/"
  }
  [3]=>
  array(2) {
    ["kind"]=>
    enum(Symca\GeneralName::Ip)
    ["text"]=>
    string(9) "192.0.2.1"
  }
  [4]=>
  array(2) {
    ["kind"]=>
    enum(Symca\GeneralName::Ip)
    ["text"]=>
    string(11) "2001:db8::1"
  }
}
