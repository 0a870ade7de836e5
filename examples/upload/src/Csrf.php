<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** A form is taken only from whoever loaded it here: its field is the cookie, signed. Nothing is kept for it. */
final class Csrf
{
    private const COOKIE = 'symca_form';

    private readonly string $cookie;
    private readonly bool $isNew;

    public function __construct(private readonly Secret $secret, private readonly Settings $settings, Request $request)
    {
        $given = $request->cookie(self::COOKIE);
        $this->isNew = preg_match('/^[A-Za-z0-9_-]{22}$/D', $given) !== 1;
        $this->cookie = $this->isNew ? Words::secret() : $given;
    }

    public function field(): string
    {
        return $this->secret->sign('form', $this->cookie);
    }

    public function check(Request $request): void
    {
        if ($this->isNew || !hash_equals($this->field(), $request->field('csrf')) ||
            $request->isCrossSite($this->settings->text('public_url'))) {
            throw new Problem('csrf');
        }
    }

    /** The answer that has a form in it, with the cookie that belongs to it. */
    public function attach(Response $response): Response
    {
        $response->varying('Cookie');
        if (!$this->isNew) {
            return $response;
        }
        // With "Strict" a link to a person's page in their mail would come without it, get a new one, and spoil open forms.
        $secure = $this->settings->isHttps() ? '; Secure' : '';
        return $response->with('Set-Cookie', self::COOKIE . "=$this->cookie; Path=/; HttpOnly; SameSite=Lax$secure");
    }
}
