<?php

/**
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the module symca offers to PHP: for editors and static analysers, and the source that symca_arginfo.h is made of.
 *
 * @generate-class-entries static
 * @undocumentable
 */

namespace Symca;

/**
 * The version of the library that the module was built with.
 * @var string
 * @cvalue SYMCA_VERSION
 */
const VERSION = UNKNOWN;

/**
 * Bytes of one input that Bundle::load() takes without being told otherwise.
 * @var int
 * @cvalue SYMCA_DEFAULT_MAX_INPUT
 */
const DEFAULT_MAX_INPUT = UNKNOWN;

/**
 * Bytes of one input that no parameter can lift.
 * @var int
 * @cvalue SYMCA_MAX_INPUT
 */
const MAX_INPUT = UNKNOWN;

/** What kind of failure an exception tells of; the numbers are those of the C library, and the exception's code. */
enum Status: int
{
    /** The call itself is wrong: a value out of its range. */
    case Argument = 1;
    /** No memory. */
    case Memory = 2;
    /** Larger, deeper or more than a limit. */
    case Limit = 3;
    /** There are no bytes, or only white space. */
    case Empty = 4;
    /** The input ends before what it announces. */
    case Truncated = 5;
    /** The kind of input is clear, but it does not decode. */
    case Malformed = 6;
    /** The input is something else than certificates; the message names it. */
    case NotCertificate = 7;
    /** The input is a private key. */
    case PrivateKey = 8;
    /** A password is needed and none was given. */
    case PasswordNeeded = 9;
    /** The password given does not open the input. */
    case PasswordWrong = 10;
    /** Nothing known begins like this. */
    case Unrecognised = 11;
    /** An algorithm, version or form that cannot be used here. */
    case Unsupported = 12;
    /** A signature does not verify. */
    case Signature = 13;
    /** The code that was typed is not the code of this hashed certificate. */
    case Code = 14;
    /** No such phone, platform or index. */
    case NotFound = 15;
    /** A library below failed in a way that has no better name. */
    case Internal = 16;
}

/** What an input is. */
enum Kind: string
{
    case Unknown = "unknown";
    case Pem = "pem";
    case Der = "der";
    case Base64 = "base64";
    case Pkcs7 = "pkcs7";
    case Pkcs12 = "pkcs12";
    case Hashed = "hashed-certificate";
    case Signed = "signed-certificate";
    case Rollover = "rollover-certificate";
    case CertResponse = "cert-response";
    case Wtls = "wtls-certificate";
    case PrivateKey = "private-key";
    case CertificateRequest = "certificate-request";
    case Crl = "crl";
    case PublicKey = "public-key";
    case SshKey = "ssh-key";
    case Pgp = "pgp";
    case Html = "html";
    case Xml = "xml";
    case Pdf = "pdf";
    case Zip = "zip";
    case Image = "image";
    case Empty = "empty";
    case Text = "text";

    /** What the bytes are, told from the bytes alone, cheaply; it never fails. */
    public static function detect(string $data): Kind {}
}

/** How bad a finding is, mildest first. */
enum Severity: string
{
    /** Cosmetic, or advice. */
    case Note = "note";
    /** It works, but the phone asks or shows something wrong in some situations. */
    case Warned = "warned";
    /** It installs but does not help. */
    case Unusable = "unusable";
    /** The phone will not install it as an authority. */
    case Refused = "refused";

    /** 1 for the mildest to 4 for the worst. */
    public function rank(): int {}
}

/** What a platform will do, best first. */
enum Verdict: string
{
    /** Nothing worse than a note. */
    case Installs = "installs";
    case Warned = "warned";
    case Unusable = "unusable";
    case Refused = "refused";

    /** 1 for the best to 4 for the worst. */
    public function rank(): int {}
}

/** What became of a rule on a platform. */
enum Outcome: string
{
    /** It says nothing about this input or this platform. */
    case NotApplicable = "not-applicable";
    /** It was applied and found nothing. */
    case Passed = "passed";
    /** There is at least one finding. */
    case Found = "found";
}

