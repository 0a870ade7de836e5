<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Certificate;
use Symca\HashedCertificate;
use Symca\Phone;

/** What a person sees on the PC: the form, the answer to it, and what can be done with it. */
final class PcPages
{
    private const MAILS_OF_ONE_UPLOAD = 5;
    private const HOUR = 3600;
    /** Bytes: 255 characters at most fit into the form's fields. */
    private const LONGEST_LINE = 1020;

    /** Problems that come up when all that was given is known to hold no private key. */
    private const AFTER_READING = [
        'not-certificate', 'no-x509', 'too-many-certificates', 'phone-unknown', 'host-invalid', 'about-invalid', 'quota-client',
        'quota-site',
    ];

    public function __construct(
        private readonly Settings $settings,
        private readonly Store $store,
        private readonly Limiter $limiter,
        private readonly Csrf $csrf,
        private readonly View $view,
        private readonly Catalogue $catalogue,
        private readonly Log $log,
        private readonly Request $request,
    ) {
    }

    public function form(?Problem $problem = null): Response
    {
        return $this->pageWithForm('form', [
            'phones' => self::phones(),
            'values' => $this->givenBack($problem),
            'error' => $problem?->view(),
            'is_choice_lost' => $this->isChoiceLost($problem),
            'limits' => [
                'files' => $this->settings->number('max_files'),
                'bytes' => $this->settings->number('max_file_bytes'),
                'total' => $this->settings->number('max_total_bytes'),
                'certificates' => $this->settings->number('max_certificates'),
            ],
            'lifetime_hours' => $this->settings->lifetimeHours(),
        ], $problem);
    }

    /** Whether files are to be chosen again, which no browser keeps; not where a key was among them. */
    private function isChoiceLost(?Problem $problem): bool
    {
        return !in_array($problem?->key, [null, 'private-key'], true) &&
            ($this->request->hasFiles() || $this->request->bodyIsLost());
    }

    /**
     * What was typed, to be mended.
     * @return array<string, string>
     */
    private function givenBack(?Problem $problem): array
    {
        $values = ['phone' => '', 'host' => '', 'about' => '', 'text' => ''];
        if ($problem === null) {
            return $values;
        }
        foreach (['phone', 'host', 'about'] as $name) {
            $typed = $this->typed($name);
            $values[$name] = strlen($typed) <= self::LONGEST_LINE ? $typed : '';
        }
        if (in_array($problem->key, self::AFTER_READING, true)) {
            $values['text'] = $this->typed('text');
        }
        return $values;
    }

    public function give(string $client): Response
    {
        $this->csrf->check($this->request);
        $this->limiter->count('upload', $this->settings->number('uploads_per_hour'), self::HOUR);
        $given = Given::read($this->request, $this->settings);
        [$asked, $wrong] = $this->asked();
        $token = $this->store->add($client, $given, $asked);
        $this->log->event('upload', ['certificates' => count($given->certificates)]);
        return Response::seeOther($this->own($token, $wrong));
    }

    /**
     * What was asked beside the certificates. A mistake in it is no reason to lose them: they are kept without it, and the
     * page about them tells the mistake and takes the correction.
     * @return array{array{phone: string, host: string, about: string}, array<string, string>} what is right, and the query of
     *     that page
     */
    private function asked(): array
    {
        $read = [
            'phone' => static fn(string $typed): string => Question::read($typed, '')->phone,
            'host' => static fn(string $typed): string => Question::read('', $typed)->host,
            'about' => Question::about(...),
        ];
        $typed = array_map($this->request->field(...), array_combine(array_keys($read), array_keys($read)));
        $right = $wrong = [];
        foreach ($read as $name => $take) {
            try {
                $right[$name] = $take($typed[$name]);
            } catch (Problem $problem) {
                // No form of this site sends more, and an address has to hold it.
                $wrong[$name] = strlen($typed[$name]) <= self::LONGEST_LINE ? $typed[$name] : throw $problem;
                $right[$name] = '';
            }
        }
        if (isset($wrong['phone']) || isset($wrong['host'])) {
            $wrong += ['again' => '1', 'phone' => $typed['phone'], 'host' => $typed['host']];
        }
        return [$right, $wrong];
    }

    /** Another page about the authority, for the download that names one. */
    public function changeAbout(string $token): Response
    {
        $this->csrf->check($this->request);
        $typed = $this->request->field('about');
        try {
            self::refuseKeys($typed);
            $about = Question::about($typed);
        } catch (Problem $problem) {
            return $this->result($token, aboutProblem: $problem);
        }
        if (!$this->store->changeAbout($token, $about)) {
            throw new Problem('not-found');
        }
        $this->log->event('about');
        return Response::seeOther($this->own($token));
    }

