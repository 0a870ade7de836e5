/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The least that a process over GnuTLS can be: reads a PEM file and prints the certificate's fingerprint. */
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <stdint.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    static uint8_t text[65536];
    uint8_t fingerprint[20];
    size_t fingerprint_len = sizeof fingerprint;
    gnutls_x509_crt_t certificate;
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;

    if (file == NULL)
        return 2;
    gnutls_datum_t pem = {text, (unsigned) fread(text, 1, sizeof text, file)};
    fclose(file);
    if (gnutls_x509_crt_init(&certificate) < 0 || gnutls_x509_crt_import(certificate, &pem, GNUTLS_X509_FMT_PEM) < 0 ||
        gnutls_x509_crt_get_fingerprint(certificate, GNUTLS_DIG_SHA1, fingerprint, &fingerprint_len) < 0)
        return 1;
    for (size_t i = 0; i < fingerprint_len; i++)
        printf("%02X%c", fingerprint[i], i + 1 < fingerprint_len ? ':' : '\n');
    gnutls_x509_crt_deinit(certificate);
    return 0;
}