/** How sure a fact is. */
enum Confidence: string
{
    /** Nobody's fact: advice. */
    case None = "-";
    /** Users said so. */
    case Reported = "reported";
    /** The same code family; this release's source is not public. */
    case Inferred = "inferred";
    /** The vendor's or the specification's documents. */
    case Documented = "documented";
    /** Read in the platform's source. */
    case Proven = "proven";

    /** 0 for None to 4 for Proven. */
    public function rank(): int {}
}

/** Kinds of GeneralName, numbered by their tags (RFC 5280 section 4.2.1.6). */
enum GeneralName: int
{
    case Other = 0;
    case Email = 1;
    case Dns = 2;
    case X400 = 3;
    case Directory = 4;
    case EdiParty = 5;
    case Uri = 6;
    case Ip = 7;
    case Oid = 8;
}

/** Bits of keyUsage (RFC 5280 section 4.2.1.3). */
enum KeyUsage: int
{
    case DigitalSignature = 1;
    case NonRepudiation = 2;
    case KeyEncipherment = 4;
    case DataEncipherment = 8;
    case KeyAgreement = 16;
    case KeyCertSign = 32;
    case CrlSign = 64;
    case EncipherOnly = 128;
    case DecipherOnly = 256;
}

/** How the X.509 certificate stands in a WPKI form. */
enum X509Reading: int
{
    /** There is no X.509 certificate in it. */
    case None = 0;
    /** After a 2-byte length: the specification. */
    case Length = 1;
    /** Without a length, as one handset stack has it. */
    case Bare = 2;
}

/** Kinds of certificate response, numbered as encoded. */
enum ResponseKind: int
{
    /** Where the certificate is. */
    case Info = 0;
    /** The certificate. */
    case Certificate = 1;
    /** Where and when to ask again. */
    case Referral = 2;
}

/** Kinds of signature, numbered as encoded. */
enum WtlsSignature: int
{
    case Anonymous = 0;
    case EcdsaSha = 1;
    case RsaSha = 2;
}

/** Kinds of public key, numbered as encoded. */
enum WtlsKey: int
{
    case Rsa = 2;
    case Ecdh = 3;
    case Ecdsa = 4;
}

/** Kinds of identifier, numbered as encoded (WAP-261 section 10.5.1.2). */
enum WtlsIdentifierKind: int
{
    case Null = 0;
    case Text = 1;
    case Binary = 2;
    case KeyHash = 254;
    case X509Name = 255;
}

/** What went wrong, in one line for people: what was found, and what to do. */
class Exception extends \RuntimeException
{
    protected ?Status $status = null;
    protected ?int $offset = null;

    /** The kind of failure; null only of an exception that was not thrown by this module. */
    final public function getStatus(): ?Status {}

    /** Bytes from the start of the input to where the failure was seen; null where it is about no place. */
    final public function getOffset(): ?int {}
}

/** A value that the library does not take (Status::Argument). */
class ArgumentException extends Exception
{
}

/**
 * The input cannot be used (Status::Empty, Truncated, Malformed, NotCertificate, Unrecognised); the exceptions below are
 * for what is often told apart.
 */
class InputException extends Exception
{
}

/** The input is larger, deeper or more than a limit allows (Status::Limit). */
class LimitException extends InputException
{
}

/** The input is a private key: it belongs on no phone and on no page (Status::PrivateKey). */
class PrivateKeyException extends InputException
{
}

/** A password is missing or wrong (Status::PasswordNeeded, PasswordWrong). */
class PasswordException extends InputException
{
}

/** An algorithm, version or form that cannot be used here (Status::Unsupported). */
class UnsupportedException extends InputException
{
}

/** A signature does not verify (Status::Signature). */
class SignatureException extends Exception
{
    protected ?int $block = null;

    /** The block of a roll-over block that does not verify, counted from 0; null of anything else. */
    final public function getBlock(): ?int {}
}

/** What was typed is not the code (Status::Code). */
class CodeException extends Exception
{
    protected ?int $group = null;

    /** The first wrong group of six digits, 1 to 5; null where it is about no group. */
    final public function getGroup(): ?int {}
}

/** No such phone, platform or index (Status::NotFound). */
class NotFoundException extends Exception
{
}

