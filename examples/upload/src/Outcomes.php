<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Bundle;
use Symca\Finding;
use Symca\Platform;
use Symca\Report;
use Symca\Severity;
use Symca\Verdict;

/**
 * What each platform does with each certificate that a phone is given. A report has one verdict for all of them, the
 * worst: an expired authority would take a good one beside it along.
 */
final class Outcomes
{
    /** Of a platform that takes some of it to good use, and not all. */
    public const PARTLY = 'partly';

    private readonly Bundle $bundle;

    /** @var list<int> the downloads' positions in the bundle */
    private readonly array $positions;

    /** @var array<string, list<Verdict>> by platform, for each download */
    private readonly array $verdicts;

    public function __construct(Upload $upload, private readonly Report $report)
    {
        $this->bundle = $upload->bundle();
        $this->positions = $upload->positions();
        $verdicts = [];
        foreach ($report->platforms() as $platform) {
            $verdicts[$platform->id()] = $this->judge($platform);
        }
        $this->verdicts = $verdicts;
    }

    /** The report's verdict on a platform; PARTLY where it holds for a part only. */
    public function verdict(Platform $platform): string
    {
        $verdict = $this->report->verdict($platform);
        $isPart = !self::helps($verdict) && array_filter($this->verdicts[$platform->id()], self::helps(...)) !== [];
        return $isPart ? self::PARTLY : $verdict->value;
    }

    /**
     * What becomes of a download on all platforms that were asked.
     * @param int $place in the order of the downloads
     * @return string "install": at least one is helped by it; "unusable"; "refused": by all of them
     */
    public function fate(int $place): string
    {
        return match (true) {
            $this->helped($place) > 0 => 'install',
            in_array(Verdict::Unusable, array_column($this->verdicts, $place), true) => 'unusable',
            default => 'refused',
        };
    }

    /** How many platforms a download is of use to. */
    public function helped(int $place): int
    {
        return count(array_filter(array_column($this->verdicts, $place), self::helps(...)));
    }

    private static function helps(Verdict $verdict): bool
    {
        return $verdict === Verdict::Installs || $verdict === Verdict::Warned;
    }

    /** @return list<Verdict> */
    private function judge(Platform $platform): array
    {
        $verdicts = array_fill(0, count($this->positions), Verdict::Installs);
        foreach ($this->report->findings($platform) as $finding) {
            $severity = $finding->severity();
            $verdict = $severity === Severity::Note ? Verdict::Installs : Verdict::from($severity->value);
            foreach ($this->concerned($finding) as $place) {
                $verdicts[$place] = $verdict->rank() > $verdicts[$place]->rank() ? $verdict : $verdicts[$place];
            }
        }
        return $verdicts;
    }

    /** @return list<int> the places of the downloads that a finding is about */
    private function concerned(Finding $finding): array
    {
        $every = array_keys($this->positions);
        $index = $finding->certificate();
        if ($index === null) {
            return $every;
        }
        $top = self::top($this->bundle, $index);
        $places = array_keys($this->positions, $top, true);
        // What lacks its issuer was given to be trusted through the others; what issued itself was not.
        return $places !== [] || $this->bundle[$top]->isSelfIssued() ? $places : $every;
    }

    /** The position where a certificate's chain ends. */
    public static function top(Bundle $bundle, int $index): int
    {
        while (($issuer = $bundle->issuer($index)) !== null) {
            $index = $issuer;
        }
        return $index;
    }
}
