--TEST--
What crashed, leaked or lied in SWIG's own PHP output is refused
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";
use Symca\{Bundle, Certificate, Phone};

// 1. Strings out of a request: an array or an object is refused, and left as it was.
parse_str("f[]=AAAA&g[a][b]=1", $request);
$stringable = new class { public function __toString(): string { return "text"; } };
foreach ([$request["f"], $request["g"], $stringable, new stdClass, 5, 1.5, true, null, fopen("php://memory", "r")] as $value) {
    echo thrown(fn() => Bundle::load($value)), "\n";
    echo thrown(fn() => Phone::find($value)), "\n";
    echo thrown(fn() => Bundle::load("x", password: $value)), "\n";
}
var_dump($request, (string) $stringable);
for ($i = 0; $i < 100; $i++) {
    thrown(fn() => Certificate::parse($request["f"]));
    thrown(fn() => root()->fingerprint($request["f"]));
}
var_dump($request["f"]);

// 2. Integers: nothing is converted, nothing wraps.
$bundle = Bundle::load(bytes("example-root.pem"));
foreach (["zz", "0", [], 0.0, null, true, -1, PHP_INT_MIN] as $value) {
    echo thrown(fn() => $bundle->offset($value)), "\n";
}
foreach ([PHP_INT_MAX, 2000000000, -1, "5"] as $value) {
    echo thrown(fn() => Bundle::load("x", maxSize: $value)), "\n";
}
foreach (["0", -1, 1, 0.5, null, []] as $value) {
    echo thrown(fn() => $bundle[$value]), "\n";
}
echo thrown(fn() => $bundle[] = 1), "\n";
echo thrown(function () use ($bundle) { unset($bundle[0]); }), "\n";
foreach ([0, "", null, []] as $value) {
    echo thrown(fn() => $bundle->check(asIs: $value)), "\n";
}

// 3. There is no object without a handle. What is said of one class is said of each.
$said = [];
foreach (specimens() as $name => $specimen) {
    $class = "Symca\\$name";
    assert(get_class($specimen) === $class);
    $reflection = new ReflectionClass($class);
    $said[] = str_replace([$class, (string) strlen($class)], ["CLASS", "LENGTH"], implode("\n", [
        thrown(fn() => new $class), thrown(fn() => $reflection->newInstance()), thrown(fn() => $reflection->newInstanceArgs([1])),
        thrown(fn() => $reflection->newInstanceWithoutConstructor()),
        thrown(fn() => unserialize("O:" . strlen($class) . ":\"$class\":0:{}")),
        thrown(fn() => unserialize("C:" . strlen($class) . ":\"$class\":0:{}")),
        thrown(fn() => serialize($specimen)), thrown(fn() => clone $specimen)]));
    assert($reflection->isFinal() && !$reflection->isCloneable());
}
echo count($said), " classes: ", implode("\n\n", array_unique($said)), "\n";
var_dump(@Closure::bind(fn() => new Bundle, null, Bundle::class));

foreach ((new ReflectionExtension("symca"))->getClasses() as $class) {
    if ($class->isEnum()) {
        assert($class->isFinal());
        $case = $class->getName()::cases()[0];
        $said = [thrown(fn() => $class->newInstance()), thrown(fn() => $class->newInstanceWithoutConstructor()), thrown(fn() => clone $case)];
        assert(!in_array("nothing", $said), $class->getName());
        assert(unserialize(serialize($case)) === $case);
    }
}

// 4. No two objects are equal by accident.
$one = Certificate::parse(bytes("certificates/root-rsa.der"));
$two = Certificate::parse(bytes("certificates/leaf-ec.der"));
$twin = Certificate::parse(bytes("certificates/root-rsa.der"));
var_dump($one == $two, $one == $twin, $one == $one, $one != $two, in_array($two, [$one]), array_search($two, [$one]), $one <=> $two);
var_dump($one->equals($twin), $one->equals($two));

// 5. Ownership is nobody's business, and there is no constructor to call.
$said = [];
foreach (specimens() as $name => $specimen) {
    $said[] = str_replace("Symca\\$name", "CLASS", implode("\n", [
        thrown(fn() => $specimen->__construct("x")), thrown(fn() => $specimen->thisown = 0), thrown(fn() => $specimen->thisown = 1),
        var_export(isset($specimen->thisown), true), count((array) $specimen), count(get_object_vars($specimen))]));
}
echo implode("\n\n", array_unique($said)), "\n";

// 6. No magic: an unknown property warns, and is not written.
set_error_handler(function (int $level, string $message): bool { echo $message, "\n"; return true; });
var_dump($one->subject, $one->thisown);
restore_error_handler();
foreach (["__get", "__set", "__isset", "__unset"] as $method) {
    var_dump(method_exists($one, $method));
    echo thrown(fn() => $one->$method(5, 5)), "\n";
}

