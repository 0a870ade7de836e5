<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Certificate;
use Symca\Finding;
use Symca\GeneralName;
use Symca\Platform;
use Symca\Report;

/** What the page shows of the certificates and of what phones will do with them, as plain arrays for the templates. */
final class Forecast
{
    private readonly Report $report;
    private readonly Outcomes $outcomes;

    public function __construct(private readonly Upload $upload, Question $question, string $url)
    {
        $host = $question->host === '' ? null : $question->host;
        $this->report = $upload->bundle()->check($question->target(), host: $host, url: $url);
        $this->outcomes = new Outcomes($upload, $this->report);
    }

    /** @return array<string, mixed> */
    public function view(): array
    {
        $forecasts = array_map($this->platform(...), $this->report->platforms());
        $fates = array_map($this->outcomes->fate(...), array_keys($this->upload->positions()));
        $certificates = $this->certificates($fates);
        $missing = $this->missing();
        $help = Summary::help($fates);
        return [
            'certificates' => $certificates,
            'chain' => $missing === [] && $this->isChain(array_column($certificates, 'index')),
            'fates' => $fates,
            'help' => $help,
            'explain' => Summary::explain(array_column($certificates, 'role'), $help, $missing !== []),
            'missing' => $missing,
            'forecasts' => $forecasts,
            'catches' => Summary::catches($forecasts),
            'template' => $this->report->template(),
        ];
    }

    /**
     * Leaf to root, one chain after the other in the order in which a phone is given their tops.
     * @param list<string> $fates
     * @return list<array<string, mixed>>
     */
    private function certificates(array $fates): array
    {
        $bundle = $this->upload->bundle();
        $places = array_flip($this->upload->positions());
        $order = $bundle->order();
        $place = static fn(int $index): int => $places[Outcomes::top($bundle, $index)] ?? -1;
        usort($order, static fn(int $one, int $other): int => $place($one) <=> $place($other));
        return array_map(function (int $index) use ($bundle, $places, $fates): array {
            $certificate = $this->certificate($bundle[$index], $index);
            $place = $places[$index] ?? null;
            return $certificate + [
                'fate' => match ($certificate['role']) {
                    'root', 'intermediate' => $place === null ? 'stay' : $fates[$place],
                    'server' => 'stay',
                    default => 'refused',
                },
                'helped' => $place === null ? 0 : $this->outcomes->helped($place),
            ];
        }, $order);
    }

    /**
     * Whether each one of several was issued by the next.
     * @param list<int> $order
     */
    private function isChain(array $order): bool
    {
        $bundle = $this->upload->bundle();
        $issuers = array_map($bundle->issuer(...), array_slice($order, 0, -1));
        return $issuers !== [] && $issuers === array_slice($order, 1);
    }

    /** @return array<string, mixed> */
    private function certificate(Certificate $certificate, int $index): array
    {
        $now = time();
        $bits = $certificate->keyBits();
        return [
            'index' => $index,
            'name' => $certificate->displayName(),
            'role' => $this->role($certificate, $index),
            'subject' => $certificate->subject()->text(),
            'issuer' => $certificate->issuer()->text(),
            'not_before' => $certificate->notBefore()->getTimestamp(),
            'not_after' => $certificate->notAfter()->getTimestamp(),
            'expired' => $certificate->notAfter()->getTimestamp() < $now,
            'not_yet' => $certificate->notBefore()->getTimestamp() > $now,
            'sha1' => self::fingerprint($certificate, 'sha1'),
            'sha256' => self::fingerprint($certificate, 'sha256'),
            'md5' => self::fingerprint($certificate, 'md5'),
            'serial' => $certificate->serial(),
            'key' => $bits === 0 ? $certificate->keyName() : $certificate->keyName() . ", $bits bits",
            'signature' => $certificate->signatureName(),
            'version' => $certificate->version(),
        ];
    }

    private function role(Certificate $certificate, int $index): string
    {
        $isAuthority = Upload::isAuthority($certificate);
        return match (true) {
            $isAuthority => $certificate->isSelfIssued() ? 'root' : 'intermediate',
            !$certificate->isSelfIssued() => 'server',
            // A first authority of one's own often lacks the extension that makes it one.
            default => !$this->hasIssued($index) && self::hasHost($certificate) ? 'self-signed-server' : 'unmarked-root',
        };
    }

    private static function hasHost(Certificate $certificate): bool
    {
        $kinds = array_column($certificate->altNames() ?? [], 'kind');
        return in_array(GeneralName::Dns, $kinds, true)
            || preg_match('/^[\w*-]+(\.[\w-]+)+$/D', $certificate->displayName()) === 1;
    }

    private function hasIssued(int $index): bool
    {
        $bundle = $this->upload->bundle();
        return in_array($index, array_map($bundle->issuer(...), $bundle->order()), true);
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
            'verdict' => $this->outcomes->verdict($platform),
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

    /** As people compare it. */
    public static function fingerprint(Certificate $certificate, string $digest): string
    {
        return strtoupper(implode(':', str_split($certificate->fingerprint($digest), 2)));
    }
}
