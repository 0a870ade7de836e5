/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The forecast: what each certificate of a bundle is judged as, and every rule over all of them. */
#include "host.h"
#include "report.h"
#include "sized.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* Room that spares most evaluations an allocation. */
#define FEW_CERTIFICATES 8
#define FEW_OBSERVATIONS 64

#define HOST_MAX 255

/* ---- what each certificate is judged as ---- */

bool symca_judged_is_authority(const symca_judged *self)
{
    return (self->roles & SYMCA_ROLE_AUTHORITY) != 0 &&
           (self->certificate->version < 3 || self->certificate->extensions.ca);
}

static bool has_purpose(const symca_certificate *certificate, symca_oid_id id)
{
    for (size_t i = 0; i < certificate->extensions.purpose_count; i++)
        if (certificate->extensions.purposes[i].id == id)
            return true;
    return false;
}

/* Whether a certificate's first common name could be a host's. */
static bool is_named_like_a_host(const symca_certificate *certificate)
{
    const char *name = symca_name_first(&certificate->subject, "CN");

    return name != NULL && strchr(name, '.') != NULL && symca_host_is_legal(name, strlen(name));
}

static bool is_like_a_servers(const symca_certificate *certificate)
{
    return symca_host_has_dns(certificate) || has_purpose(certificate, SYMCA_OID_SERVER_AUTH) ||
           is_named_like_a_host(certificate);
}

typedef struct key_holder {
    symca_slice key_id;
    size_t index;
} key_holder;

