<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** From a request to its answer. */
final class App
{
    private const FILES = [
        '/style.css' => 'text/css; charset=utf-8',
        '/page.js' => 'text/javascript; charset=utf-8',
        '/icon.svg' => 'image/svg+xml',
    ];

    private const SHORT_ADDRESS = '#^/([a-z]{6})(?:/([1-9][0-9]?)(?:\.(cer|hc))?)?/?$#Di';
    private const OWN_ADDRESS = '#^/r/([A-Za-z0-9_-]{22})(?:/(mail|about|delete|([1-9][0-9]?)\.(cer|hashed)))?$#D';

    /** Problems after which the form would fail as well, or was not this site's. */
    private const WITHOUT_FORM = ['storage', 'disk-full', 'csrf', 'bad-request'];

    private readonly Database $database;
    private readonly Store $store;
    private readonly Secret $secret;
    private readonly Delivery $delivery;
    private readonly Catalogue $catalogue;
    private readonly View $view;

    private function __construct(
        private readonly Settings $settings,
        private readonly Request $request,
        private readonly Log $log,
    ) {
        $this->database = new Database($settings);
        $this->store = new Store($this->database, $settings);
        $this->secret = new Secret($this->database);
        $this->delivery = new Delivery($request);
        $this->catalogue = new Catalogue(Catalogue::choose($request->language(), $request->header('Accept-Language')));
        $this->view = new View($settings->text('template_cache'), $this->catalogue, $settings->text('site_name'));
    }

    public static function run(): void
    {
        $log = new Log('php://stderr');
        register_shutdown_function(self::afterFatalError(...));
        try {
            $settings = Settings::load();
            $log = new Log($settings->text('log'));
            $request = Request::current($settings->trustedProxies());
            $response = (new self($settings, $request, $log))->answer();
            $response->send(!$request->isHead());
        } catch (\Throwable $error) {
            $log->failure($error);
            self::lastResort()->send(($_SERVER['REQUEST_METHOD'] ?? '') !== 'HEAD');
        }
    }

    /** No memory or time left: nothing can be caught, but PHP comes by here. */
    private static function afterFatalError(): void
    {
        $error = error_get_last();
        if ($error !== null && in_array($error['type'], [E_ERROR, E_CORE_ERROR, E_COMPILE_ERROR], true) && !headers_sent()) {
            self::lastResort()->send(true);
        }
    }

    /** Without a template, a catalogue or a database: any of them may be what failed. */
    private static function lastResort(): Response
    {
        return Response::html('<!DOCTYPE html><html lang="en"><title>Error</title><h1>Something is wrong with this site</h1>' .
            '<p>It is not what you gave. Nothing of it was kept. Please try again later.</p></html>', 500);
    }

    private function answer(): Response
    {
        $path = $this->request->path;
        $isShort = preg_match(self::SHORT_ADDRESS, $path, $short) === 1;
        try {
            return match (true) {
                $isShort => $this->short($short),
                isset(self::FILES[$path]) => $this->staticFile($path),
                // Whatever address a phone opens: the PC's pages, and the code with them, are not for it.
                $this->delivery->isPhone() => $this->phone(),
                default => $this->pc()->varying(...Delivery::HEADERS),
            };
        } catch (Problem $problem) {
            return $this->problem($problem, $isShort);
        }
    }

    /** @param list<string> $short the parts of a short address */
    private function short(array $short): Response
    {
        $this->allow('GET');
        return $this->phonePages()->answer($short[1], isset($short[2]) ? (int) $short[2] : null, strtolower($short[3] ?? ''));
    }

    private function phone(): Response
    {
        $this->allow('GET');
        if (preg_match(self::OWN_ADDRESS, $this->request->path, $own) === 1) {
            return $this->phonePages()->ofThePc($own[1]);
        }
        return match ($this->request->path) {
            '/' => $this->phonePages()->start(),
            '/about' => $this->phonePages()->about(),
            '/deleted' => $this->phonePages()->deleted(),
            default => throw new Problem('not-found'),
        };
    }

