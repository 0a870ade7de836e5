/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "host.h"

#include <arpa/inet.h>
#include <string.h>

/* Longest label of a host name (RFC 1035 section 2.3.4). */
#define LABEL_MAX 63

static bool is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
}

static bool is_legal_label(const char *label, size_t len)
{
    if (len == 0 || len > LABEL_MAX)
        return false;
    for (size_t i = 0; i < len; i++) {
        bool edge = i == 0 || i + 1 == len;
        bool legal = is_alphanumeric(label[i]) || (!edge && label[i] == '-');
        if (!legal)
            return false;
    }
    return true;
}

bool symca_host_is_legal(const char *text, size_t len)
{
    size_t start = 0;

    for (size_t i = 0; i <= len; i++) {
        if (i < len && text[i] != '.')
            continue;
        if (!is_legal_label(text + start, i - start))
            return false;
        start = i + 1;
    }
    return true;
}

/* One label against a pattern in which * stands for any run of characters. */
static bool label_matches(symca_slice pattern, symca_slice label)
{
    size_t p = 0, l = 0;
    size_t star = SYMCA_NONE, resume = 0;

    if (pattern.len > LABEL_MAX || label.len > LABEL_MAX || label.len == 0)
        return false;
    while (l < label.len) {
        if (p < pattern.len && pattern.data[p] == '*') {
            star = p++;
            resume = l;
        } else if (p < pattern.len && lower((char) pattern.data[p]) == lower((char) label.data[l])) {
            p++;
            l++;
        } else if (star != SYMCA_NONE) {
            p = star + 1;
            l = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.len && pattern.data[p] == '*')
        p++;
    return p == pattern.len;
}

/* Takes the last label off. False where nothing is left. */
static bool last_label(symca_slice *name, symca_slice *label)
{
    if (name->data == NULL)
        return false;
    size_t start = name->len;
    while (start > 0 && name->data[start - 1] != '.')
        start--;
    *label = symca_slice_of(name->data + start, name->len - start);
    *name = start == 0 ? symca_slice_of(NULL, 0) : symca_slice_of(name->data, start - 1);
    return true;
}

static bool has_star(symca_slice text)
{
    return text.len > 0 && memchr(text.data, '*', text.len) != NULL;
}

static bool same_text(symca_slice a, symca_slice b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower((char) a.data[i]) != lower((char) b.data[i]))
            return false;
    return true;
}

/* Label for label from the right; what is left of the host is allowed where the name holds a wildcard. */
static bool matches_subtree(symca_slice name, symca_slice host)
{
    bool wildcard = has_star(name);
    symca_slice pattern, label;

    while (last_label(&name, &pattern))
        if (!last_label(&host, &label) || !label_matches(pattern, label))
            return false;
    return host.data == NULL || wildcard;
}

/* RFC 6125 section 6.4.3: a * as the whole leftmost label stands for one label. */
static bool matches_leftmost(symca_slice name, symca_slice host)
{
    if (name.len < 2 || name.data[0] != '*' || name.data[1] != '.')
        return same_text(name, host);
    const uint8_t *dot = memchr(host.data, '.', host.len);
    if (dot == NULL || dot == host.data)
        return false;
    size_t skip = (size_t) (dot - host.data);
    return same_text(symca_slice_of(name.data + 1, name.len - 1), symca_slice_of(dot, host.len - skip));
}

/* In a common name S60 knows only a leading *. */
static bool matches_common_name_s60(symca_slice name, symca_slice host)
{
    if (!has_star(name))
        return same_text(name, host);
    bool leading = name.data[0] == '*' && !has_star(symca_slice_of(name.data + 1, name.len - 1));
    return leading && matches_subtree(name, host);
}

static const symca_attribute *common_name(const symca_certificate *leaf, bool last)
{
    const symca_attribute *found = NULL;

    for (size_t i = 0; i < leaf->subject.count && (last || found == NULL); i++)
        if (leaf->subject.attributes[i].id == SYMCA_OID_CN)
            found = &leaf->subject.attributes[i];
    return found;
}

bool symca_host_has_dns(const symca_certificate *certificate)
{
    const symca_alt_names *names = &certificate->extensions.subject_alt_name;

    for (size_t i = 0; i < names->count; i++)
        if (names->entries[i].kind == SYMCA_GENERAL_NAME_DNS)
            return true;
    return false;
}

static bool address_matches(const symca_alt_names *names, const uint8_t *address, size_t len)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->entries[i].kind == SYMCA_GENERAL_NAME_IP && names->entries[i].content.len == len &&
            memcmp(names->entries[i].content.data, address, len) == 0)
            return true;
    return false;
}

static bool any_dns_matches(const symca_alt_names *names, symca_slice host, symca_host_rule rule)
{
    for (size_t i = 0; i < names->count; i++) {
        if (names->entries[i].kind != SYMCA_GENERAL_NAME_DNS)
            continue;
        symca_slice name = names->entries[i].content;
        if (rule == SYMCA_HOST_S60 ? matches_subtree(name, host) : matches_leftmost(name, host))
            return true;
    }
    return false;
}

bool symca_host_matches(const symca_certificate *leaf, const char *host, symca_host_rule rule)
{
    const symca_alt_names *names = &leaf->extensions.subject_alt_name;
    symca_slice asked = symca_slice_of((const uint8_t *) host, strlen(host));
    uint8_t address[16];

    if (rule == SYMCA_HOST_RFC6125 && inet_pton(AF_INET, host, address) == 1)
        return address_matches(names, address, 4);
    if (rule == SYMCA_HOST_RFC6125 && inet_pton(AF_INET6, host, address) == 1)
        return address_matches(names, address, 16);
    if (symca_host_has_dns(leaf))
        return any_dns_matches(names, asked, rule);
    const symca_attribute *name = common_name(leaf, rule == SYMCA_HOST_RFC6125);
    if (name == NULL)
        return false;
    symca_slice text = symca_slice_of((const uint8_t *) name->text, strlen(name->text));
    return rule == SYMCA_HOST_S60 ? matches_common_name_s60(text, asked) : matches_leftmost(text, asked);
}
