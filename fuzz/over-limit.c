/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "over-limit.h"

#include "der.h"
#include "value.h"

#include <symca/certificate.h>

#define BYTES(text) symca_slice_of((const uint8_t *) (text), sizeof(text) - 1)

/* Extensions that are lists of names or identifiers. */
#define EXT_KEY_USAGE BYTES("\x55\x1d\x25")
#define SUBJECT_ALT_NAME BYTES("\x55\x1d\x11")
#define ISSUER_ALT_NAME BYTES("\x55\x1d\x12")
#define NAME_CONSTRAINTS BYTES("\x55\x1d\x1e")
#define AUTHORITY_INFO BYTES("\x2b\x06\x01\x05\x05\x07\x01\x01")

/* A value, and those that stand in it as far as they can be read, are marked at their end more often than the limit. */
static bool is_deep(symca_slice bytes)
{
    fuzz_value value;
    while (fuzz_value_take(&bytes, &value)) {
        if (value.nesting > SYMCA_MAX_DEPTH)
            return true;
    }
    return false;
}

/* The content of a Name: attributes in all its sets. */
static bool is_large_name(symca_slice sets)
{
    fuzz_value set;
    size_t attributes = 0;
    while (fuzz_value_take(&sets, &set))
        attributes += fuzz_value_count(set.content);
    return attributes > SYMCA_MAX_NAME_ATTRIBUTES;
}

/* GeneralName: only a directoryName has a limit of its own. */
static bool is_large_general_name(symca_slice bytes)
{
    fuzz_value choice;
    fuzz_value name;
    return fuzz_value_expect(&bytes, SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_DIRECTORY), &choice) &&
           fuzz_value_expect(&choice.content, SYMCA_DER_SEQUENCE, &name) && is_large_name(name.content);
}

static bool are_large_names(symca_slice names)
{
    fuzz_value name;
    if (fuzz_value_count(names) > SYMCA_MAX_GENERAL_NAMES)
        return true;
    while (fuzz_value_take(&names, &name)) {
        if (is_large_general_name(name.whole))
            return true;
    }
    return false;
}

/* permittedSubtrees and excludedSubtrees, which have half of the limit each. */
static bool are_large_subtrees(symca_slice lists)
{
    fuzz_value list;
    fuzz_value tree;
    while (fuzz_value_take(&lists, &list)) {
        if (fuzz_value_count(list.content) > SYMCA_MAX_GENERAL_NAMES / 2)
            return true;
        while (fuzz_value_take(&list.content, &tree)) {
            if (is_large_general_name(tree.content))
                return true;
        }
    }
    return false;
}

static bool is_large_extension(symca_slice fields)
{
    fuzz_value type;
    fuzz_value value;
    fuzz_value list;
    if (!fuzz_value_expect(&fields, SYMCA_DER_OID, &type))
        return false;
    fuzz_value_expect(&fields, SYMCA_DER_BOOLEAN, &value);
    if (!fuzz_value_expect(&fields, SYMCA_DER_OCTET_STRING, &value))
        return false;
    if (is_deep(value.content))
        return true;
    if (!fuzz_value_expect(&value.content, SYMCA_DER_SEQUENCE, &list))
        return false;
    if (symca_slice_equal(type.content, SUBJECT_ALT_NAME) || symca_slice_equal(type.content, ISSUER_ALT_NAME))
        return are_large_names(list.content);
    if (symca_slice_equal(type.content, NAME_CONSTRAINTS))
        return are_large_subtrees(list.content);
    return (symca_slice_equal(type.content, EXT_KEY_USAGE) || symca_slice_equal(type.content, AUTHORITY_INFO)) &&
           fuzz_value_count(list.content) > SYMCA_MAX_GENERAL_NAMES;
}

/* The SEQUENCE OF Extension in its [3]. */
static bool are_large_extensions(symca_slice explicit_tag)
{
    fuzz_value list;
    fuzz_value extension;
    if (!fuzz_value_expect(&explicit_tag, SYMCA_DER_SEQUENCE, &list))
        return false;
    if (fuzz_value_count(list.content) > SYMCA_MAX_EXTENSIONS)
        return true;
    while (fuzz_value_take(&list.content, &extension)) {
        if (is_large_extension(extension.content))
            return true;
    }
    return false;
}

/* The fields of tbsCertificate: what is told by its tag and place (RFC 5280 section 4.1). */
static bool is_large_tbs(symca_slice fields)
{
    enum {
        SIGNATURE,
        ISSUER,
        VALIDITY,
        SUBJECT
    };
    fuzz_value field;
    size_t sequences = 0;
    while (fuzz_value_take(&fields, &field)) {
        if (field.tag == SYMCA_DER_CONTEXT_CONSTRUCTED(3) && are_large_extensions(field.content))
            return true;
        if (field.tag != SYMCA_DER_SEQUENCE)
            continue;
        if ((sequences == ISSUER || sequences == SUBJECT) && is_large_name(field.content))
            return true;
        sequences++;
    }
    return false;
}

bool fuzz_is_over_limit(fuzz_input input)
{
    symca_slice bytes = symca_slice_of(input.data, input.len);
    fuzz_value certificate;
    fuzz_value tbs;
    if (!fuzz_value_expect(&bytes, SYMCA_DER_SEQUENCE, &certificate))
        return false;
    return certificate.whole.len > SYMCA_MAX_CERTIFICATE || certificate.nesting > SYMCA_MAX_DEPTH ||
           (fuzz_value_expect(&certificate.content, SYMCA_DER_SEQUENCE, &tbs) && is_large_tbs(tbs.content));
}
