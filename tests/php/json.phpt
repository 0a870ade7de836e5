--TEST--
Everything is JsonSerializable, and says what the C library's JSON says
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";

foreach (specimens() as $name => $specimen) {
    if (!$specimen instanceof JsonSerializable) {
        echo $name, " is not\n";
        continue;
    }
    $text = json_encode($specimen, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    if (method_exists($specimen, "toJson")) {
        assert(json_decode($specimen->toJson(), flags: JSON_THROW_ON_ERROR) == json_decode($text), $name);
        assert(str_starts_with($specimen->toJson(), "{"));
    }
    echo $name, " ", implode(" ", array_keys((array) json_decode($text))), "\n";
}
$all = specimens();
assert(json_encode($all["Bundle"]->jsonSerialize()->certificates[0]->subject) === json_encode($all["Certificate"]->jsonSerialize()->subject));
echo json_encode(["verdict" => $all["Report"]->verdict(), "phone" => $all["Phone"]]), "\n";
?>
--EXPECT--
Bundle kind notes certificates chain
Certificate version serial subject issuer not_before not_after signature_algorithm key ca self_issued self_signed fingerprints label size
Name 0 1 2
Report platforms verdict at host
Finding id severity confidence platform certificate offset path message advice phone_says source
Platform id title group takes_der takes_hashed
Phone model platform
UserAgent platform phone proxy out_of_scope advice
Rule id severity condition advice phone_says source
HashedCertificate kind media_type size version character_set name certificate url hash_algorithm hash code code_groups
SignedCertificate kind media_type size version character_set name certificate url signer signature_algorithm signature verifies
RolloverBlock kind media_type size items
CertResponse kind media_type size version type character_set name ca_domain subject certificate
WtlsCertificate kind media_type size version issuer not_before not_after subject key ca self_issued self_signed signature_algorithm signature
WtlsIdentifier kind text
{"verdict":"installs","phone":{"model":"E61","platform":"s60-3rd"}}
