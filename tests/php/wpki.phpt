--TEST--
Signed certificates, roll-over blocks, certificate responses and WTLS certificates
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";
use Symca\{Certificate, CertResponse, HashedCertificate, RolloverBlock, SignatureException, SignedCertificate, WtlsCertificate};

$old = Certificate::parse(bytes("wtls/old.der"));
$new = Certificate::parse(bytes("wtls/new.der"));
$next = Certificate::parse(bytes("wtls/next.der"));
$first = SignedCertificate::sign($new, $old, bytes("wtls/old.key"), name: "New root", url: "http://www.example.com/");
$second = SignedCertificate::sign(certificate: $next, signer: $new, key: bytes("wtls/new.key"));
$again = SignedCertificate::parse($first->bytes());
var_dump($again->name(), $again->url(), $again->version(), $again->characterSet(), $again->certificate()->equals($new));
var_dump($again->wtls(), $again->signer()->equals($old), $again->signerWtls(), $again->signatureKind(), strlen($again->signatureBytes()));
var_dump($again->verify(), $again->verify($old), $again->mediaType());
echo thrown(fn() => $again->verify($next)), "\n";
echo thrown(fn() => SignedCertificate::sign($new, $old, bytes("wtls/next.key"))), "\n";
echo thrown(fn() => SignedCertificate::sign($new, $old, "no key")), "\n";

$block = RolloverBlock::join([$first, $second]);
var_dump(count($block), $block[1]->certificate()->equals($next), $block->verify($old), $block->mediaType());
var_dump(RolloverBlock::parse($block->bytes())->bytes() === $block->bytes(), count(iterator_to_array($block)));
try {
    RolloverBlock::join([$first, $first])->verify($old);
} catch (SignatureException $error) {
    var_dump($error->getBlock(), $error->getMessage());
}
echo thrown(fn() => RolloverBlock::join([])), "\n";
echo thrown(fn() => RolloverBlock::join([$first, $new])), "\n";
echo thrown(fn() => RolloverBlock::join("x")), "\n";
$list = [$first];
$reference = &$list[0];
var_dump(count(RolloverBlock::join($list)));

$info = CertResponse::newInfo($new, "http://www.example.com/new", authority: $old, name: "Me");
var_dump($info->kind(), $info->name(), $info->url(), $info->certificate(), $info->subject()->kind(), $info->caDomain()->bytes() === $old->wtlsKeyHash());
$carrying = CertResponse::newCertificate($new);
var_dump($carrying->kind(), $carrying->certificate()->equals($new), $carrying->url(), $carrying->caDomain()->kind(), $carrying->caDomain()->bytes());
$referral = CertResponse::newReferral("http://www.example.com/later", 600);
var_dump($referral->kind(), $referral->seconds(), $referral->url(), $referral->name(), $referral->subject(), $referral->characterSet(), $referral->version());
var_dump(CertResponse::parse($referral->bytes())->bytes() === $referral->bytes(), CertResponse::mediaType());
echo thrown(fn() => CertResponse::newReferral("http://www.example.com/", 4294967296)), "\n";

