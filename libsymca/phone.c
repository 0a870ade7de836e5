/* SPDX-License-Identifier: LGPL-2.1-or-later */

/*
 * The phones: one row each, by name. A phone is left out where its platform is not certain. How a name finds its row is
 * told in docs/adding.md.
 */

#include "platform.h"

#include "error.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Longest model name that is read, and room for it once it is boiled down. */
#define NAME_LIMIT 64
#define KEY_SIZE 40

/* How many near names a failure lists, and how far away they may be. */
#define NEAR_COUNT 5
#define NEAR_DISTANCE 2

static const symca_phone phones[] = {
    {"2600 classic", SYMCA_S40_3RD, "2600c"},
    {"2610", SYMCA_S40_2ND, NULL},
    {"2626", SYMCA_S40_2ND, NULL},
    {"2630", SYMCA_S40_3RD, NULL},
    {"2660", SYMCA_S40_3RD, NULL},
    {"2680 slide", SYMCA_S40_3RD, "2680, 2680s"},
    {"2690", SYMCA_S40_3RD, NULL},
    {"2700 classic", SYMCA_S40_3RD, "2700, 2700c"},
    {"2710 Navigation Edition", SYMCA_S40_3RD, "2710, 2710c"},
    {"2720 fold", SYMCA_S40_3RD, "2720a"},
    {"2730 classic", SYMCA_S40_3RD, "2730, 2730c"},
    {"2760", SYMCA_S40_3RD, NULL},
    {"3109 classic", SYMCA_S40_3RD, "3109, 3109c"},
    {"3110 classic", SYMCA_S40_3RD, "3110c"},
    {"3120 classic", SYMCA_S40_3RD, "3120c"},
    {"3220", SYMCA_S40_2ND, NULL},
    {"3230", SYMCA_S60_2ND, NULL},
    {"3250", SYMCA_S60_3RD, NULL},
    {"3500 classic", SYMCA_S40_3RD, "3500, 3500c"},
    {"3600 slide", SYMCA_S40_3RD, "3600s"},
    {"3710 fold", SYMCA_S40_3RD, "3710, 3710a"},
    {"3720 classic", SYMCA_S40_3RD, "3720, 3720c"},
    {"500", SYMCA_SYMBIAN_3, NULL},
    {"5070", SYMCA_S40_2ND, NULL},
    {"5130", SYMCA_S40_3RD, "5130c"},
    {"5140", SYMCA_S40_2ND, NULL},
    {"5140i", SYMCA_S40_2ND, NULL},
    {"5200", SYMCA_S40_3RD, NULL},
    {"5220", SYMCA_S40_3RD, NULL},
    {"5228", SYMCA_S60_5TH, NULL},
    {"5230", SYMCA_S60_5TH, "5230 Nuron"},
    {"5233", SYMCA_S60_5TH, NULL},
    {"5235", SYMCA_S60_5TH, NULL},
    {"5250", SYMCA_S60_5TH, NULL},
    {"5300", SYMCA_S40_3RD, NULL},
    {"5310", SYMCA_S40_3RD, "5310b"},
    {"5320", SYMCA_S60_3RD_FP2, "5320d"},
    {"5330", SYMCA_S40_3RD, "5330 Mobile TV Edition"},
    {"5500 Sport", SYMCA_S60_3RD, "5500, 5500d"},
    {"5530", SYMCA_S60_5TH, "5530c"},
    {"5610", SYMCA_S40_3RD, "5610d"},
    {"5630", SYMCA_S60_3RD_FP2, "5630d"},
    {"5700", SYMCA_S60_3RD_FP1, NULL},
    {"5730", SYMCA_S60_3RD_FP2, "5730s"},
    {"5800", SYMCA_S60_5TH, "5800d"},
    {"6020", SYMCA_S40_2ND, NULL},
    {"6021", SYMCA_S40_2ND, NULL},
    {"603", SYMCA_SYMBIAN_3, NULL},
    {"6030", SYMCA_S40_2ND, NULL},
    {"6060", SYMCA_S40_2ND, NULL},
    {"6070", SYMCA_S40_2ND, NULL},
    {"6080", SYMCA_S40_2ND, NULL},
    {"6085", SYMCA_S40_2ND, NULL},
    {"6101", SYMCA_S40_2ND, NULL},
    {"6102", SYMCA_S40_2ND, NULL},
    {"6102i", SYMCA_S40_2ND, NULL},
    {"6103", SYMCA_S40_2ND, NULL},
    {"6110 Navigator", SYMCA_S60_3RD_FP1, NULL},
    {"6111", SYMCA_S40_2ND, NULL},
    {"6120 classic", SYMCA_S60_3RD_FP1, "6120, 6120c"},
    {"6121 classic", SYMCA_S60_3RD_FP1, "6121, 6121c"},
    {"6124 classic", SYMCA_S60_3RD_FP1, "6124, 6124c"},
    {"6125", SYMCA_S40_3RD, NULL},
    {"6126", SYMCA_S40_3RD, NULL},
    {"6131", SYMCA_S40_3RD, NULL},
    {"6131 NFC", SYMCA_S40_3RD, NULL},
    {"6133", SYMCA_S40_3RD, NULL},
    {"6136", SYMCA_S40_3RD, NULL},
    {"6151", SYMCA_S40_3RD, NULL},
    {"6170", SYMCA_S40_2ND, NULL},
    {"6210 Navigator", SYMCA_S60_3RD_FP2, NULL},
    {"6212 classic", SYMCA_S40_3RD, "6212, 6212c"},
    {"6220 classic", SYMCA_S60_3RD_FP2, "6220c"},
    {"6230", SYMCA_S40_2ND, NULL},
    {"6230i", SYMCA_S40_2ND, NULL},
    {"6233", SYMCA_S40_3RD, NULL},
    {"6234", SYMCA_S40_3RD, NULL},
    {"6260", SYMCA_S60_2ND, NULL},
    {"6260 slide", SYMCA_S40_3RD, "6260s"},
    {"6263", SYMCA_S40_3RD, NULL},
    {"6267", SYMCA_S40_3RD, NULL},
    {"6270", SYMCA_S40_3RD, NULL},
    {"6280", SYMCA_S40_3RD, NULL},
    {"6282", SYMCA_S40_3RD, NULL},
    {"6288", SYMCA_S40_3RD, NULL},
    {"6290", SYMCA_S60_3RD_FP1, NULL},
    {"6300", SYMCA_S40_3RD, NULL},
    {"6300i", SYMCA_S40_3RD, NULL},
    {"6301", SYMCA_S40_3RD, NULL},
    {"6303 classic", SYMCA_S40_3RD, "6303, 6303c"},
    {"6303i classic", SYMCA_S40_3RD, "6303i, 6303ic"},
    {"6350", SYMCA_S40_3RD, NULL},
    {"6500 classic", SYMCA_S40_3RD, "6500, 6500c"},
    {"6500 slide", SYMCA_S40_3RD, "6500s"},
    {"6555", SYMCA_S40_3RD, NULL},
    {"6600", SYMCA_S60_2ND, NULL},
    {"6600 fold", SYMCA_S40_3RD, "6600f"},
    {"6600 slide", SYMCA_S40_3RD, "6600s"},
    {"6600i slide", SYMCA_S40_3RD, "6600is"},
    {"6620", SYMCA_S60_2ND, NULL},
    {"6630", SYMCA_S60_2ND, NULL},
    {"6650 fold", SYMCA_S60_3RD_FP2, "6650d, 6650f"},
    {"6670", SYMCA_S60_2ND, NULL},
    {"6680", SYMCA_S60_2ND, NULL},
    {"6681", SYMCA_S60_2ND, NULL},
    {"6682", SYMCA_S60_2ND, NULL},
    {"6700 classic", SYMCA_S40_3RD, "6700c"},
    {"6700 slide", SYMCA_S60_3RD_FP2, "6700s"},
    {"6710 Navigator", SYMCA_S60_3RD_FP2, "6710, 6710s"},
    {"6720 classic", SYMCA_S60_3RD_FP2, "6720, 6720c"},
    {"6730 classic", SYMCA_S60_3RD_FP2, "6730, 6730c"},
    {"6750 Mural", SYMCA_S40_3RD, "6750"},
    {"6760 slide", SYMCA_S60_3RD_FP2, "6760, 6760s"},
    {"6790 slide", SYMCA_S60_3RD_FP2, "6790, 6790s, 6790 Surge"},
    {"6822", SYMCA_S40_2ND, NULL},
    {"700", SYMCA_SYMBIAN_3, NULL},
    {"701", SYMCA_SYMBIAN_3, NULL},
    {"7020", SYMCA_S40_3RD, "7020a"},
    {"7210 Supernova", SYMCA_S40_3RD, "7210c"},
    {"7230", SYMCA_S40_3RD, "7230c"},
    {"7260", SYMCA_S40_2ND, NULL},
    {"7270", SYMCA_S40_2ND, NULL},
    {"7310 Supernova", SYMCA_S40_3RD, "7310, 7310c"},
    {"7360", SYMCA_S40_2ND, NULL},
    {"7370", SYMCA_S40_3RD, NULL},
    {"7373", SYMCA_S40_3RD, NULL},
    {"7390", SYMCA_S40_3RD, NULL},
    {"7500 Prism", SYMCA_S40_3RD, "7500"},
    {"7510 Supernova", SYMCA_S40_3RD, "7510, 7510a"},
    {"7610", SYMCA_S60_2ND, NULL},
    {"7610 Supernova", SYMCA_S40_3RD, "7610s"},
    {"7900 Prism", SYMCA_S40_3RD, "7900"},
    {"808 PureView", SYMCA_SYMBIAN_3, "808"},
    {"8600 Luna", SYMCA_S40_3RD, "8600"},
    {"8800", SYMCA_S40_2ND, NULL},
    {"8800 Arte", SYMCA_S40_3RD, NULL},
    {"8801", SYMCA_S40_2ND, NULL},
    {"Asha 200", SYMCA_S40_3RD, "200"},
    {"Asha 201", SYMCA_S40_3RD, "201"},
    {"Asha 202", SYMCA_S40_3RD, "202"},
    {"Asha 203", SYMCA_S40_3RD, "203"},
    {"Asha 300", SYMCA_S40_3RD, "300"},
    {"Asha 302", SYMCA_S40_3RD, "302"},
    {"Asha 303", SYMCA_S40_3RD, "303"},
    {"Asha 305", SYMCA_S40_3RD, "305"},
    {"Asha 306", SYMCA_S40_3RD, "306"},
    {"Asha 308", SYMCA_S40_3RD, "308"},
    {"Asha 309", SYMCA_S40_3RD, "309"},
    {"Asha 310", SYMCA_S40_3RD, "310"},
    {"Asha 311", SYMCA_S40_3RD, "311"},
    {"C2-01", SYMCA_S40_3RD, NULL},
    {"C2-02", SYMCA_S40_3RD, NULL},
    {"C2-03", SYMCA_S40_3RD, NULL},
    {"C3-00", SYMCA_S40_3RD, NULL},
    {"C3-01", SYMCA_S40_3RD, NULL},
    {"C5-00", SYMCA_S60_3RD_FP2, NULL},
    {"C5-01", SYMCA_S60_3RD_FP2, NULL},
    {"C5-03", SYMCA_S60_5TH, NULL},
    {"C5-05", SYMCA_S60_5TH, NULL},
    {"C5-06", SYMCA_S60_5TH, NULL},
    {"C6-00", SYMCA_S60_5TH, NULL},
    {"C6-01", SYMCA_SYMBIAN_3, NULL},
    {"C7", SYMCA_SYMBIAN_3, "C7 Astound"},
    {"E5", SYMCA_S60_3RD_FP2, NULL},
    {"E50", SYMCA_S60_3RD, NULL},
    {"E51", SYMCA_S60_3RD_FP1, NULL},
    {"E52", SYMCA_S60_3RD_FP2, NULL},
    {"E55", SYMCA_S60_3RD_FP2, NULL},
    {"E6", SYMCA_SYMBIAN_3, NULL},
    {"E60", SYMCA_S60_3RD, NULL},
    {"E61", SYMCA_S60_3RD, NULL},
    {"E61i", SYMCA_S60_3RD, NULL},
    {"E62", SYMCA_S60_3RD, NULL},
    {"E63", SYMCA_S60_3RD_FP1, NULL},
    {"E65", SYMCA_S60_3RD, NULL},
    {"E66", SYMCA_S60_3RD_FP1, NULL},
    {"E7", SYMCA_SYMBIAN_3, NULL},
    {"E70", SYMCA_S60_3RD, NULL},
    {"E71", SYMCA_S60_3RD_FP1, NULL},
    {"E71x", SYMCA_S60_3RD_FP2, NULL},
    {"E72", SYMCA_S60_3RD_FP2, NULL},
    {"E73", SYMCA_S60_3RD_FP2, "E73 Mode"},
    {"E75", SYMCA_S60_3RD_FP2, NULL},
    {"E90", SYMCA_S60_3RD_FP1, "E90 Communicator"},
    {"N70", SYMCA_S60_2ND, NULL},
    {"N71", SYMCA_S60_3RD, NULL},
    {"N72", SYMCA_S60_2ND, NULL},
    {"N73", SYMCA_S60_3RD, NULL},
    {"N75", SYMCA_S60_3RD, NULL},
    {"N76", SYMCA_S60_3RD_FP1, NULL},
    {"N77", SYMCA_S60_3RD, NULL},
    {"N78", SYMCA_S60_3RD_FP2, NULL},
    {"N79", SYMCA_S60_3RD_FP2, NULL},
    {"N8", SYMCA_SYMBIAN_3, NULL},
    {"N80", SYMCA_S60_3RD, NULL},
    {"N81", SYMCA_S60_3RD_FP1, NULL},
    {"N81 8GB", SYMCA_S60_3RD_FP1, NULL},
    {"N82", SYMCA_S60_3RD_FP1, NULL},
    {"N85", SYMCA_S60_3RD_FP2, NULL},
    {"N86 8MP", SYMCA_S60_3RD_FP2, "N86"},
    {"N90", SYMCA_S60_2ND, NULL},
    {"N91", SYMCA_S60_3RD, NULL},
    {"N91 8GB", SYMCA_S60_3RD, NULL},
    {"N92", SYMCA_S60_3RD, NULL},
    {"N93", SYMCA_S60_3RD, NULL},
    {"N93i", SYMCA_S60_3RD, NULL},
    {"N95", SYMCA_S60_3RD_FP1, NULL},
    {"N95 8GB", SYMCA_S60_3RD_FP1, "N95-2, N95-4"},
    {"N96", SYMCA_S60_3RD_FP2, NULL},
    {"N97", SYMCA_S60_5TH, NULL},
    {"N97 mini", SYMCA_S60_5TH, "N97-4"},
    {"X2-00", SYMCA_S40_3RD, NULL},
    {"X2-01", SYMCA_S40_3RD, NULL},
    {"X2-02", SYMCA_S40_3RD, NULL},
    {"X3-00", SYMCA_S40_3RD, NULL},
    {"X3-02", SYMCA_S40_3RD, NULL},
    {"X5-01", SYMCA_S60_3RD_FP2, NULL},
    {"X6", SYMCA_S60_5TH, "X6 8GB, X6 16GB, X6 32GB"},
    {"X7", SYMCA_SYMBIAN_3, NULL},
};