/**
 * The certificates of one input: a list of Certificate in the order of the input, each different one once.
 * @implements \ArrayAccess<int, Certificate>
 * @implements \IteratorAggregate<int, Certificate>
 * @strict-properties
 * @not-serializable
 */
final class Bundle implements \Countable, \IteratorAggregate, \ArrayAccess, \JsonSerializable
{
    /**
     * Reads every certificate out of whatever the bytes are: PEM in any guise, DER, Base64, PKCS#7, PKCS#12 and the
     * WPKI forms. Private keys met on the way are dropped and wiped.
     * @param string $data the bytes themselves
     * @param string|null $password for PKCS#12, UTF-8
     * @param int|null $maxSize bytes accepted; null: DEFAULT_MAX_INPUT
     * @param bool $verify check signatures while chains are ordered
     * @throws InputException
     */
    public static function load(string $data, #[\SensitiveParameter] ?string $password = null, ?int $maxSize = null, bool $verify = false): Bundle {}

    /** What the input was. */
    public function kind(): Kind {}

    /**
     * Remarks on the input ("3 bytes after the certificate were dropped").
     * @return list<string>
     */
    public function notes(): array {}

    /** How many private keys were in the input. They were dropped; they count as exposed all the same. */
    public function privateKeys(): int {}

    /** Where in the input a certificate was found, in bytes; null past the last. */
    public function offset(int $index): ?int {}

    /** The position of a certificate's issuer; null where it is not here, and for a self-issued one. */
    public function issuer(int $index): ?int {}

    /**
     * The positions in chain order: each before its issuer, leaf to root, one chain after the other.
     * @return list<int>
     */
    public function order(): array {}

    /** Whether every chain ends in a self-issued certificate. */
    public function isComplete(): bool {}

    /** The first in chain order whose issuer is missing; null where complete. */
    public function incomplete(): ?int {}

    /**
     * The certificates that a phone should be given: the top of each chain, authorities first.
     * @return list<Certificate>
     */
    public function toInstall(): array {}

    /**
     * Forecasts what phones will do with it.
     * @param string|null $target a platform id, a group ("s40", "s60", "all") or a phone ("Nokia E61"); null: all
     * @param string|null $host the host that the phone will connect to, as typed there
     * @param \DateTimeInterface|int|null $at the time to judge at; an int is seconds since 1970; null: now
     * @param string|null $url the URL that the hashed certificate will carry
     * @param bool $asIs judge the very file, as if the phone were given it as it is
     * @throws NotFoundException|ArgumentException
     */
    public function check(?string $target = null, ?string $host = null, \DateTimeInterface|int|null $at = null, ?string $url = null, bool $asIs = false): Report {}

    /** All that is known of it, as one JSON object. */
    public function toJson(): string {}

    public function count(): int {}

    /** @return \Iterator<int, Certificate> */
    public function getIterator(): \Iterator {}

    /** @param int $offset */
    public function offsetExists(mixed $offset): bool {}

    /**
     * @param int $offset
     * @return Certificate
     * @throws NotFoundException
     */
    public function offsetGet(mixed $offset): mixed {}

    /** @throws \Error always */
    public function offsetSet(mixed $offset, mixed $value): void {}

    /** @throws \Error always */
    public function offsetUnset(mixed $offset): void {}

    public function jsonSerialize(): mixed {}
}

/**
 * One X.509 certificate (RFC 5280), read and never changed.
 * @strict-properties
 * @not-serializable
 */
final class Certificate implements \JsonSerializable
{
    /**
     * Reads one DER certificate that begins at the first byte. For anything else: Bundle::load().
     * @throws InputException
     */
    public static function parse(string $data): Certificate {}

    /** The original bytes. */
    public function der(): string {}

    /** Whether both hold the same bytes. Two objects are never == but where they are the same object. */
    public function equals(Certificate $other): bool {}

    /** 1 to 3, as people count. */
    public function version(): int {}

    /** The serial number in lower-case hex, an even number of digits, "-" before a negative one. */
    public function serial(): string {}

    /** The serial number's content octets as encoded, two's complement. */
    public function serialBytes(): string {}

    public function subject(): Name {}

    public function issuer(): Name {}

    /** The first second in which it is valid, in UTC. */
    public function notBefore(): \DateTimeImmutable {}