static int compare_slices(symca_slice a, symca_slice b)
{
    int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_holders(const void *a, const void *b)
{
    const key_holder *left = a;
    const key_holder *right = b;
    int order = compare_slices(left->key_id, right->key_id);

    return order != 0 ? order : (left->index > right->index) - (left->index < right->index);
}

static const key_holder *find_holder(const key_holder *holders, size_t count, symca_slice key_id)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_slices(holders[middle].key_id, key_id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && symca_slice_equal(holders[low].key_id, key_id) ? &holders[low] : NULL;
}

static bool seeks_issuer_by_key(const symca_judged *judged)
{
    return judged->issuer == SYMCA_NONE && !judged->certificate->self_issued &&
           judged->certificate->extensions.authority_key_id_bytes.len > 0;
}

/* An issuer whose name differs from what the child says can still be known by its key identifier. */
static bool find_issuers_by_key(symca_judged *judged, size_t count)
{
    size_t sought = 0, held = 0;

    for (size_t i = 0; i < count; i++)
        sought += seeks_issuer_by_key(&judged[i]);
    if (sought == 0 || count == 1)
        return true;
    key_holder *holders = calloc(count, sizeof *holders);
    if (holders == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        if (judged[i].certificate->extensions.subject_key_id_bytes.len > 0)
            holders[held++] = (key_holder){judged[i].certificate->extensions.subject_key_id_bytes, i};
    qsort(holders, held, sizeof *holders, compare_holders);
    for (size_t i = 0; i < count; i++) {
        if (!seeks_issuer_by_key(&judged[i]))
            continue;
        const key_holder *holder = find_holder(holders, held, judged[i].certificate->extensions.authority_key_id_bytes);
        if (holder == NULL || holder->index == i)
            continue;
        judged[i].issuer = holder->index;
        judged[holder->index].issues = true;
    }
    free(holders);
    return true;
}

/* The bundle's order has each certificate before its issuer, so one pass counts what is below whom. */
static void count_below(const symca_bundle *bundle, symca_judged *judged)
{
    for (size_t place = 0; place < bundle->count; place++) {
        symca_judged *child = &judged[bundle->order[place]];
        if (child->issuer == SYMCA_NONE)
            continue;
        symca_judged *issuer = &judged[child->issuer];
        uint32_t below = child->below + (child->issues || child->certificate->extensions.ca ? 1 : 0);
        issuer->issues = true;
        issuer->below = below > issuer->below ? below : issuer->below;
    }
}

static bool can_be_authority(const symca_certificate *certificate)
{
    return certificate->extensions.ca || certificate->self_issued;
}

/* Who signed a form is known to the phone already; a certificate response carries a person's own certificate. */
static bool is_offered(const symca_bundle *bundle, size_t index)
{
    const symca_bundle_entry *entry = &bundle->entries[index];

    return !entry->vouches && (bundle->kind != SYMCA_KIND_CERT_RESPONSE || can_be_authority(entry->certificate));
}

/* What cannot be an authority is judged as one only where nothing else is offered: that is the mistake to tell. */
static size_t mark_authorities(const symca_bundle *bundle, symca_judged *judged)
{
    size_t offered = 0, able = 0;

    for (size_t place = 0; place < bundle->install_count; place++) {
        symca_judged *one = &judged[bundle->installs[place]];
        if (!is_offered(bundle, one->index))
            continue;
        offered++;
        if (!can_be_authority(one->certificate))
            continue;
        one->roles = SYMCA_ROLE_AUTHORITY;
        able++;
    }
    for (size_t place = 0; able == 0 && place < bundle->install_count; place++)
        if (is_offered(bundle, bundle->installs[place]))
            judged[bundle->installs[place]].roles = SYMCA_ROLE_AUTHORITY;
    return able > 0 ? able : offered;
}

static size_t mark_chain(const symca_bundle *bundle, symca_judged *judged, size_t count)
{
    size_t leaves = 0;

    for (size_t i = 0; i < count; i++) {
        symca_judged *one = &judged[i];
        if (!is_offered(bundle, i))
            continue;
        bool bare = !one->issues && !one->certificate->extensions.ca && one->certificate->version == 3;
        if ((one->roles & SYMCA_ROLE_AUTHORITY) != 0)
            one->roles |= bare ? SYMCA_ROLE_LEAF : 0;
        else
            one->roles = one->issues || one->certificate->extensions.ca ? SYMCA_ROLE_INTERMEDIATE : SYMCA_ROLE_LEAF;
        leaves += (one->roles & SYMCA_ROLE_LEAF) != 0;
    }
    return leaves;
}

/* A lone self-signed authority that looks like a server's is what the server sends as well. */
static size_t mark_lone_server(symca_judged *judged, size_t count)
{
    if (count != 1 || judged->roles == 0 || !is_like_a_servers(judged->certificate))
        return 0;
    judged->roles |= SYMCA_ROLE_LEAF;
    return 1;
}

static bool judge_certificates(symca_check *check)
{
    for (size_t i = 0; i < check->count; i++)
        check->judged[i] = (symca_judged){.certificate = check->bundle->entries[i].certificate,
                                          .issuer = check->bundle->entries[i].issuer,
                                          .index = (uint32_t) i};
    count_below(check->bundle, check->judged);
    if (!find_issuers_by_key(check->judged, check->count))
        return false;
    check->authorities = mark_authorities(check->bundle, check->judged);
    check->leaves = mark_chain(check->bundle, check->judged, check->count);
    if (check->leaves == 0)
        check->leaves = mark_lone_server(check->judged, check->count);
    return true;
}

/* ---- the rules over all of them ---- */

static bool make_room(symca_check *check)
{
    if (check->observation_count < check->observation_room)
        return true;
    size_t room = check->observation_room * 2;
    symca_observation *larger = malloc(room * sizeof *larger);
    if (larger == NULL)
        return false;
    memcpy(larger, check->observations, check->observation_count * sizeof *larger);
    if (check->observation_room > FEW_OBSERVATIONS)
        free(check->observations);
    check->observations = larger;
    check->observation_room = room;
    return true;
}

/* A rule is done before the next one begins, so its last observation is the last of all. */
static void leave_out(symca_check *check, size_t row)
{
    check->left_out[row]++;
    if (check->kept > 0)
        check->observations[check->observation_count - 1].last = true;
}

void symca_check_found(symca_check *check, const symca_judged *judged, unsigned platforms, symca_place place,
                       uint32_t index, int64_t value)
{
    size_t row = (size_t) (check->rule - symca_rules);

    platforms &= check->platforms;
    if (platforms == 0)
        return;
    check->found[row] |= (uint8_t) platforms;
    if (check->kept == SYMCA_MAX_FINDINGS_A_RULE || check->observation_count == SYMCA_MAX_FINDINGS) {
        leave_out(check, row);
        return;
    }
    if (!make_room(check)) {
        check->no_memory = true;
        return;
    }
    check->kept++;
    check->observations[check->observation_count++] =
        (symca_observation){.value = value,
                            .certificate = judged == NULL ? SYMCA_NO_CERTIFICATE : judged->index,
                            .index = index,
                            .platforms = (uint16_t) platforms,
                            .rule = (uint8_t) row,
                            .place = (uint8_t) place,
                            .roles = judged == NULL ? SYMCA_ROLE_BUNDLE : judged->roles};
}

unsigned symca_check_refused(const symca_check *check)
{
    unsigned refused = 0;

    for (size_t row = 0; row < symca_rules_count; row++)
        if (symca_rules[row].severity == SYMCA_SEVERITY_REFUSED)
            refused |= check->found[row];
    return refused;
}

static unsigned apply_rule(symca_check *check, const symca_rule *rule)
{
    unsigned applied = 0;

    if ((rule->roles & SYMCA_ROLE_BUNDLE) != 0)
        return rule->look(check, NULL);
    for (size_t i = 0; i < check->count; i++)
        if ((check->judged[i].roles & rule->roles) != 0)
            applied |= rule->look(check, &check->judged[i]);
    return applied;
}

/* Worst first, so that where there is too much to tell the mildest is left out, and nothing needs sorting. */
static void apply_rules(symca_check *check, unsigned platforms)
{
    for (symca_severity severity = SYMCA_SEVERITY_REFUSED; severity >= SYMCA_SEVERITY_NOTE; severity--) {
        for (size_t row = 0; row < symca_rules_count; row++) {
            const symca_rule *rule = &symca_rules[row];
            if (rule->severity != severity || (rule->platforms & platforms) == 0)
                continue;
            check->rule = rule;
            check->platforms = rule->platforms & platforms;
            check->kept = 0;
            check->applied[row] = (uint8_t) (apply_rule(check, rule) & check->platforms);
        }
    }
}

static symca_status run(symca_check *check, unsigned platforms, symca_report **out)
{
    symca_observation few[FEW_OBSERVATIONS];
    symca_judged few_judged[FEW_CERTIFICATES];
    symca_status status;

    check->observations = few;
    check->observation_room = FEW_OBSERVATIONS;
    check->judged = check->count <= FEW_CERTIFICATES ? few_judged : calloc(check->count, sizeof *check->judged);
    check->no_memory = check->judged == NULL || !judge_certificates(check);
    if (!check->no_memory) {
        symca_check_match_host(check);
        apply_rules(check, platforms);
    }
    status = check->no_memory ? symca_fail_memory() : symca_report_new(check, platforms, out);
    if (check->observations != few)
        free(check->observations);
    if (check->judged != few_judged)
        free(check->judged);
    check->observations = NULL;
    check->judged = NULL;
    return status;
}

/* ---- the call ---- */

/* Whether nothing of it would have to be replaced when it is shown: no host is told apart by such characters. */
static bool is_plain_text(const char *text, size_t len)
{
    char shown[HOST_MAX + 1];
    return symca_text_show(text, shown, sizeof shown) == len && memcmp(text, shown, len) == 0;
}

static symca_status check_host(const char *host)
{
    if (host == NULL)
        return SYMCA_OK;
    size_t len = strnlen(host, HOST_MAX + 1);
    if (len == 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "the host is empty; give the name that is typed on the phone, or none");
    if (len > HOST_MAX)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the host is longer than %d bytes", HOST_MAX);
    if (!is_plain_text(host, len))
        return symca_fail(
            SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
            "the host is not UTF-8 text without control characters, and without those that order or hide text");
    return SYMCA_OK;
}

symca_status symca_bundle_check(const symca_bundle *bundle, const symca_check_options *options,
                                symca_report **out_report)
{
    symca_check_options read = SYMCA_CHECK_OPTIONS_INIT;
    const size_t least = SYMCA_SIZED_LEAST(symca_check_options, flags);
    unsigned platforms;

    if (out_report == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the report");
    *out_report = NULL;
    if (bundle == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no bundle to check");
    if (options != NULL && !symca_sized_read(options, least, &read, sizeof read))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "the options' size is %zu; begin with SYMCA_CHECK_OPTIONS_INIT", options->size);
    if ((read.flags & ~SYMCA_CHECK_AS_IS) != 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the flags have a bit that means nothing: %08x",
                          read.flags);
    symca_status status = check_host(read.host);
    if (status == SYMCA_OK)
        status = symca_platform_select(read.target == NULL ? "all" : read.target, &platforms);
    if (status != SYMCA_OK)
        return status;

    symca_check check = {.bundle = bundle,
                         .count = bundle->count,
                         .host = read.host,
                         .url = read.url != NULL && read.url[0] != '\0' ? read.url : NULL,
                         .at = read.at,
                         .flags = read.flags};
    return run(&check, platforms, out_report);
}
