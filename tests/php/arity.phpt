--TEST--
Every method takes as many arguments as it says, and returns what it says
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
require __DIR__ . "/common.inc";

function is_of(mixed $value, ?ReflectionType $type): bool
{
    if ($type instanceof ReflectionUnionType) {
        return (bool) array_filter($type->getTypes(), fn($one) => is_of($value, $one));
    }
    return match ($type->getName()) {
        "mixed" => true,
        "void" => $value === null,
        default => ($value === null && $type->allowsNull()) || get_debug_type($value) === $type->getName() ||
            (is_object($value) && is_a($value, $type->getName())),
    };
}

$called = 0;
foreach (specimens() as $name => $specimen) {
    foreach ((new ReflectionClass($specimen))->getMethods() as $method) {
        $label = "$name::{$method->name}()";
        $few = $method->getNumberOfRequiredParameters() - 1;
        $many = $method->getNumberOfParameters() + 1;
        foreach ([$few, $many] as $count) {
            if ($count < 0) {
                continue;
            }
            $said = thrown(fn() => $method->invokeArgs($specimen, array_fill(0, $count, null)));
            if (!str_starts_with($said, "ArgumentCountError: ")) {
                echo "$label with $count: $said\n";
            }
        }
        // Every argument of a wrong type is refused by its number and name.
        foreach ($method->getParameters() as $parameter) {
            if ((string) $parameter->getType() === "mixed") {
                continue;
            }
            $called++;
            $object = new DateTimeZone("UTC");
            $arguments = array_map(fn($other) => match (true) {
                $other->getPosition() === $parameter->getPosition() => $object,
                $other->isOptional() => $other->getDefaultValue(),
                default => match (ltrim((string) $other->getType(), "?")) {
                    "string", "Symca\Platform|string" => "s60-3rd",
                    "int", "DateTimeInterface|int" => 5,
                    "Symca\Certificate", "Symca\Certificate|Symca\WtlsCertificate" => root(),
                },
            }, array_slice($method->getParameters(), 0, max($few + 1, $parameter->getPosition() + 1)));
            $said = thrown(fn() => $method->invokeArgs($specimen, $arguments));
            $number = $parameter->getPosition() + 1;
            if (!str_starts_with($said, "TypeError: Symca\\$label: Argument #$number (\${$parameter->name}) must be of type ")) {
                echo "$label: $said\n";
            }
        }
        if ($method->getNumberOfRequiredParameters() > 0) {
            continue;
        }
        try {
            $result = $method->invoke($specimen);
            $called++;
        } catch (Symca\Exception) {
            continue;
        }
        if (!is_of($result, $method->getReturnType())) {
            echo "$label returned ", get_debug_type($result), "\n";
        }
    }
}
var_dump($called > 200);
?>
--EXPECT--
bool(true)