/* Phones of Nokia's that people ask about and that run something else. */
static const struct {
    const char *names;
    const char *why;
} elsewhere[] = {
    {"7650, 3600, 3620, 3650, 3660, N-Gage, N-Gage QD",
     "it runs S60 1st Edition, which takes no X.509 certificate by download"},
    {"3100, 3120, 3200, 5100, 6100, 6220, 6610, 6610i, 6800, 6810, 6820, 7200, 7210, 7250, 7250i, 7600",
     "it runs Series 40 1st Edition, which takes no X.509 certificate by download"},
    {"770, N770, N800, N810, N900", "it runs Maemo, a Linux that keeps its certificates in another way"},
    {"N9, N950", "it runs MeeGo, a Linux that keeps its certificates in another way"},
    {"9210, 9210i, 9290, 9300, 9300i, 9500", "it runs Series 80, of which libsymca knows too little for a forecast"},
    {"7700, 7710", "it runs Series 90, of which libsymca knows too little for a forecast"},
    {"6708", "it runs UIQ, of which libsymca knows too little for a forecast"},
};

/* What sellers add to a name without making another phone of it. Boiled down, as keys are. */
static const char *const additions[] = {
    "xpressmusic", "musicedition", "internetedition", "navigationedition", "specialedition", "xm", "nam",
};

