<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use BaconQrCode\Renderer\Image\SvgImageBackEnd;
use BaconQrCode\Renderer\ImageRenderer;
use BaconQrCode\Renderer\RendererStyle\RendererStyle;
use BaconQrCode\Writer;

require_once 'Bacon/BaconQrCode/autoload.php';

/** An address as a QR code. */
final class Qr
{
    private const PIXELS = 232;
    private const QUIET_MODULES = 4;

    /** An SVG element to stand in a page. */
    public static function svg(string $text): string
    {
        $renderer = new ImageRenderer(new RendererStyle(self::PIXELS, self::QUIET_MODULES), new SvgImageBackEnd());
        $document = (new Writer($renderer))->writeString($text);
        return substr($document, (int) strpos($document, '<svg'));
    }
}