$wtls = WtlsCertificate::create("ca; Example; ZZ; An authority", 1000000000, new DateTime("@2000000000"), bytes("wtls/old.key"));
var_dump($wtls->version(), $wtls->subject()->parts(), (string) $wtls->issuer(), $wtls->subject()->kind(), $wtls->subject()->characterSet());
var_dump($wtls->notBefore()->getTimestamp(), $wtls->notAfter()->getTimestamp(), $wtls->keyKind(), $wtls->keyBits(), $wtls->keyParameters());
var_dump($wtls->keyParameterSet(), strlen($wtls->keyModulus()), bin2hex($wtls->keyExponent()), $wtls->keyPoint(), strlen($wtls->keyHash()));
var_dump($wtls->isSelfIssued(), $wtls->isSelfSigned(), $wtls->isCa(), $wtls->verify($wtls), $wtls->signatureKind(), strlen($wtls->signatureBytes()));
$issued = WtlsCertificate::create("x; y; ZZ", 0, 4294967295, key: bytes("wtls/old.key"), subjectKey: $new, issuer: $wtls);
var_dump($issued->isSelfIssued(), (string) $issued->issuer() === (string) $wtls->subject(), $issued->verify($wtls));
echo thrown(fn() => $wtls->verify($issued)), "\n";
echo thrown(fn() => WtlsCertificate::create("x", 5, 4, bytes("wtls/old.key"))), "\n";
echo thrown(fn() => WtlsCertificate::create("x", 0, 1, bytes("wtls/old-locked.key"))), "\n";
$hashed = HashedCertificate::parse($wtls->toS40(url: "http://www.example.com/")->bytes());
var_dump($hashed->certificate(), $hashed->wtls()->bytes() === $wtls->bytes(), $hashed->name(), $hashed->x509Reading());
$mixed = SignedCertificate::sign($wtls, $old, bytes("wtls/old.key"));
var_dump($mixed->certificate(), $mixed->wtls()->bytes() === $wtls->bytes(), $mixed->verify($old));
// A child outlives what it came from.
$subject = WtlsCertificate::parse($wtls->bytes())->subject();
unset($wtls, $issued, $hashed, $mixed, $block, $first, $second);
gc_collect_cycles();
echo $subject, "\n";
?>
--EXPECT--
string(8) "New root"
string(23) "http://www.example.com/"
int(1)
int(106)
bool(true)
NULL
bool(true)
NULL
enum(Symca\WtlsSignature::RsaSha)
int(128)
NULL
NULL
string(38) "application/vnd.wap.signed-certificate"
Symca\SignatureException: the signed certificate was signed with another key than that of the signer expected
Symca\SignatureException: the private key is not that of the signer's certificate
Symca\InputException: there is no private key in PKCS#1, SEC 1 or PKCS#8 form, as PEM or DER, in these bytes
int(2)
bool(true)
NULL
string(40) "application/vnd.wap.rollover-certificate"
bool(true)
int(2)
int(1)
string(83) "the signed certificate was signed with another key than that of the signer expected"
Symca\ArgumentException: a roll-over block needs at least one signed certificate
TypeError: Symca\RolloverBlock::join(): Argument #1 ($items) must hold nothing but Symca\SignedCertificate, Symca\Certificate found
TypeError: Symca\RolloverBlock::join(): Argument #1 ($items) must be of type array, string given
int(1)
enum(Symca\ResponseKind::Info)
string(2) "Me"
string(26) "http://www.example.com/new"
NULL
enum(Symca\WtlsIdentifierKind::KeyHash)
bool(true)
enum(Symca\ResponseKind::Certificate)
bool(true)
NULL
enum(Symca\WtlsIdentifierKind::Null)
NULL
enum(Symca\ResponseKind::Referral)
int(600)
string(28) "http://www.example.com/later"
NULL
NULL
int(0)
int(1)
bool(true)
string(33) "application/vnd.wap.cert-response"
ValueError: Symca\CertResponse::newReferral(): Argument #2 ($seconds) must be between 0 and 4294967295
int(1)
array(4) {
  [0]=>
  string(2) "ca"
  [1]=>
  string(7) "Example"
  [2]=>
  string(2) "ZZ"
  [3]=>
  string(12) "An authority"
}
string(29) "ca; Example; ZZ; An authority"
enum(Symca\WtlsIdentifierKind::Text)
int(106)
int(1000000000)
int(2000000000)
enum(Symca\WtlsKey::Rsa)
int(1024)
int(0)
NULL
int(128)
string(6) "010001"
NULL
int(20)
bool(true)
bool(true)
bool(true)
NULL
enum(Symca\WtlsSignature::RsaSha)
int(128)
bool(false)
bool(true)
NULL
Symca\SignatureException: the RSA signature does not verify: it was made with another key, or what it signs was changed
Symca\ArgumentException: the subject "x" is no "service; organization; country" with a country of two letters
Symca\ArgumentException: the subject "x" is no "service; organization; country" with a country of two letters
NULL
bool(true)
string(12) "An authority"
enum(Symca\X509Reading::None)
NULL
bool(true)
NULL
ca; Example; ZZ; An authority