/* A name boiled down: lower case, letters and digits; in the strict form dashes too. */
typedef struct key {
    char text[KEY_SIZE];
    size_t len;
} key;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_name_character(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z');
}

static bool starts_with(const key *self, const char *start)
{
    return strncmp(self->text, start, strlen(start)) == 0;
}

/* Takes away characters from the front, and dashes that then stand there. */
static void drop_front(key *self, size_t count)
{
    while (count < self->len && self->text[count] == '-')
        count++;
    memmove(self->text, self->text + count, self->len - count + 1);
    self->len -= count;
}

/* False where the text is too long for the name of a phone. */
static bool make_key(const char *text, size_t len, bool strict, key *out)
{
    out->len = 0;
    for (size_t i = 0; i < len; i++) {
        char c = symca_platform_lower(text[i]);
        if (!is_name_character(c) && !(strict && c == '-'))
            continue;
        if (out->len + 1 == KEY_SIZE)
            return false;
        out->text[out->len++] = c;
    }
    out->text[out->len] = '\0';
    if (starts_with(out, "nokia"))
        drop_front(out, strlen("nokia"));
    return true;
}

/* Whether a key equals a name's. */
static bool names(const key *wanted, const char *name, size_t len, bool strict)
{
    key own;
    return make_key(name, len, strict, &own) && own.len == wanted->len && memcmp(own.text, wanted->text, own.len) == 0;
}

