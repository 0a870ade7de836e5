<?php
// SPDX-License-Identifier: MIT-0
declare(strict_types=1);

namespace UploadPage;

require_once 'Twig/autoload.php';

/** Makes pages out of templates. What a template shows is escaped as its name says: .html, .xhtml and .wml, not .txt. */
final class View
{
    private const MARKUP = ['html', 'xhtml', 'wml'];

    private readonly \Twig\Environment $twig;

    /** @param string $cacheFolder where compiled templates are kept; '': nowhere */
    public function __construct(string $cacheFolder, Catalogue $catalogue, string $siteName)
    {
        $this->twig = new \Twig\Environment(new \Twig\Loader\FilesystemLoader(__DIR__ . '/../templates'), [
            'cache' => $cacheFolder === '' ? false : $cacheFolder,
            'autoescape' => self::escaping(...),
            'strict_variables' => true,
        ]);
        $this->twig->addGlobal('lang', $catalogue->language);
        $this->twig->addGlobal('site_name', $siteName);
        foreach (['t' => 'text', 'date' => 'date', 'size' => 'size'] as $name => $method) {
            $this->twig->addFunction(new \Twig\TwigFunction($name, $catalogue->$method(...)));
        }
    }

    /** @param array<string, mixed> $variables */
    public function render(string $template, array $variables = []): string
    {
        return $this->twig->render($template, $variables);
    }

    /** The strategy for a template 'folder/name.KIND.twig', or for 'folder/name.KIND'. */
    private static function escaping(string $template): string|false
    {
        return in_array(pathinfo(basename($template, '.twig'), PATHINFO_EXTENSION), self::MARKUP, true) ? 'html' : false;
    }
}
