<?php
// SPDX-License-Identifier: LGPL-2.1-or-later
// Prints what Reflection tells of each class of the namespace Symca: of the module, or of the file named as an argument,
// which declares the same classes in PHP. A test compares both.
declare(strict_types=1);

if (isset($argv[1])) {
    define("UNKNOWN", null);
    require $argv[1];
}

function described_parameter(ReflectionParameter $parameter): string
{
    $attributes = implode("", array_map(fn($attribute) => "#[{$attribute->getName()}] ", $parameter->getAttributes()));
    $default = $parameter->isOptional() ? " = " . var_export($parameter->getDefaultValue(), true) : "";
    return $attributes . $parameter->getType() . " \$" . $parameter->getName() . $default;
}

function described_method(ReflectionMethod $method): string
{
    // A method of an interface is only tentatively typed in a module: what counts is that it says the same.
    $type = $method->getReturnType() ?? $method->getTentativeReturnType();
    return implode(" ", Reflection::getModifierNames($method->getModifiers())) . " {$method->getName()}(" .
        implode(", ", array_map("described_parameter", $method->getParameters())) . "): $type";
}

function sorted(array $lines): array
{
    sort($lines);
    return $lines;
}

$classes = array_filter([...get_declared_classes(), ...get_declared_interfaces()], fn($name) => str_starts_with($name, "Symca\\"));
foreach (sorted($classes) as $name) {
    $class = new ReflectionClass($name);
    echo implode(" ", Reflection::getModifierNames($class->getModifiers())), $class->isEnum() ? " enum" : " class", " $name";
    echo " < ", $class->getParentClass() ? $class->getParentClass()->getName() : "-";
    echo " : ", implode(", ", sorted($class->getInterfaceNames())), "\n";
    if ($class->isEnum()) {
        echo "  of ", (new ReflectionEnum($name))->getBackingType(), "\n";
        foreach ($name::cases() as $case) {
            echo "  case {$case->name} = ", var_export($case->value, true), "\n";
        }
    }
    $own = fn($member) => $member->getDeclaringClass()->getName() === $name;
    foreach (array_filter($class->getProperties(), $own) as $property) {
        echo "  ", implode(" ", Reflection::getModifierNames($property->getModifiers())), " ", $property->getType(), " \$",
            $property->getName(), " = ", var_export($property->hasDefaultValue() ? $property->getDefaultValue() : "none", true), "\n";
    }
    foreach (sorted(array_map("described_method", array_filter($class->getMethods(), $own))) as $line) {
        echo "  $line\n";
    }
}
echo implode("\n", sorted(preg_grep("/^Symca\\\\/i", array_keys(get_defined_constants())))), "\n";