/* Whether a key is one of a list, "6120, 6120c". */
static bool lists(const key *wanted, const char *list, bool strict)
{
    while (list != NULL) {
        size_t len = strcspn(list, ",");
        if (names(wanted, list, len, strict))
            return true;
        list = list[len] == ',' ? list + len + 1 : NULL;
    }
    return false;
}

static const symca_phone *find_key(const key *wanted, bool strict)
{
    if (wanted->len == 0)
        return NULL;
    for (size_t i = 0; i < COUNT(phones); i++)
        if (names(wanted, phones[i].model, strlen(phones[i].model), strict) || lists(wanted, phones[i].also, strict))
            return &phones[i];
    return NULL;
}

/*
 * Cuts the hardware variant off a strict key: "e61-1", "n8-00", "6650d-1bh". It is one or two digits and up to two
 * letters, none of them a g, since the 8GB of "n95-8gb" makes another phone.
 */
static bool cut_variant(key *self)
{
    const char *dash = strrchr(self->text, '-');
    if (dash == NULL)
        return false;
    size_t digits = strspn(dash + 1, "0123456789");
    size_t letters = strspn(dash + 1 + digits, "abcdefh");
    if (digits < 1 || digits > 2 || letters > 2 || dash[1 + digits + letters] != '\0')
        return false;
    self->len = (size_t) (dash - self->text);
    self->text[self->len] = '\0';
    return true;
}

