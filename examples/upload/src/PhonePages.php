<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Certificate;
use Symca\HashedCertificate;

/**
 * What a phone loads: certificates, and pages so small and plain that it shows them. The code that a Series 40 phone asks
 * for is nowhere here (WAP-217 section 7.1.3).
 */
final class PhonePages
{
    private const LONGEST_NAME = 64;
    private const MISSES_SECONDS = 600;

    /** The catalogue's words for problems that a phone meets. */
    private const WORDS = [
        'not-found' => 'phone.not-found', 'rate' => 'phone.rate', 'no-form' => 'phone.no-form',
        'storage' => 'phone.unavailable', 'disk-full' => 'phone.unavailable',
    ];

    public function __construct(
        private readonly Settings $settings,
        private readonly Store $store,
        private readonly Limiter $limiter,
        private readonly View $view,
        private readonly Delivery $delivery,
    ) {
    }

    /**
     * The short address, or what hangs below it.
     * @param int|null $number of the certificate, counted from 1
     * @param string $suffix "cer" or "hc" for one form whatever the phone; else ""
     */
    public function answer(string $code, ?int $number, string $suffix): Response
    {
        $upload = $this->find($code);
        $downloads = $upload->downloads();
        if ($number === null && count($downloads) > 1 && !$this->delivery->isOutOfScope()) {
            return $this->list($upload, $downloads);
        }
        $certificate = $downloads[($number ?? 1) - 1] ?? throw new Problem('not-found');
        return match ($suffix) {
            'cer' => self::der($certificate),
            'hc' => $this->hashed($certificate, $upload),
            default => $this->fitting($upload, $certificate, $number ?? 1),
        };
    }

    /** The start, where a PC has the form: who opens it on a phone has typed too little. */
    public function start(): Response
    {
        return $this->page('message', ['key' => 'phone.start', 'detail' => null, 'params' => [
            'pc' => self::host($this->settings->text('public_url')),
            'phone' => self::host($this->settings->text('phone_url')),
        ]]);
    }

    /** Somebody's page, which belongs on the PC, and all that hangs below it: where to go on with this phone. */
    public function ofThePc(string $token): Response
    {
        $this->store->expire();
        $upload = $this->store->byToken($token) ?? throw new Problem('not-found');
        return $this->page('pc', ['url' => $this->settings->text('phone_url') . '/' . $upload->code]);
    }

    public function deleted(): Response
    {
        return $this->message('deleted.text');
    }

    public function about(): Response
    {
        return $this->message('phone.about');
    }

    public function problem(Problem $problem): Response
    {
        $response = $this->message(self::WORDS[$problem->key] ?? 'phone.error', $problem->detail, $problem->status());
        return $problem->retryAfter > 0 ? $response->with('Retry-After', (string) $problem->retryAfter) : $response;
    }

    /** Who guesses too often is not answered at all: else the limit would tell hits from misses. */
    private function find(string $code): Upload
    {
        $limit = $this->settings->number('misses_per_ten_minutes');
        $this->limiter->check('miss', $limit, self::MISSES_SECONDS);
        $upload = $this->store->byCode($code);
        if ($upload === null) {
            $this->limiter->count('miss', $limit, self::MISSES_SECONDS);
            $this->store->expire();
            throw new Problem('not-found');
        }
        return $upload;
    }

    private function fitting(Upload $upload, Certificate $certificate, int $number): Response
    {
        if ($this->delivery->isOutOfScope()) {
            return $this->message('phone.out-of-scope', $this->delivery->advice());
        }
        return match ($this->delivery->form()) {
            'der' => self::der($certificate)->varying(...Delivery::HEADERS),
            'hashed' => $this->hashed($certificate, $upload)->varying(...Delivery::HEADERS),
            default => $this->choice($upload, $certificate, $number),
        };
    }

    private static function der(Certificate $certificate): Response
    {
        return Response::phone($certificate->toS60(), Certificate::s60MediaType(), $certificate->fileName('.cer'));
    }

    private function hashed(Certificate $certificate, Upload $upload): Response
    {
        $form = self::hashedForm($certificate, $upload, $this->settings);
        return Response::phone($form->bytes(), HashedCertificate::mediaType(), $certificate->fileName('.hc'));
    }

    /** The same bytes for the phone and for the page that shows their code. */
    public static function hashedForm(Certificate $certificate, Upload $upload, Settings $settings): HashedCertificate
    {
        try {
            return $certificate->toS40(url: $upload->about === '' ? $settings->aboutUrl() : $upload->about);
        } catch (\Symca\Exception $error) {
            throw new Problem('no-form', detail: $error->getMessage());
        }
    }

    private function choice(Upload $upload, Certificate $certificate, int $number): Response
    {
        $links = [['form' => 'der', 'url' => "/$upload->code/$number.cer", 'bytes' => strlen($certificate->toS60())]];
        try {
            $bytes = strlen(self::hashedForm($certificate, $upload, $this->settings)->bytes());
            array_unshift($links, ['form' => 'hashed', 'url' => "/$upload->code/$number.hc", 'bytes' => $bytes]);
        } catch (Problem) {
            // DER is what remains; the PC's page says why.
        }
        return $this->page('choice', [
            'name' => self::short($certificate->displayName()),
            'links' => $links,
            'warning' => $this->delivery->isProxy() ? 'proxy' : null,
            'advice' => $this->delivery->advice(),
        ]);
    }

    /** @param list<Certificate> $downloads */
    private function list(Upload $upload, array $downloads): Response
    {
        $items = [];
        foreach ($downloads as $index => $certificate) {
            $items[] = [
                'url' => "/$upload->code/" . ($index + 1),
                'name' => self::short($certificate->displayName()),
                'root' => $certificate->isSelfIssued(),
            ];
        }
        return $this->page('list', ['items' => $items]);
    }

    private function message(string $key, ?string $detail = null, int $status = 200): Response
    {
        return $this->page('message', ['key' => $key, 'detail' => $detail, 'params' => []], $status);
    }

    /** @param array<string, mixed> $variables */
    private function page(string $template, array $variables, int $status = 200): Response
    {
        $type = $this->delivery->pageType();
        $kind = $type === 'text/vnd.wap.wml' ? 'wml' : 'xhtml';
        $body = $this->view->render("phone/$template.$kind.twig", $variables);
        return Response::phone($body, "$type; charset=utf-8", '', $status)->varying('Accept-Language', ...Delivery::HEADERS);
    }

    /** An address as it is typed. */
    private static function host(string $url): string
    {
        return preg_replace('#^http://#', '', $url);
    }

    private static function short(string $name): string
    {
        return mb_strlen($name) > self::LONGEST_NAME ? mb_substr($name, 0, self::LONGEST_NAME - 1) . '…' : $name;
    }
}