    /** The last second in which it is valid, in UTC. */
    public function notAfter(): \DateTimeImmutable {}

    /** The OID of the signature algorithm, dotted. */
    public function signatureOid(): string {}

    /** Its name ("sha1WithRSAEncryption"), or the OID where it has none. */
    public function signatureName(): string {}

    /** The OID of the public key's algorithm, dotted. */
    public function keyOid(): string {}

    /** Its name ("RSA", "EC" ...), or the OID where it has none. */
    public function keyName(): string {}

    /** The key's size in bits; 0 where it cannot be told. */
    public function keyBits(): int {}

    /** SubjectPublicKeyInfo as encoded. */
    public function spki(): string {}

    /** Whether basicConstraints says cA TRUE; false where absent or unreadable. */
    public function isCa(): bool {}

    /** pathLenConstraint; null where absent or unreadable. */
    public function pathLength(): ?int {}

    /**
     * What keyUsage allows; null where absent or unreadable.
     * @return list<KeyUsage>|null
     */
    public function keyUsage(): ?array {}

    /**
     * The purposes of extKeyUsage; null where absent or unreadable.
     * @return list<array{oid: string, name: string}>|null
     */
    public function purposes(): ?array {}

    /**
     * The entries of subjectAltName; null where absent or unreadable.
     * @return list<array{kind: GeneralName, text: string}>|null
     */
    public function altNames(): ?array {}

    /**
     * The names of those extensions above that are there but do not decode.
     * @return list<string>
     */
    public function unreadable(): array {}

    /** subjectKeyIdentifier; null where absent or unreadable. */
    public function subjectKeyId(): ?string {}

    /** keyIdentifier of authorityKeyIdentifier; null where absent or unreadable. */
    public function authorityKeyId(): ?string {}

    /**
     * Where authorityInfoAccess says that the issuer's certificate is.
     * @return list<string>
     */
    public function issuerUrls(): array {}

    /** @return list<array{oid: string, name: string, critical: bool, value: string}> */
    public function extensions(): array {}

    /** Whether subject and issuer are the same name. */
    public function isSelfIssued(): bool {}

    /** Whether it is self-issued and its signature verifies under its own key, however weak the algorithm. */
    public function isSelfSigned(): bool {}

    /**
     * Whether the issuer's key made this certificate's signature; names and dates are not looked at.
     * @throws SignatureException|UnsupportedException
     */
    public function verify(Certificate $issuer): void {}

    /**
     * A digest of the original bytes in lower-case hex.
     * @param string $digest "md5", "sha1" or "sha256"
     */
    public function fingerprint(string $digest = "sha256"): string {}

    /**
     * What the phone will call it: on S60 the label that it fills in, "" where it offers nothing; on Series 40 the name in
     * the hashed certificate.
     * @param Platform|Phone|string $platform one of them, or a group, an id or a model as text
     * @throws NotFoundException
     */
    public function label(Platform|Phone|string $platform = "s60"): string {}

    /** A name for people that is never empty. */
    public function displayName(): string {}

    /** A file name safe on any system. */
    public function fileName(?string $suffix = null): string {}

    /** The bytes to serve to an S60 phone under s60MediaType(). */
    public function toS60(): string {}

    /** "application/x-x509-ca-cert" */
    public static function s60MediaType(): string {}

    /**
     * The hashed certificate for a Series 40 phone.
     * @param string|null $name shown by the phone, UTF-8; null: displayName()
     * @param string|null $url where to read more, printable ASCII, at most 255 bytes
     * @throws ArgumentException|LimitException
     */
    public function toS40(?string $name = null, ?string $url = null): HashedCertificate {}