/* Cuts what sellers add off a key. */
static bool cut_addition(key *self)
{
    for (size_t i = 0; i < COUNT(additions); i++) {
        size_t len = strlen(additions[i]);
        if (self->len > len && strcmp(self->text + self->len - len, additions[i]) == 0) {
            self->len -= len;
            self->text[self->len] = '\0';
            return true;
        }
    }
    return false;
}

static const symca_phone *find_without_dashes(const key *strict)
{
    key loose;
    return make_key(strict->text, strict->len, false, &loose) ? find_key(&loose, false) : NULL;
}

/*
 * First the name as it is, since "C6-01" and "C6-00" are two phones; then without a hardware variant, since "E6-1" is
 * an E6 and no E61; only then without any dash, and at last without what sellers add.
 */
const symca_phone *symca_phone_match(const char *text, size_t len)
{
    key strict;
    key loose;
    if (len > NAME_LIMIT || !make_key(text, len, true, &strict) || !make_key(text, len, false, &loose))
        return NULL;
    const symca_phone *phone = find_key(&strict, true);
    if (phone == NULL && cut_variant(&strict))
        phone = find_without_dashes(&strict);
    if (phone == NULL)
        phone = find_key(&loose, false);
    if (phone == NULL && cut_addition(&loose))
        phone = find_key(&loose, false);
    return phone;
}