    public function result(string $token, ?Problem $mailProblem = null, ?Problem $aboutProblem = null): Response
    {
        $upload = $this->find($token);
        [$question, $problem, $asked] = $this->question($upload);
        $aboutTyped = $aboutProblem === null ? $this->request->query('about') : $this->typed('about');
        $aboutProblem ??= self::aboutProblem($aboutTyped);
        $short = $this->settings->text('phone_url') . '/' . $upload->code;
        $forecast = new Forecast($upload, $question, $upload->about === '' ? $this->settings->aboutUrl() : $upload->about);
        $view = $forecast->view();
        return $this->pageWithForm('result', $view + [
            'token' => $token,
            'short' => ['url' => $short, 'text' => preg_replace('#^http://#', '', $short)],
            'unreachable' => $this->settings->unreachableHost(),
            'qr' => Qr::svg($short),
            'sms' => 'sms:?body=' . rawurlencode($short),
            'mail' => [
                'enabled' => $this->settings->sendsMail(),
                'state' => $mailProblem === null && $this->request->query('mail') === 'sent' ? 'sent' : null,
                'error' => $mailProblem?->view(),
                'value' => $mailProblem === null ? '' : $this->typed('to'),
            ],
            'expires' => $upload->expires,
            'lifetime_hours' => $this->settings->lifetimeHours(),
            'chosen' => $question->platform === null ? null :
                ['model' => $question->model, 'platform' => Forecast::platformView($question->platform)],
            'host' => $question->host,
            'again' => $asked + ['error' => $problem?->view()],
            'about' => ['error' => $aboutProblem?->view(), 'value' => self::shown($aboutTyped)],
            'phones' => self::phones(),
            'notes' => $upload->notes,
            'converted' => $upload->converted,
            'downloads' => $this->downloads($upload, $token, $view['fates']),
        ], $mailProblem ?? $problem ?? $aboutProblem);
    }

    public function file(string $token, int $number, string $suffix): Response
    {
        $upload = $this->find($token);
        $certificate = $upload->downloads()[$number - 1] ?? throw new Problem('not-found');
        if ($suffix === 'cer') {
            return Response::attachment($certificate->toS60(), Certificate::s60MediaType(), $certificate->fileName('.cer'));
        }
        $form = PhonePages::hashedForm($certificate, $upload, $this->settings);
        return Response::attachment($form->bytes(), HashedCertificate::mediaType(), $certificate->fileName('.hashed'));
    }

    public function mail(string $token): Response
    {
        $this->csrf->check($this->request);
        $upload = $this->find($token);
        try {
            self::refuseKeys($this->request->field('to'));
            $post = new Post($this->settings);
            $to = $post->address(trim($this->request->field('to')));
            $this->limiter->countAll(
                Limit::inSpan('mail', $this->settings->number('mails_per_hour'), self::HOUR),
                // By a name that leads nowhere when the upload is deleted.
                Limit::until('mail', self::MAILS_OF_ONE_UPLOAD, $upload->expires, hash('sha256', "mail|$token"), 'mail-enough'),
                Limit::inSpan('mail', $this->settings->number('site_mails_per_hour'), self::HOUR, 'site'),
            );
            $text = $this->view->render('mail/short.txt.twig', [
                'short' => $this->settings->text('phone_url') . '/' . $upload->code,
                'expires' => $upload->expires,
                'name' => $upload->downloads()[0]->displayName(),
            ]);
            $post->send($to, $this->catalogue->text('mail.subject'), $text);
        } catch (Problem $problem) {
            if ($problem->getPrevious() !== null) {
                $this->log->failure($problem);
            }
            return $this->result($token, $problem);
        }
        $this->log->event('mail');
        return Response::seeOther($this->own($token) . '&mail=sent');
    }

    public function delete(string $token): Response
    {
        $this->csrf->check($this->request);
        if (!$this->store->delete($token)) {
            throw new Problem('not-found');
        }
        $this->log->event('delete');
        return Response::seeOther('/deleted?lang=' . $this->catalogue->language);
    }

    public function deleted(): Response
    {
        return $this->page('deleted', []);
    }

    public function about(): Response
    {
        return $this->page('about', []);
    }

    public function problem(Problem $problem): Response
    {
        return $this->page('error', ['problem' => $problem->view()], $problem);
    }

    private function find(string $token): Upload
    {
        $this->store->expire();
        return $this->store->byToken($token) ?? throw new Problem('not-found');
    }

