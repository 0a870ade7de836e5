<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Certificate;
use Symca\Finding;
use Symca\Platform;
use Symca\Report;
use Symca\Verdict;

/** What the page shows of the certificates and of what phones will do with them, as plain arrays for the templates. */
final class Forecast
{
    private readonly Report $report;

    public function __construct(private readonly Upload $upload, Question $question, string $url)
    {
        $host = $question->host === '' ? null : $question->host;
        $this->report = $upload->bundle()->check($question->target(), host: $host, url: $url);
    }

    /** @return array<string, mixed> */
    public function view(): array
    {
        $verdicts = array_map(fn(Platform $platform): Verdict => $this->report->verdict($platform), $this->report->platforms());
        return [
            'certificates' => $this->certificates(),
            'server_only' => $this->isServerOnly(),
            'missing' => $this->missing(),
            'forecasts' => array_map($this->platform(...), $this->report->platforms()),
            'worst' => $this->report->verdict()->value,
            'all_refused' => array_unique($verdicts, SORT_REGULAR) === [Verdict::Refused],
            'template' => $this->report->template(),
        ];
    }

    /** @return list<array<string, mixed>> in chain order, leaf to root */
    private function certificates(): array
    {
        $bundle = $this->upload->bundle();
        return array_map(fn(int $index): array => $this->certificate($bundle[$index], $index), $bundle->order());
    }

    /** @return array<string, mixed> */
    private function certificate(Certificate $certificate, int $index): array
    {
        $now = time();
        $bits = $certificate->keyBits();
        return [
            'index' => $index,
            'name' => $certificate->displayName(),
            'role' => self::role($certificate),
            'install' => array_filter($this->upload->downloads(), $certificate->equals(...)) !== [],
            'subject' => $certificate->subject()->text(),
            'issuer' => $certificate->issuer()->text(),
            'not_before' => $certificate->notBefore()->getTimestamp(),
            'not_after' => $certificate->notAfter()->getTimestamp(),
            'expired' => $certificate->notAfter()->getTimestamp() < $now,
            'not_yet' => $certificate->notBefore()->getTimestamp() > $now,
            'sha1' => self::pairs($certificate->fingerprint('sha1')),
            'sha256' => self::pairs($certificate->fingerprint('sha256')),
            'md5' => self::pairs($certificate->fingerprint('md5')),
            'serial' => $certificate->serial(),
            'key' => $bits === 0 ? $certificate->keyName() : $certificate->keyName() . ", $bits bits",
            'signature' => $certificate->signatureName(),
            'version' => $certificate->version(),
        ];
    }

    private static function role(Certificate $certificate): string
    {
        $isAuthority = Upload::isAuthority($certificate);
        return match (true) {
            $certificate->isSelfIssued() => $isAuthority ? 'root' : 'self-signed-server',
            $isAuthority => 'intermediate',
            default => 'server',
        };
    }

    private function isServerOnly(): bool
    {
        return array_filter($this->upload->downloads(), Upload::isAuthority(...)) === [];
    }

    /** @return list<array{for: string, issuer: string, urls: list<string>}> the issuers that chains end before */
    private function missing(): array
    {
        $bundle = $this->upload->bundle();
        $missing = [];
        foreach ($bundle->order() as $index) {
            $certificate = $bundle[$index];
            if ($bundle->issuer($index) === null && !$certificate->isSelfIssued()) {
                $name = $certificate->issuer();
                $missing[] = [
                    'for' => $certificate->displayName(),
                    'issuer' => $name->first('CN') ?? $name->first('O') ?? $name->text(),
                    'urls' => $certificate->issuerUrls(),
                ];
            }
        }
        return $missing;
    }

    /** @return array<string, mixed> */
    private function platform(Platform $platform): array
    {
        return [
            'platform' => self::platformView($platform),
            'verdict' => $this->report->verdict($platform)->value,
            'headline' => $this->report->headline($platform),
            'host_match' => $this->report->hostMatches($platform),
            'findings' => array_map(self::finding(...), $this->report->findings($platform)),
        ];
    }

    /** @return array{id: string, title: string, group: string} */
    public static function platformView(Platform $platform): array
    {
        return ['id' => $platform->id(), 'title' => $platform->title(), 'group' => $platform->group()];
    }

    /** @return array<string, mixed> */
    private static function finding(Finding $finding): array
    {
        return [
            'id' => $finding->id(),
            'severity' => $finding->severity()->value,
            'message' => $finding->message(),
            'advice' => $finding->advice(),
            'phone_says' => $finding->phoneSays(),
            'confidence' => $finding->confidence()->value,
            'source' => $finding->source(),
            'certificate' => $finding->certificate(),
        ];
    }

    private static function pairs(string $hex): string
    {
        return strtoupper(implode(':', str_split($hex, 2)));
    }
}
