--TEST--
The forecast: reports, findings, platforms, phones and rules
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";
use Symca\{Bundle, Confidence, Kind, Phone, Platform, Rule, Severity, UserAgent, Verdict};

$bundle = Bundle::load(bytes("certificates/leaf-ec.der"));
$day = new DateTimeImmutable("2008-06-01T12:00:00Z");
$report = $bundle->check("Nokia E61", host: "mail.example.com", at: $day);
var_dump(count($report) === count($report->findings()), $report->verdict(), count($report->platforms()));
var_dump($report->platforms()[0]->id(), $report->verdict("s60-3rd") === $report->verdict(Platform::find("S60-3RD")));
foreach ($report as $finding) {
    echo $finding->severity()->value, " ", $finding->id(), " ", $finding->platform()->id(), " ", $finding->confidence()->value, "\n";
    assert($finding->message() !== "" && $finding->advice() !== "" && $finding->source() !== "");
    assert($finding->severity()->rank() <= $report[0]->severity()->rank());
}
var_dump($report[0]->certificate(), $report[0]->path(), $report[0]->offset(), is_string($report[0]->phoneSays() ?? ""));
var_dump($report->hostMatches("s60-3rd"), $report->headline("s60-3rd") !== "");
$outcomes = array_map(fn($rule) => $report->outcome("s60-3rd", $rule)->value, array_keys(Rule::all()));
var_dump(array_keys(array_count_values($outcomes)));
var_dump($report->toText() !== $report->toText(true), strlen($report->toJson()) < strlen($report->toJson(rules: true)));
var_dump(str_contains(Bundle::load(bytes("certificates/root-ed25519.der"))->check(at: $day)->template(), "cn = "), Bundle::load(bytes("example-root.pem"))->check("s60-3rd", at: $day)->template());
// An int, a date in any zone, and the reports as JSON are of the same second.
$same = $bundle->check("Nokia E61", "mail.example.com", $day->getTimestamp());
$zone = $bundle->check("Nokia E61", "mail.example.com", $day->setTimezone(new DateTimeZone("+09:00")));
var_dump($same->toJson() === $report->toJson(), $zone->toJson() === $report->toJson());
$now = time();
$at = strtotime(json_decode($bundle->check()->toJson())->at);
var_dump($at >= $now && $at <= time(), count($bundle->check()->platforms()) === count(Platform::all()));
var_dump(json_decode($bundle->check(at: 0)->toJson())->at);
echo thrown(fn() => $report->verdict("s40-3rd")), "\n";
echo thrown(fn() => $report->headline("")), "\n";
echo thrown(fn() => $bundle->check("Nokia 3310i")), "\n";
echo thrown(fn() => $bundle->check(host: "")), "\n";
echo thrown(fn() => $bundle->check(at: "now")), "\n";
echo thrown(fn() => $bundle->check(at: 1.5)), "\n";
$unmade = new class extends DateTime { public function __construct() {} };
echo thrown(fn() => $bundle->check(at: $unmade)), "\n";
$thrower = new class extends DateTime { public function getTimestamp(): int { throw new LogicException("mine"); } };
echo thrown(fn() => $bundle->check(at: $thrower)), "\n";

$phone = Phone::find("n95 8gb");
var_dump($phone->model(), $phone->platform()->title(), $phone->platform()->group(), count(Phone::all()) > 100);
$platform = Platform::find("s40-3rd");
var_dump($platform->takesDer(), $platform->takesHashed(), array_keys($platform->facts()[0]), $platform->facts()[0]["confidence"] instanceof Confidence);
$header = "Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaN95/11.0.026; Profile MIDP-2.0 Configuration/CLDC-1.1 ) AppleWebKit/413 (KHTML, like Gecko) Safari/413";
$agent = UserAgent::parse($header);
var_dump($agent->phone()->model(), $agent->platform()->id(), $agent->viaProxy(), $agent->outOfScope(), $agent->advice());
var_dump(Phone::fromUserAgent($header)->model(), Phone::fromUserAgent("curl/7.88.1"));
echo thrown(fn() => UserAgent::parse("curl/7.88.1")), "\n";
$rule = Rule::all()[0];
var_dump($rule->id() !== "", $rule->severity() instanceof Severity, is_bool($rule->applies($platform)), $rule->confidence($platform) instanceof Confidence);
var_dump(Kind::detect(bytes("crypto/modern.p12")), Kind::detect(""), Kind::detect("\0\xff"), Verdict::from("refused")->rank());
echo thrown(fn() => Kind::detect([])), "\n";
?>
--EXPECT--
bool(true)
enum(Symca\Verdict::Refused)
int(1)
string(7) "s60-3rd"
bool(true)
refused signature-algorithm s60-3rd inferred
refused key-algorithm s60-3rd inferred
refused not-a-ca s60-3rd inferred
warned chain-incomplete s60-3rd inferred
warned host-mismatch s60-3rd inferred
int(0)
string(18) "signatureAlgorithm"
int(621)
bool(true)
array(2) {
  ["platform"]=>
  bool(false)
  ["rfc6125"]=>
  bool(false)
}
bool(true)
array(3) {
  [0]=>
  string(6) "passed"
  [1]=>
  string(14) "not-applicable"
  [2]=>
  string(5) "found"
}
bool(true)
bool(true)
bool(true)
NULL
bool(true)
bool(true)
bool(true)
bool(true)
string(20) "1970-01-01T00:00:00Z"
Symca\NotFoundException: the report is not about a platform "s40-3rd"
Symca\NotFoundException: the report is not about a platform ""
Symca\NotFoundException: no phone "Nokia 3310i" is known; near names: 5310, 6300i
Symca\ArgumentException: the host is empty; give the name that is typed on the phone, or none
TypeError: Symca\Bundle::check(): Argument #3 ($at) must be of type DateTimeInterface|int|null, string given
TypeError: Symca\Bundle::check(): Argument #3 ($at) must be of type DateTimeInterface|int|null, float given
Error: The DateTime object has not been correctly initialized by its constructor
LogicException: mine
string(7) "N95 8GB"
string(31) "S60 3rd Edition, Feature Pack 1"
string(3) "s60"
bool(true)
bool(true)
bool(true)
array(4) {
  [0]=>
  string(3) "key"
  [1]=>
  string(5) "value"
  [2]=>
  string(6) "source"
  [3]=>
  string(10) "confidence"
}
bool(true)
string(3) "N95"
string(11) "s60-3rd-fp1"
bool(false)
bool(false)
string(137) "Open the download of the DER certificate in the phone's own browser, save it, and mark Internet when the phone asks what to trust it for."
string(3) "N95"
NULL
Symca\NotFoundException: the browser is not that of a Nokia phone; open the page on the phone, or choose its model
bool(true)
bool(true)
bool(true)
bool(true)
enum(Symca\Kind::Pkcs12)
enum(Symca\Kind::Empty)
enum(Symca\Kind::Unknown)
int(4)
TypeError: Symca\Kind::detect(): Argument #1 ($data) must be of type string, array given