    /**
     * The key hash of its key, for comparison with WTLS ones: 20 bytes.
     * @throws UnsupportedException
     */
    public function wtlsKeyHash(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A distinguished name: a list of attributes in encoded order.
 * @implements \IteratorAggregate<int, array{oid: string, type: string, value: string, rdn: int}>
 * @strict-properties
 * @not-serializable
 */
final class Name implements \Stringable, \Countable, \IteratorAggregate, \JsonSerializable
{
    /** As of RFC 4514: last RDN first. */
    public function text(): string {}

    /** The same as text(). */
    public function __toString(): string {}

    /** The name as encoded. */
    public function der(): string {}

    /** The value of the first attribute of a type ("CN" or a dotted OID); null where there is none. */
    public function first(string $type): ?string {}

    /**
     * The values of every attribute of a type, in encoded order.
     * @return list<string>
     */
    public function all(string $type): array {}

    /**
     * The values of every common name, in encoded order.
     * @return list<string>
     */
    public function commonNames(): array {}

    /** Whether both are the same name (RFC 5280 section 7.1: case and blanks folded). */
    public function equals(Name $other): bool {}

    /** @return list<array{oid: string, type: string, value: string, rdn: int}> */
    public function attributes(): array {}

    public function count(): int {}

    /** @return \Iterator<int, array{oid: string, type: string, value: string, rdn: int}> */
    public function getIterator(): \Iterator {}

    public function jsonSerialize(): mixed {}
}

/**
 * A forecast: a list of Finding, platform by platform, worst first.
 * @implements \ArrayAccess<int, Finding>
 * @implements \IteratorAggregate<int, Finding>
 * @strict-properties
 * @not-serializable
 */
final class Report implements \Countable, \IteratorAggregate, \ArrayAccess, \JsonSerializable
{
    /** The worst verdict of all platforms, or that of one of them. */
    public function verdict(Platform|string|null $platform = null): Verdict {}

    /**
     * The platforms that were asked.
     * @return list<Platform>
     */
    public function platforms(): array {}

    /**
     * What was found, worst first; of every platform or of one of them.
     * @return list<Finding>
     */
    public function findings(Platform|string|null $platform = null): array {}

    /** The first sentence that a person should read for a platform. */
    public function headline(Platform|string $platform): string {}

    /**
     * What became of a rule on a platform.
     * @param int $rule its position in Rule::all()
     */
    public function outcome(Platform|string $platform, int $rule): Outcome {}

    /**
     * Whether the host matches by the platform's own rule and by RFC 6125; null where there is no host or no leaf.
     * @return array{platform: bool, rfc6125: bool}|null
     */
    public function hostMatches(Platform|string $platform): ?array {}

    /** A certtool template for an equivalent authority that every platform of this report accepts; null where none is called for. */
    public function template(): ?string {}

    /** The report as text for a terminal; $rules: every rule with its outcome. */
    public function toText(bool $rules = false): string {}

    /** The report as JSON; $rules: every rule with its outcome. */
    public function toJson(bool $rules = false): string {}

    public function count(): int {}

    /** @return \Iterator<int, Finding> */
    public function getIterator(): \Iterator {}

    /** @param int $offset */
    public function offsetExists(mixed $offset): bool {}

    /**
     * @param int $offset
     * @return Finding
     * @throws NotFoundException
     */
    public function offsetGet(mixed $offset): mixed {}

    /** @throws \Error always */
    public function offsetSet(mixed $offset, mixed $value): void {}

    /** @throws \Error always */
    public function offsetUnset(mixed $offset): void {}

    public function jsonSerialize(): mixed {}
}

/**
 * One thing found.
 * @strict-properties
 * @not-serializable
 */
final class Finding implements \JsonSerializable
{
    /** The rule's id. */
    public function id(): string {}

    public function severity(): Severity {}

    public function confidence(): Confidence {}

    public function platform(): Platform {}

    /** The certificate's index in the bundle; null where it is about the whole. */
    public function certificate(): ?int {}

    /** Bytes from the start of that certificate; null where it is about no place. */
    public function offset(): ?int {}

    /** The ASN.1 path of the place, "" for none. */
    public function path(): string {}

    /** What was found, in plain words with the values. */
    public function message(): string {}

    /** What to do about it. */
    public function advice(): string {}

    /** The phone's own words; null where it says nothing or they are not known. */
    public function phoneSays(): ?string {}

    /** Where it is known from. */
    public function source(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A platform.
 * @strict-properties
 * @not-serializable
 */
final class Platform implements \JsonSerializable
{
    /** @return list<Platform> */
    public static function all(): array {}

    /**
     * @param string $id such as "s60-3rd-fp1"; case does not matter
     * @throws NotFoundException
     */
    public static function find(string $id): Platform {}

    public function id(): string {}

    /** What people call it: "S60 3rd Edition, Feature Pack 1". */
    public function title(): string {}

    /** "s40" or "s60". */
    public function group(): string {}

    /** Whether it installs DER under Certificate::s60MediaType(). */
    public function takesDer(): bool {}

    /** Whether it installs the hashed certificate. */
    public function takesHashed(): bool {}

    /** @return list<array{key: string, value: string, source: string, confidence: Confidence}> */
    public function facts(): array {}

    public function jsonSerialize(): mixed {}
}

/**
 * A phone model.
 * @strict-properties
 * @not-serializable
 */
final class Phone implements \JsonSerializable
{
    /** @return list<Phone> */
    public static function all(): array {}

    /**
     * Case, spaces, dashes and a leading "Nokia" do not matter.
     * @throws NotFoundException with near names
     */
    public static function find(string $model): Phone {}

    /** The phone that a browser's User-Agent header names; null where it names none that is known. */
    public static function fromUserAgent(string $userAgent): ?Phone {}

    /** "E61", "N95 8GB". */
    public function model(): string {}

    public function platform(): Platform {}

    public function jsonSerialize(): mixed {}
}

/**
 * What a browser's User-Agent header tells.
 * @strict-properties
 * @not-serializable
 */
final class UserAgent implements \JsonSerializable
{
    /** @throws NotFoundException where it is no Nokia phone's */
    public static function parse(string $header): UserAgent {}

    /** Null where it is not certain. */
    public function platform(): ?Platform {}

    /** Null where it is not named or not known. */
    public function phone(): ?Phone {}

    /** Whether the request came through a proxy: the phone's installer may never see the media type. */
    public function viaProxy(): bool {}

    /** Whether it is a phone that takes no X.509 certificate by download at all. */
    public function outOfScope(): bool {}

    /** One sentence for the person. */
    public function advice(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A rule of the forecast.
 * @strict-properties
 * @not-serializable
 */
final class Rule implements \JsonSerializable
{
    /** @return list<Rule> */
    public static function all(): array {}

    /** Several rules may share an id where the condition differs from platform to platform. */
    public function id(): string {}

    public function severity(): Severity {}

    /** Whether it holds for a platform. */
    public function applies(Platform $platform): bool {}

    public function confidence(Platform $platform): Confidence {}

    /** When it is broken, in words. */
    public function condition(): string {}

    public function source(): string {}

    public function advice(): string {}

    public function phoneSays(): ?string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A WPKI hashed certificate (WAP-211): what a Series 40 phone installs, and the code that it asks for.
 * @strict-properties
 * @not-serializable
 */
final class HashedCertificate implements \JsonSerializable
{
    /** @throws InputException */
    public static function parse(string $data): HashedCertificate {}

    /** "application/vnd.wap.hashed-certificate" */
    public static function mediaType(): string {}

    /** The bytes to serve. */
    public function bytes(): string {}

    public function version(): int {}

    /** The display name's character set, an IANA MIBenum: 106 is UTF-8. */
    public function characterSet(): int {}

    public function name(): string {}

    /** "" where there is none. */
    public function url(): string {}

    /** Null where it holds a WTLS one. */
    public function certificate(): ?Certificate {}

    /** Null where it holds an X.509 one. */
    public function wtls(): ?WtlsCertificate {}

    /** How the X.509 certificate stands in it. */
    public function x509Reading(): X509Reading {}

    /** 0, SHA-1, is the only one defined. */
    public function hashAlgorithm(): int {}

    /** SHA-1 over all bytes, 20 of them. */
    public function hash(): string {}

    /** The code to type on the phone: 30 digits. It must reach its user on another way than the download. */
    public function code(): string {}

    /** The same as five groups of six digits, a space between. */
    public function codeGroups(): string {}

    /**
     * Whether what a person typed is the code; spaces and dashes do not matter.
     * @throws CodeException that names the wrong group
     */
    public function verifyCode(string $digits): void {}

    public function toJson(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A WPKI signed certificate: an authority vouched for by one that the phone has.
 * @strict-properties
 * @not-serializable
 */
final class SignedCertificate implements \JsonSerializable
{
    /**
     * Makes and signs one; the key is used and forgotten.
     * @param Certificate|WtlsCertificate $certificate the authority that it carries
     * @param Certificate|WtlsCertificate $signer the one who vouches
     * @param string $key the signer's private key, PEM or DER
     * @param string|null $password opens an encrypted key
     * @param string|null $name shown by the phone, UTF-8
     * @param string|null $url where to read more, printable ASCII
     */
    public static function sign(Certificate|WtlsCertificate $certificate, Certificate|WtlsCertificate $signer, #[\SensitiveParameter] string $key, #[\SensitiveParameter] ?string $password = null, ?string $name = null, ?string $url = null): SignedCertificate {}

    /** @throws InputException */
    public static function parse(string $data): SignedCertificate {}

    /** "application/vnd.wap.signed-certificate" */
    public static function mediaType(): string {}

    public function bytes(): string {}

    public function version(): int {}

    public function characterSet(): int {}

    public function name(): string {}

    public function url(): string {}

    public function certificate(): ?Certificate {}

    public function wtls(): ?WtlsCertificate {}

    public function signer(): ?Certificate {}

    public function signerWtls(): ?WtlsCertificate {}

    public function signatureKind(): WtlsSignature {}

    /** Null where anonymous. */
    public function signatureBytes(): ?string {}

    /**
     * Verifies the signer's signature, the self-signature of the authority carried and, where one is given, that the
     * signer is the one expected.
     * @throws SignatureException|UnsupportedException
     */
    public function verify(Certificate|WtlsCertificate|null $expected = null): void {}

    public function toJson(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A roll-over block: a list of SignedCertificate, each signed by the authority in force before it, oldest first.
 * @implements \ArrayAccess<int, SignedCertificate>
 * @implements \IteratorAggregate<int, SignedCertificate>
 * @strict-properties
 * @not-serializable
 */
final class RolloverBlock implements \Countable, \IteratorAggregate, \ArrayAccess, \JsonSerializable
{
    /**
     * @param array $items oldest first, at least one
     * @phpstan-param list<SignedCertificate> $items
     */
    public static function join(array $items): RolloverBlock {}

    /** @throws InputException */
    public static function parse(string $data): RolloverBlock {}

    /** "application/vnd.wap.rollover-certificate" */
    public static function mediaType(): string {}

    public function bytes(): string {}

    /**
     * Verifies block by block, the first under the root in force.
     * @throws SignatureException|UnsupportedException
     */
    public function verify(Certificate|WtlsCertificate $root): void {}

    public function toJson(): string {}

    public function count(): int {}

    /** @return \Iterator<int, SignedCertificate> */
    public function getIterator(): \Iterator {}

    /** @param int $offset */
    public function offsetExists(mixed $offset): bool {}

    /**
     * @param int $offset
     * @return SignedCertificate
     * @throws NotFoundException
     */
    public function offsetGet(mixed $offset): mixed {}

    /** @throws \Error always */
    public function offsetSet(mixed $offset, mixed $value): void {}

    /** @throws \Error always */
    public function offsetUnset(mixed $offset): void {}

    public function jsonSerialize(): mixed {}
}

/**
 * A certificate response (WAP-217 section 7.3.5).
 * @strict-properties
 * @not-serializable
 */
final class CertResponse implements \JsonSerializable
{
    /**
     * One that says where the certificate is.
     * @param string $url where it is, printable ASCII, 1 to 255 bytes
     */
    public static function newInfo(Certificate $certificate, string $url, ?Certificate $authority = null, ?string $name = null): CertResponse {}

    /** One that carries the certificate. */
    public static function newCertificate(Certificate $certificate, ?Certificate $authority = null, ?string $name = null): CertResponse {}

    /** One that says where to ask again, and after how many seconds. */
    public static function newReferral(string $url, int $seconds): CertResponse {}

    /** @throws InputException */
    public static function parse(string $data): CertResponse {}

    /** "application/vnd.wap.cert-response" */
    public static function mediaType(): string {}

    public function bytes(): string {}

    public function version(): int {}

    public function kind(): ResponseKind {}

    /** 0 for a referral. */
    public function characterSet(): int {}

    /** Null for a referral. */
    public function name(): ?string {}

    /** The authority; null for a referral. */
    public function caDomain(): ?WtlsIdentifier {}

    /** Null for a referral. */
    public function subject(): ?WtlsIdentifier {}

    /** Null for one that carries a certificate. */
    public function url(): ?string {}

    /** Null but for one that carries a certificate. */
    public function certificate(): ?Certificate {}

    /** Seconds to wait; 0 but for a referral. */
    public function seconds(): int {}

    public function toJson(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * A WTLS certificate (WAP-261 section 10.5.2).
 * @strict-properties
 * @not-serializable
 */
final class WtlsCertificate implements \JsonSerializable
{
    /**
     * Makes and signs one; the key is used and forgotten.
     * @param string $subject "service; organization; country[; common name]"
     * @param \DateTimeInterface|int $notBefore the first second of validity; an int is seconds since 1970
     * @param \DateTimeInterface|int $notAfter the last one
     * @param string $key the issuer's private key, PEM or DER: RSA, or EC on a curve that WTLS numbers
     * @param Certificate|null $subjectKey holds the subject's public key; null: that of $key
     * @param WtlsCertificate|null $issuer null: self-signed
     */
    public static function create(string $subject, \DateTimeInterface|int $notBefore, \DateTimeInterface|int $notAfter, #[\SensitiveParameter] string $key, #[\SensitiveParameter] ?string $password = null, ?Certificate $subjectKey = null, ?WtlsCertificate $issuer = null): WtlsCertificate {}

    /** @throws InputException */
    public static function parse(string $data): WtlsCertificate {}

    /** "application/vnd.wap.wtls-ca-certificate" */
    public static function mediaType(): string {}

    public function bytes(): string {}

    public function version(): int {}

    public function signatureKind(): WtlsSignature {}

    /** Null where anonymous. */
    public function signatureBytes(): ?string {}

    public function issuer(): WtlsIdentifier {}

    public function subject(): WtlsIdentifier {}

    public function notBefore(): \DateTimeImmutable {}

    public function notAfter(): \DateTimeImmutable {}

    public function keyKind(): WtlsKey {}

    /** 0 none, 1 to 254 a registered set, 255 explicit. */
    public function keyParameters(): int {}

    /** Explicit parameters as encoded; null where there are none. */
    public function keyParameterSet(): ?string {}

    /** 0 where it cannot be told. */
    public function keyBits(): int {}

    /** Null but for RSA. */
    public function keyModulus(): ?string {}

    /** Null but for RSA. */
    public function keyExponent(): ?string {}

    /** Null but for EC. */
    public function keyPoint(): ?string {}

    /** The key hash, 20 bytes; null where it cannot be told. */
    public function keyHash(): ?string {}

    public function isSelfIssued(): bool {}

    public function isSelfSigned(): bool {}

    public function isCa(): bool {}

    /**
     * Whether the issuer's key made this certificate's signature.
     * @throws SignatureException|UnsupportedException
     */
    public function verify(WtlsCertificate $issuer): void {}

    /** The hashed certificate for a Series 40 phone; parameters as of Certificate::toS40(). */
    public function toS40(?string $name = null, ?string $url = null): HashedCertificate {}

    public function toJson(): string {}

    public function jsonSerialize(): mixed {}
}

/**
 * One who is named in a WTLS certificate or a certificate response.
 * @strict-properties
 * @not-serializable
 */
final class WtlsIdentifier implements \Stringable, \JsonSerializable
{
    public function kind(): WtlsIdentifierKind {}

    /** For people: the text in UTF-8, the name as of RFC 4514, or the bytes in hex. */
    public function text(): string {}

    /** The same as text(). */
    public function __toString(): string {}

    /** A text's character set, an IANA MIBenum; 0 for another kind. */
    public function characterSet(): int {}

    /** The bytes as encoded, without type and length; null for WtlsIdentifierKind::Null. */
    public function bytes(): ?string {}

    /**
     * The parts of a text: service name, organization, country, common name, further ones.
     * @return list<string>
     */
    public function parts(): array {}

    public function jsonSerialize(): mixed {}
}
