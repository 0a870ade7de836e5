/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_FLAT_H
#define SYMCA_BINDINGS_FLAT_H

/*
 * The calls that take or fill a struct in C, with its members as parameters: scripting languages have named
 * arguments for what C says with a struct of options.
 */

#include <stdlib.h>
#include <symca/symca.h>

/* A position that may be none: SYMCA_NONE is the language's own word for nothing. */
typedef size_t symca_position;

static inline symca_status symca_bundle_load_with(const uint8_t *data, size_t len, const char *password,
                                                  size_t max_size, uint32_t flags, symca_bundle **out_bundle)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;

    options.password = password;
    options.max_size = max_size;
    options.flags = flags;
    return symca_bundle_load(data, len, &options, out_bundle);
}

static inline symca_status symca_bundle_check_with(const symca_bundle *self, const char *target, const char *host,
                                                   int64_t at, const char *url, uint32_t flags,
                                                   symca_report **out_report)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    options.target = target;
    options.host = host;
    options.at = at;
    options.url = url;
    options.flags = flags;
    return symca_bundle_check(self, &options, out_report);
}

static inline symca_key symca_key_of(const uint8_t *key, size_t key_len, const char *password)
{
    symca_key flat = SYMCA_KEY_INIT;

    flat.data = key;
    flat.len = key_len;
    flat.password = password;
    return flat;
}

static inline symca_status symca_wtls_new_with(const char *subject, int64_t not_before, int64_t not_after,
                                               const symca_certificate *subject_key, const symca_wtls *issuer,
                                               const uint8_t *key, size_t key_len, const char *password,
                                               symca_wtls **out_wtls)
{
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    symca_key signing = symca_key_of(key, key_len, password);

    options.subject = subject;
    options.not_before = not_before;
    options.not_after = not_after;
    options.subject_key = subject_key;
    options.issuer = issuer;
    return symca_wtls_new(&options, &signing, out_wtls);
}

static inline symca_status symca_signed_new_with(const symca_certificate *certificate, const symca_wtls *wtls,
                                                 const char *name, const char *url, const symca_certificate *signer,
                                                 const symca_wtls *signer_wtls, const uint8_t *key, size_t key_len,
                                                 const char *password, symca_signed **out_signed)
{
    symca_key signing = symca_key_of(key, key_len, password);

    return symca_signed_new(certificate, wtls, name, url, signer, signer_wtls, &signing, out_signed);
}

static inline symca_status symca_user_agent_parse(const char *header, symca_user_agent **out_agent)
{
    symca_status status;

    *out_agent = malloc(sizeof **out_agent);
    if (!*out_agent)
        return SYMCA_ERROR_MEMORY;
    **out_agent = (symca_user_agent) SYMCA_USER_AGENT_INIT;
    status = symca_user_agent_read(header, *out_agent);
    if (status != SYMCA_OK) {
        free(*out_agent);
        *out_agent = NULL;
    }
    return status;
}

#endif /* SYMCA_BINDINGS_FLAT_H */