const char *symca_phone_elsewhere(const char *text, size_t len)
{
    key wanted;
    if (len > NAME_LIMIT || !make_key(text, len, false, &wanted) || wanted.len == 0)
        return NULL;
    for (size_t i = 0; i < COUNT(elsewhere); i++)
        if (lists(&wanted, elsewhere[i].names, false))
            return elsewhere[i].why;
    return NULL;
}

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein's distance. */
static size_t distance(const key *a, const key *b)
{
    size_t row[KEY_SIZE];
    for (size_t j = 0; j <= b->len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a->len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b->len; j++) {
            size_t replaced = diagonal + (a->text[i - 1] == b->text[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = smallest(row[j] + 1, row[j - 1] + 1, replaced);
        }
    }
    return row[b->len];
}

/* How far a phone is from what was asked; one whose name only goes on is nearest. */
static size_t distance_to(const symca_phone *phone, const key *wanted)
{
    key own;
    if (!make_key(phone->model, strlen(phone->model), false, &own))
        return SYMCA_NONE;
    if (wanted->len >= 2 && starts_with(&own, wanted->text))
        return 0;
    return distance(wanted, &own);
}

/* The nearest names, "C6-00, C6-01", all as near as the first; empty where none is near. */
static void list_near(const key *wanted, char *text, size_t room)
{
    size_t used = 0;
    size_t listed = 0;
    text[0] = '\0';
    for (size_t d = 0; d <= NEAR_DISTANCE && d < wanted->len && listed == 0; d++)
        for (size_t i = 0; i < COUNT(phones) && listed < NEAR_COUNT && used < room; i++) {
            if (distance_to(&phones[i], wanted) != d)
                continue;
            used += (size_t) snprintf(text + used, room - used, "%s%s", listed == 0 ? "" : ", ", phones[i].model);
            listed++;
        }
}

static symca_status not_found(const char *model, size_t len)
{
    const char *why = symca_phone_elsewhere(model, len);
    if (why != NULL)
        return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE, "the phone \"%.*s\" is not covered: %s", NAME_LIMIT, model,
                          why);
    key wanted;
    char near[256] = "";
    if (len <= NAME_LIMIT && make_key(model, len, false, &wanted))
        list_near(&wanted, near, sizeof(near));
    if (near[0] != '\0')
        return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE, "no phone \"%.*s\" is known; near names: %s", NAME_LIMIT,
                          model, near);
    return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE,
                      "no phone \"%.*s\" is known, and no name is near; name its platform instead, such as s60-3rd",
                      NAME_LIMIT, model);
}

symca_status symca_phone_find(const char *model, const symca_phone **out_phone)
{
    if (out_phone == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the phone: out_phone is NULL");
    *out_phone = NULL;
    if (model == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the phone's model is NULL");
    if (model[0] == '\0')
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the phone's model is empty; give one such as E61");
    size_t len = strnlen(model, NAME_LIMIT + 1);
    *out_phone = symca_phone_match(model, len);
    return *out_phone != NULL ? SYMCA_OK : not_found(model, len);
}

size_t symca_phone_count(void)
{
    return COUNT(phones);
}

const symca_phone *symca_phone_get(size_t index)
{
    return index < COUNT(phones) ? &phones[index] : NULL;
}

const char *symca_phone_model(const symca_phone *self)
{
    return self == NULL ? NULL : self->model;
}

const symca_platform *symca_phone_platform(const symca_phone *self)
{
    return self == NULL ? NULL : symca_platform_at(self->platform);
}