    /**
     * What was asked with the upload, or what is asked now.
     * @return array{Question, Problem|null, array{phone: string, host: string}}
     */
    private function question(Upload $upload): array
    {
        $isNew = $this->request->query('phone') !== '' || $this->request->query('host') !== '' || $this->request->query('again') !== '';
        $asked = $isNew
            ? ['phone' => $this->request->query('phone'), 'host' => $this->request->query('host')]
            : ['phone' => $upload->phone, 'host' => $upload->host];
        try {
            self::refuseKeys(...array_values($asked));
            return [Question::read($asked['phone'], $asked['host']), null, $asked];
        } catch (Problem $problem) {
            return [Question::read($upload->phone, $upload->host), $problem, array_map(self::shown(...), $asked)];
        }
    }

    /**
     * @param list<string> $fates what becomes of each
     * @return list<array<string, mixed>>
     */
    private function downloads(Upload $upload, string $token, array $fates): array
    {
        $downloads = [];
        foreach ($upload->downloads() as $index => $certificate) {
            $n = $index + 1;
            $one = [
                'n' => $n,
                'name' => $certificate->displayName(),
                'fate' => $fates[$index],
                'label' => $certificate->label('s60'),
                'sha1' => Forecast::fingerprint($certificate, 'sha1'),
                'cer' => ['url' => "/r/$token/$n.cer", 'name' => $certificate->fileName('.cer'),
                    'bytes' => strlen($certificate->toS60())],
                'hashed' => null,
                'hashed_problem' => null,
            ];
            try {
                $form = PhonePages::hashedForm($certificate, $upload, $this->settings);
                $one['hashed'] = ['url' => "/r/$token/$n.hashed", 'name' => $certificate->fileName('.hashed'),
                    'bytes' => strlen($form->bytes()), 'groups' => explode(' ', $form->codeGroups())];
            } catch (Problem $problem) {
                $one['hashed_problem'] = $problem->detail;
            }
            $downloads[] = $one;
        }
        return $downloads;
    }

    /** @return list<array{model: string, platform: string}> */
    private static function phones(): array
    {
        return array_map(static fn(Phone $phone): array =>
            ['model' => 'Nokia ' . $phone->model(), 'platform' => $phone->platform()->title()], Phone::all());
    }

    /** @param array<string, mixed> $variables */
    private function pageWithForm(string $template, array $variables, ?Problem $problem = null): Response
    {
        return $this->csrf->attach($this->page($template, $variables + ['csrf' => $this->csrf->field()], $problem));
    }

    /** @param array<string, mixed> $variables */
    private function page(string $template, array $variables, ?Problem $problem = null): Response
    {
        $variables += ['languages' => $this->languages()];
        $response = Response::html($this->view->render("pc/$template.html.twig", $variables), $problem?->status() ?? 200)
            ->varying('Accept-Language');
        $wait = $problem?->retryAfter ?? 0;
        return $wait > 0 ? $response->with('Retry-After', (string) $wait) : $response;
    }

    /** @return list<array{code: string, name: string, url: string, current: bool}> */
    private function languages(): array
    {
        // What answers a form that was sent has an address that cannot be opened.
        $page = preg_match('#^(/r/[A-Za-z0-9_-]+)/(?:mail|about)$#D', $this->request->path, $own) === 1 ? $own[1] : '';
        $languages = [];
        foreach (Catalogue::LANGUAGES as $code => $name) {
            $query = ['lang' => $code];
            foreach (['phone', 'host', 'about'] as $asked) {
                $value = self::shown($this->request->queryOrNothing($asked));
                $query += $value === '' ? [] : [$asked => $value];
            }
            $languages[] = ['code' => $code, 'name' => $name, 'url' => "$page?" . http_build_query($query),
                'current' => $code === $this->catalogue->language];
        }
        return $languages;
    }

    /** A field to be shown again. */
    private function typed(string $name): string
    {
        try {
            return self::shown($this->request->field($name));
        } catch (Problem) {
            return '';
        }
    }

    /** What was typed, as it may be shown again: whatever else is wrong, a private key does not go back through the network. */
    private static function shown(string $typed): string
    {
        $printable = preg_replace('/[^\P{C}\r\n\t]/u', '', mb_scrub($typed, 'UTF-8')) ?? '';
        return Given::mayHoldPrivateKey($typed) ? '' : $printable;
    }

    private static function refuseKeys(string ...$typed): void
    {
        foreach ($typed as $one) {
            if (Given::holdsPrivateKey($one)) {
                throw new Problem('private-key');
            }
        }
    }

    private static function aboutProblem(string $typed): ?Problem
    {
        try {
            self::refuseKeys($typed);
            Question::about($typed);
            return null;
        } catch (Problem $problem) {
            return $problem;
        }
    }

    /** @param array<string, string> $query */
    private function own(string $token, array $query = []): string
    {
        return "/r/$token?" . http_build_query(['lang' => $this->catalogue->language] + $query);
    }
}
