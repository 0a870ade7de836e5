<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** What a person reads before any detail: whether it is of use, what there is to know, and what else is needed. */
final class Summary
{
    /** Catches that concern the very server, which therefore come first. */
    private const FIRST = ['host-mismatch', 'chain-incomplete'];

    /**
     * How much of what a phone is given is of use to it.
     * @param list<string> $fates as of Outcomes::fate()
     * @return string "all", "some"; where it is none, "unusable", or "refused" by every phone
     */
    public static function help(array $fates): string
    {
        $useful = count(array_keys($fates, 'install', true));
        return match (true) {
            $useful === count($fates) => 'all',
            $useful > 0 => 'some',
            default => in_array('unusable', $fates, true) ? 'unusable' : 'refused',
        };
    }

    /**
     * Why what was given is not what the phone needs, if so: of several reasons the one that says what to do.
     * @param list<string> $roles of the certificates
     */
    public static function explain(array $roles, string $help, bool $isMissing): ?string
    {
        $hasAuthority = array_intersect(['root', 'intermediate'], $roles) !== [];
        return match (true) {
            !$hasAuthority && $isMissing => 'server',
            in_array('unmarked-root', $roles, true) => 'unmarked-root',
            in_array('self-signed-server', $roles, true) => 'self-signed-server',
            $help === 'unusable', $help === 'refused' => $help,
            $isMissing => 'missing',
            default => null,
        };
    }

    /**
     * What there is to know where it works.
     * @param list<array<string, mixed>> $forecasts
     * @return list<array{rule: string, certificate: int|null}> each once; for the server's name and chain once in all
     */
    public static function catches(array $forecasts): array
    {
        $catches = array_fill_keys(self::FIRST, null);
        foreach ($forecasts as $forecast) {
            $works = in_array($forecast['verdict'], ['warned', Outcomes::PARTLY], true);
            foreach ($works ? $forecast['findings'] : [] as $finding) {
                if ($finding['severity'] === 'warned') {
                    $rule = $finding['id'];
                    $certificate = in_array($rule, self::FIRST, true) ? null : $finding['certificate'];
                    $catches[$certificate === null ? $rule : "$rule $certificate"] = compact('rule', 'certificate');
                }
            }
        }
        return array_values(array_filter($catches));
    }
}
