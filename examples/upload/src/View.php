<?php
// SPDX-License-Identifier: MIT-0
declare(strict_types=1);

namespace UploadPage;

require_once 'Twig/autoload.php';

use Twig\Environment;
use Twig\Extension\EscaperExtension;
use Twig\TwigFilter;
use Twig\TwigFunction;

/** Makes pages out of templates. What a template shows is escaped as its name says: .html, .xhtml and .wml, not .txt. */
final class View
{
    private const ESCAPING = ['html' => 'html', 'xhtml' => 'html', 'wml' => 'wml'];

    /** What no XML 1.0 document may hold (section 2.2), nor an HTML page. */
    private const NOT_TEXT = '/[^\t\n\r\x{20}-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]|[\x{7F}-\x{9F}]/u';

    private readonly Environment $twig;

    /** @param string $cacheFolder where compiled templates are kept; '': nowhere */
    public function __construct(string $cacheFolder, Catalogue $catalogue, string $siteName)
    {
        $this->twig = new Environment(new TemplateLoader(__DIR__ . '/../templates'), [
            'cache' => $cacheFolder === '' ? false : $cacheFolder,
            'autoescape' => self::escaping(...),
            'strict_variables' => true,
        ]);
        $this->twig->getExtension(EscaperExtension::class)->setEscaper('wml', self::escapeWml(...));
        $this->twig->addGlobal('lang', $catalogue->language);
        $this->twig->addGlobal('site_name', $siteName);
        foreach (['t' => 'text', 'date' => 'date', 'moment' => 'moment', 'size' => 'size'] as $name => $method) {
            $this->twig->addFunction(new TwigFunction($name, $catalogue->$method(...)));
        }
        $this->twig->addFilter(new TwigFilter('fit', self::fit(...)));
        $this->twig->addFilter(new TwigFilter('one_line', self::oneLine(...)));
    }

    /** @param array<string, mixed> $variables */
    public function render(string $template, array $variables = []): string
    {
        return preg_replace(self::NOT_TEXT, "\u{FFFD}", $this->twig->render($template, $variables));
    }

    /** The strategy for a template 'folder/name.KIND.twig', or for 'folder/name.KIND'. */
    private static function escaping(string $template): string|false
    {
        return self::ESCAPING[pathinfo(basename($template, '.twig'), PATHINFO_EXTENSION)] ?? false;
    }

    /** For WML, where $ begins a variable and $$ stands for itself (WAP-191 section 10.3). */
    private static function escapeWml(Environment $twig, ?string $text): string
    {
        return self::wml((string) $text);
    }

    private static function wml(string $text): string
    {
        return str_replace('$', '$$', htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'));
    }

    /** As much of a text as needs no more than a number of bytes in a page for phones, escaped. */
    private static function fit(?string $text, int|float $bytes): string
    {
        $text = mb_scrub((string) $text, 'UTF-8');
        $end = '';
        while ($text !== '' && strlen(self::wml($text . $end)) > $bytes) {
            $text = mb_substr($text, 0, -1);
            $end = '…';
        }
        return $text . $end;
    }

    /** A text without line breaks, and without characters that cannot be seen or turn the direction of writing. */
    private static function oneLine(?string $text): string
    {
        return trim(preg_replace('/(?:(?![\x{200C}\x{200D}])[\p{C}\p{Zl}\p{Zp}])+/u', ' ', mb_scrub((string) $text, 'UTF-8')));
    }
}