// 7. Names: of parameters, of the namespace, and none of SWIG's.
var_dump(count(Bundle::load(verify: false, data: bytes("example-root.pem"))));
echo thrown(fn() => Bundle::load(arg1: "x")), "\n";
echo thrown(fn() => Bundle::load()), "\n";
echo thrown(fn() => Bundle::load("x", null, null, false, 5)), "\n";
echo thrown(fn() => $one->equals(null)), "\n";
echo thrown(fn() => $one->equals($bundle)), "\n";
echo thrown(fn() => $one->equals("x")), "\n";
echo thrown(fn() => $one->fingerprint("sha512")), "\n";
$module = new ReflectionExtension("symca");
var_dump($module->getFunctions(), array_keys($module->getConstants()), $module->getINIEntries());
foreach ($module->getClassNames() as $class) {
    assert(str_starts_with($class, "Symca\\"), $class);
}
foreach ([get_declared_classes(), get_declared_interfaces(), array_keys(get_defined_constants())] as $names) {
    var_dump(preg_grep("/swig/i", $names));
}
var_dump(class_implements($one));
?>
--EXPECT--
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, array given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, array given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, array given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, array given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, array given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, array given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, class@anonymous given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, class@anonymous given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, class@anonymous given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, stdClass given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, stdClass given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, stdClass given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, int given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, int given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, int given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, float given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, float given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, float given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, bool given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, bool given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, bool given
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, null given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, null given
Symca\InputException: this is text without a certificate in it: a certificate in text form is the block from the line -----BEGIN CERTIFICATE----- to the line -----END CERTIFICATE-----, both lines with it
TypeError: Symca\Bundle::load(): Argument #1 ($data) must be of type string, resource given
TypeError: Symca\Phone::find(): Argument #1 ($model) must be of type string, resource given
TypeError: Symca\Bundle::load(): Argument #2 ($password) must be of type ?string, resource given
array(2) {
  ["f"]=>
  array(1) {
    [0]=>
    string(4) "AAAA"
  }
  ["g"]=>
  array(1) {
    ["a"]=>
    array(1) {
      ["b"]=>
      string(1) "1"
    }
  }
}
string(4) "text"
array(1) {
  [0]=>
  string(4) "AAAA"
}
TypeError: Symca\Bundle::offset(): Argument #1 ($index) must be of type int, string given
TypeError: Symca\Bundle::offset(): Argument #1 ($index) must be of type int, string given
TypeError: Symca\Bundle::offset(): Argument #1 ($index) must be of type int, array given
TypeError: Symca\Bundle::offset(): Argument #1 ($index) must be of type int, float given
TypeError: Symca\Bundle::offset(): Argument #1 ($index) must be of type int, null given
TypeError: Symca\Bundle::offset(): Argument #1 ($index) must be of type int, bool given
ValueError: Symca\Bundle::offset(): Argument #1 ($index) must be between 0 and 9223372036854775807
ValueError: Symca\Bundle::offset(): Argument #1 ($index) must be between 0 and 9223372036854775807
ValueError: Symca\Bundle::load(): Argument #3 ($maxSize) must be between 0 and 1073741824
ValueError: Symca\Bundle::load(): Argument #3 ($maxSize) must be between 0 and 1073741824
ValueError: Symca\Bundle::load(): Argument #3 ($maxSize) must be between 0 and 1073741824
TypeError: Symca\Bundle::load(): Argument #3 ($maxSize) must be of type ?int, string given
TypeError: An index must be of type int, string given
Symca\NotFoundException: there is no item -1; there are 1, counted from 0
Symca\NotFoundException: there is no item 1; there are 1, counted from 0
TypeError: An index must be of type int, float given
TypeError: An index must be of type int, null given
TypeError: An index must be of type int, array given
Error: Symca\Bundle is read-only
Error: Symca\Bundle is read-only
TypeError: Symca\Bundle::check(): Argument #5 ($asIs) must be of type bool, int given
TypeError: Symca\Bundle::check(): Argument #5 ($asIs) must be of type bool, string given
TypeError: Symca\Bundle::check(): Argument #5 ($asIs) must be of type bool, null given
TypeError: Symca\Bundle::check(): Argument #5 ($asIs) must be of type bool, array given
15 classes: Error: CLASS is made by its static methods, not by new
Error: CLASS is made by its static methods, not by new
ReflectionException: Class CLASS does not have a constructor, so you cannot pass any constructor arguments
ReflectionException: Class CLASS is an internal class marked as final that cannot be instantiated without invoking its constructor
Exception: Unserialization of 'CLASS' is not allowed
Exception: Unserialization of 'CLASS' is not allowed
Exception: Serialization of 'CLASS' is not allowed
Error: Trying to clone an uncloneable object of class CLASS
NULL
bool(false)
bool(false)
bool(true)
bool(true)
bool(false)
bool(false)
int(1)
bool(true)
bool(false)
Error: Call to undefined method CLASS::__construct()
Error: Cannot create dynamic property CLASS::$thisown
Error: Cannot create dynamic property CLASS::$thisown
false
0
0
Undefined property: Symca\Certificate::$subject
Undefined property: Symca\Certificate::$thisown
NULL
NULL
bool(false)
Error: Call to undefined method Symca\Certificate::__get()
bool(false)
Error: Call to undefined method Symca\Certificate::__set()
bool(false)
Error: Call to undefined method Symca\Certificate::__isset()
bool(false)
Error: Call to undefined method Symca\Certificate::__unset()
int(1)
Error: Unknown named parameter $arg1
ArgumentCountError: Wrong parameter count for Symca\Bundle::load()
ArgumentCountError: Wrong parameter count for Symca\Bundle::load()
TypeError: Symca\Certificate::equals(): Argument #1 ($other) must be of type Symca\Certificate, null given
TypeError: Symca\Certificate::equals(): Argument #1 ($other) must be of type Symca\Certificate, Symca\Bundle given
TypeError: Symca\Certificate::equals(): Argument #1 ($other) must be of type Symca\Certificate, string given
ValueError: Symca\Certificate::fingerprint(): Argument #1 ($digest) must be "md5", "sha1" or "sha256"
array(0) {
}
array(3) {
  [0]=>
  string(13) "Symca\VERSION"
  [1]=>
  string(23) "Symca\DEFAULT_MAX_INPUT"
  [2]=>
  string(15) "Symca\MAX_INPUT"
}
array(0) {
}
array(0) {
}
array(0) {
}
array(0) {
}
array(1) {
  ["JsonSerializable"]=>
  string(16) "JsonSerializable"
}
