<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symfony\Component\Mailer\Exception\TransportExceptionInterface;
use Symfony\Component\Mailer\Mailer;
use Symfony\Component\Mailer\Transport;
use Symfony\Component\Mime\Address;
use Symfony\Component\Mime\Email;
use Symfony\Component\Mime\Exception\ExceptionInterface as MimeException;

require_once 'Symfony/Component/Mailer/autoload.php';
require_once 'Symfony/Component/Mime/autoload.php';

/** The short address by e-mail. The code never goes with it: a phone may read the mail. */
final class Post
{
    private const SECONDS = 10;
    private const LONGEST_ADDRESS = 254;

    public function __construct(private readonly Settings $settings)
    {
    }

    /** Whether there is a way of sending mail behind this DSN. */
    public static function canBeSentBy(string $dsn): bool
    {
        try {
            Transport::fromDsn($dsn);
            return true;
        } catch (\Throwable) {
            // It has classes of its own for this, and PHP's for a list that never ends.
            return false;
        }
    }

    public function send(Address $to, string $subject, string $text): void
    {
        $email = (new Email())
            ->from(new Address($this->settings->text('mail_from'), $this->settings->text('site_name')))
            ->to($to)
            ->subject($subject)
            ->text($text);
        ini_set('default_socket_timeout', (string) self::SECONDS);
        try {
            (new Mailer(Transport::fromDsn($this->settings->text('mail_dsn'))))->send($email);
        } catch (TransportExceptionInterface $error) {
            throw new Problem('mail-failed', previous: $error);
        }
    }

    /** Whom to send to, as typed; or why nothing is sent there. */
    public function address(string $to): Address
    {
        if (!$this->settings->sendsMail()) {
            throw new Problem('mail-off');
        }
        // One address, as it is typed: no name before it, no second one behind it, and no host by its number.
        if (strlen($to) > self::LONGEST_ADDRESS || preg_match('/[\x00-\x20\x7f,;<>"\\\\\[\]]|@.*@/', $to) === 1) {
            throw new Problem('mail-address');
        }
        try {
            return new Address($to);
        } catch (MimeException) {
            throw new Problem('mail-address');
        }
    }
}
