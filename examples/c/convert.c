/* SPDX-License-Identifier: MIT-0 */

/*
 * convert FILE: writes the authority in FILE for S60 phones (authority.cer) and for Series 40 phones
 * (authority.hashed), and prints the code that a Series 40 phone asks for.
 */

#include <stdio.h>
#include <symca/symca.h>

static int fail(void)
{
    fprintf(stderr, "convert: %s\n", symca_error_detail());
    return 1;
}

static int save(const char *name, const uint8_t *data, size_t len)
{
    FILE *file = fopen(name, "wb");

    if (file == NULL || fwrite(data, 1, len, file) != len || fclose(file) != 0) {
        perror(name);
        return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    static uint8_t input[SYMCA_DEFAULT_MAX_INPUT];
    FILE *file = fopen(argc == 2 ? argv[1] : "", "rb");
    size_t len = file == NULL ? 0 : fread(input, 1, sizeof(input), file);
    symca_bundle *bundle = NULL;
    symca_hashed *hashed = NULL;
    const symca_certificate *authority;
    const uint8_t *bytes;
    int status;

    if (file == NULL) {
        fprintf(stderr, "usage: convert FILE\n");
        return 2;
    }
    fclose(file);
    if (symca_bundle_load(input, len, NULL, &bundle) != SYMCA_OK)
        return fail();
    authority = symca_bundle_certificate(bundle, symca_bundle_install(bundle, 0));
    if (symca_hashed_new(authority, NULL, "http://www.example.com/ca", &hashed) != SYMCA_OK) {
        symca_bundle_unref(bundle);
        return fail();
    }

    bytes = symca_certificate_der(authority, &len);
    status = save("authority.cer", bytes, len);
    bytes = symca_hashed_bytes(hashed, &len);
    status |= save("authority.hashed", bytes, len);
    printf("%s\n", symca_hashed_code_groups(hashed));

    symca_hashed_unref(hashed);
    symca_bundle_unref(bundle);
    return status;
}