    private function pc(): Response
    {
        $path = $this->request->path;
        if (preg_match(self::OWN_ADDRESS, $path, $own) === 1) {
            return $this->own($own);
        }
        switch ($path) {
            case '/':
                $this->allow('GET', 'POST');
                return $this->request->method === 'POST' ? $this->give() : $this->formOrItsPlace();
            case '/about':
                $this->allow('GET');
                return $this->pcPages()->about();
            case '/deleted':
                $this->allow('GET');
                return $this->pcPages()->deleted();
        }
        throw new Problem('not-found');
    }

    /** @param list<string> $own the parts of the address of somebody's page */
    private function own(array $own): Response
    {
        $action = $own[2] ?? '';
        $this->allow(in_array($action, ['mail', 'about', 'delete'], true) ? 'POST' : 'GET');
        return match ($action) {
            '' => $this->pcPages()->result($own[1]),
            'mail' => $this->pcPages()->mail($own[1]),
            'about' => $this->pcPages()->changeAbout($own[1]),
            'delete' => $this->pcPages()->delete($own[1]),
            default => $this->pcPages()->file($own[1], (int) $own[3], $own[4]),
        };
    }

    /** Where the form's cookie goes over HTTPS alone, the form does as well: sent over HTTP it would always be refused. */
    private function formOrItsPlace(): Response
    {
        if ($this->settings->isHttps() && $this->request->isPlain()) {
            return Response::seeOther($this->settings->text('public_url') . '/?lang=' . $this->catalogue->language)
                ->varying('Accept-Language');
        }
        return $this->pcPages()->form();
    }

    private function give(): Response
    {
        try {
            if ($this->request->bodyIsLost()) {
                throw new Problem($this->request->bodyIsTooLarge() ? 'too-large' : 'bad-request',
                    ['limit' => $this->settings->number('max_total_bytes')], isUnseen: true);
            }
            return $this->pcPages()->give($this->secret->client($this->request->address()));
        } catch (Problem $problem) {
            $worst = $this->worst($problem);
            if (in_array($problem->key, self::WITHOUT_FORM, true)) {
                throw $worst;
            }
            $this->logProblem($worst);
            return $this->pcPages()->form($worst);
        }
    }

    /** A private key that was sent is told whatever else was wrong; not where another site made the browser send it. */
    private function worst(Problem $problem): Problem
    {
        if ($problem->key === 'private-key' || $this->request->isCrossSite($this->settings->text('public_url'))) {
            return $problem;
        }
        $key = Given::privateKeyIn($this->request);
        if ($key !== null) {
            $this->logProblem($problem);
        }
        return $key ?? $problem;
    }

    private function problem(Problem $problem, bool $isShort): Response
    {
        $this->logProblem($problem);
        $response = $isShort || $this->delivery->isPhone()
            ? $this->phonePages()->problem($problem)
            : $this->pcPages()->problem($problem)->varying(...Delivery::HEADERS);
        return $problem->key === 'method' ? $response->with('Allow', (string) $problem->detail) : $response;
    }

    private function allow(string ...$methods): void
    {
        if (!in_array($this->request->method, $methods, true)) {
            throw new Problem('method', detail: implode(', ', str_replace('GET', 'GET, HEAD', $methods)));
        }
    }

    private function staticFile(string $path): Response
    {
        $this->allow('GET');
        $body = (string) file_get_contents(dirname(__DIR__) . "/public$path");
        return new Response(200, $body, ['Content-Type' => self::FILES[$path], 'Cache-Control' => 'public, max-age=3600']);
    }

    private function pcPages(): PcPages
    {
        $csrf = new Csrf($this->secret, $this->settings, $this->request);
        return new PcPages($this->settings, $this->store, $this->limiter(), $csrf, $this->view, $this->catalogue, $this->log,
            $this->request);
    }

    private function phonePages(): PhonePages
    {
        return new PhonePages($this->settings, $this->store, $this->limiter(), $this->view, $this->delivery);
    }

    private function limiter(): Limiter
    {
        return new Limiter($this->database, $this->secret, $this->request->address());
    }

    private function logProblem(Problem $problem): void
    {
        $this->log->event('refused', ['problem' => $problem->key, 'status' => $problem->status()]);
        if ($problem->getPrevious() !== null) {
            $this->log->failure($problem);
        }
    }
}
