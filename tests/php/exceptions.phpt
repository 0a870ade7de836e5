--TEST--
Each failure has its exception, with status and offset
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";
use Symca\{Bundle, Certificate, Status};

$der = bytes("certificates/root-rsa.der");
foreach ([
    "empty" => fn() => Bundle::load(" \n"),
    "cut" => fn() => Certificate::parse(substr($der, 0, 100)),
    "broken" => fn() => Certificate::parse(substr_replace($der, "\xff", 4, 1)),
    "request" => fn() => Bundle::load(bytes("input/request.pem")),
    "key" => fn() => Bundle::load(bytes("wtls/old.key")),
    "locked" => fn() => Bundle::load(bytes("crypto/modern.p12")),
    "wrong" => fn() => Bundle::load(bytes("crypto/modern.p12"), "?"),
    "unknown" => fn() => Bundle::load("\x01\x02\x03"),
    "large" => fn() => Bundle::load($der, maxSize: 3),
    "signature" => fn() => root()->verify(Certificate::parse($der)),
    "nothing such" => fn() => Symca\Platform::find("s80"),
    "argument" => fn() => Bundle::load($der)->check(host: str_repeat("a", 256)),
] as $name => $call) {
    try {
        $call();
    } catch (Symca\Exception $error) {
        assert($error->getStatus() === Status::from($error->getCode()) && $error->getFile() === __FILE__);
        echo $name, ": ", get_class($error), " ", $error->getStatus()->name, " ", var_export($error->getOffset(), true), ": ",
            $error->getMessage(), "\n";
    }
}
foreach ((new ReflectionExtension("symca"))->getClasses() as $class) {
    if ($class->isSubclassOf(Throwable::class)) {
        echo $class->getName(), " < ", implode(" < ", class_parents($class->getName())), "\n";
        assert((new ($class->getName())("mine", 5))->getStatus() === null);
    }
}
// What is secret is in no trace.
ini_set("zend.exception_ignore_args", "0");
try {
    Bundle::load(bytes("crypto/modern.p12"), "hunter2");
} catch (Symca\PasswordException $error) {
    var_dump(str_contains((string) $error . print_r($error->getTrace(), true), "hunter2"));
    var_dump($error->getTrace()[0]["args"][1] instanceof SensitiveParameterValue);
}
?>
--EXPECT--
empty: Symca\InputException Empty NULL: there is nothing here, or only white space: choose the certificate file again; the download may have failed
cut: Symca\InputException Truncated 0: the input ends inside the certificate: 492 bytes are missing
broken: Symca\InputException Malformed 4: tbsCertificate should be SEQUENCE (30 hex), but here is tag (ff hex)
request: Symca\InputException NotCertificate 0: this is a certificate request (CSR), which only asks for a certificate: give the certificate of the authority that it is sent to
key: Symca\PrivateKeyException PrivateKey 0: this is a private key, not a certificate: it belongs on no phone and must not be given to anyone. Give the certificate of the authority instead; if this key has left its machine, it counts as exposed and must be replaced
locked: Symca\PasswordException PasswordNeeded NULL: this PKCS#12 file is protected; give the password that it was exported with
wrong: Symca\PasswordException PasswordWrong NULL: the password does not open this PKCS#12 file
unknown: Symca\InputException Unrecognised NULL: these bytes begin like nothing known: give a certificate file, which usually ends in .pem, .crt, .cer, .der, .p7b or .p12
large: Symca\LimitException Limit NULL: the input has 592 bytes, and at most 3 are taken: a certificate has a few thousand, so this may be another file
signature: Symca\SignatureException Signature NULL: the signature (sha1WithRSAEncryption) does not verify with the signer's key (RSA): it was made with another key, or what it signs was changed
nothing such: Symca\NotFoundException NotFound NULL: no platform has the id "s80"; there are: s40-2nd, s40-3rd, s60-2nd, s60-3rd, s60-3rd-fp1, s60-3rd-fp2, s60-5th, symbian-3
argument: Symca\ArgumentException Argument NULL: the host is longer than 255 bytes
Symca\Exception < RuntimeException < Exception
Symca\ArgumentException < Symca\Exception < RuntimeException < Exception
Symca\InputException < Symca\Exception < RuntimeException < Exception
Symca\LimitException < Symca\InputException < Symca\Exception < RuntimeException < Exception
Symca\PrivateKeyException < Symca\InputException < Symca\Exception < RuntimeException < Exception
Symca\PasswordException < Symca\InputException < Symca\Exception < RuntimeException < Exception
Symca\UnsupportedException < Symca\InputException < Symca\Exception < RuntimeException < Exception
Symca\SignatureException < Symca\Exception < RuntimeException < Exception
Symca\CodeException < Symca\Exception < RuntimeException < Exception
Symca\NotFoundException < Symca\Exception < RuntimeException < Exception
bool(false)
bool(true)
