/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_CHILDREN_H
#define SYMCA_BINDINGS_CHILDREN_H

/*
 * Names, findings and identifiers are borrowed from the handle that they stand in. A language with a garbage
 * collector may drop that handle first, so what it is given is the child together with a reference to its parent.
 */

#include <stdlib.h>
#include <symca/symca.h>

/* A name, and the certificate that it stands in. */
typedef struct symca_held_name {
    symca_certificate *certificate;
    const symca_name *name;
} symca_held_name;

/* A finding, and the report that it stands in. */
typedef struct symca_held_finding {
    symca_report *report;
    const symca_finding *finding;
} symca_held_finding;

/* An identifier, and the WTLS certificate or the certificate response that it stands in. */
typedef struct symca_held_identifier {
    symca_wtls *wtls;
    symca_response *response;
    const symca_wtls_identifier *identifier;
} symca_held_identifier;

static inline void symca_held_name_free(symca_held_name *self)
{
    if (self) {
        symca_certificate_unref(self->certificate);
        free(self);
    }
}

static inline void symca_held_finding_free(symca_held_finding *self)
{
    if (self) {
        symca_report_unref(self->report);
        free(self);
    }
}

static inline void symca_held_identifier_free(symca_held_identifier *self)
{
    if (self) {
        symca_wtls_unref(self->wtls);
        symca_response_unref(self->response);
        free(self);
    }
}

/* Each of these gives SYMCA_OK and NULL where there is no such child. */

static inline symca_status symca_hold_name(const symca_certificate *certificate, const symca_name *name,
                                           symca_held_name **out_name)
{
    *out_name = NULL;
    if (!name)
        return SYMCA_OK;
    *out_name = malloc(sizeof **out_name);
    if (!*out_name)
        return SYMCA_ERROR_MEMORY;
    **out_name = (symca_held_name){symca_certificate_ref(certificate), name};
    return SYMCA_OK;
}

static inline symca_status symca_hold_identifier(const symca_wtls *wtls, const symca_response *response,
                                                 const symca_wtls_identifier *identifier,
                                                 symca_held_identifier **out_identifier)
{
    *out_identifier = NULL;
    if (!identifier)
        return SYMCA_OK;
    *out_identifier = malloc(sizeof **out_identifier);
    if (!*out_identifier)
        return SYMCA_ERROR_MEMORY;
    **out_identifier = (symca_held_identifier){symca_wtls_ref(wtls), symca_response_ref(response), identifier};
    return SYMCA_OK;
}

static inline symca_status symca_certificate_subject_held(const symca_certificate *self, symca_held_name **out_name)
{
    return symca_hold_name(self, symca_certificate_subject(self), out_name);
}

static inline symca_status symca_certificate_issuer_held(const symca_certificate *self, symca_held_name **out_name)
{
    return symca_hold_name(self, symca_certificate_issuer(self), out_name);
}

static inline symca_status symca_report_finding_held(const symca_report *self, size_t place, size_t index,
                                                     symca_held_finding **out_finding)
{
    const symca_finding *finding = symca_report_finding(self, place, index);

    *out_finding = NULL;
    if (!finding)
        return SYMCA_OK;
    *out_finding = malloc(sizeof **out_finding);
    if (!*out_finding)
        return SYMCA_ERROR_MEMORY;
    **out_finding = (symca_held_finding){symca_report_ref(self), finding};
    return SYMCA_OK;
}

static inline symca_status symca_wtls_subject_held(const symca_wtls *self, symca_held_identifier **out_identifier)
{
    return symca_hold_identifier(self, NULL, symca_wtls_subject(self), out_identifier);
}

static inline symca_status symca_wtls_issuer_held(const symca_wtls *self, symca_held_identifier **out_identifier)
{
    return symca_hold_identifier(self, NULL, symca_wtls_issuer(self), out_identifier);
}

static inline symca_status symca_response_subject_held(const symca_response *self,
                                                       symca_held_identifier **out_identifier)
{
    return symca_hold_identifier(NULL, self, symca_response_subject(self), out_identifier);
}

static inline symca_status symca_response_ca_domain_held(const symca_response *self,
                                                         symca_held_identifier **out_identifier)
{
    return symca_hold_identifier(NULL, self, symca_response_ca_domain(self), out_identifier);
}

#endif /* SYMCA_BINDINGS_CHILDREN_H */
