/* SPDX-License-Identifier: LGPL-2.1-or-later */

/*
 * What the browsers of the phones call themselves. The edition is trusted before the model: one model's name has been
 * given to phones of two platforms, and the tokens are the firmware's own.
 */

#include "platform.h"

#include "error.h"
#include "sized.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* How much of a header is read; a WAP gateway may append its own name several times, but not this often. */
#define AGENT_LIMIT 4096

/* Longest model in a header, and how many places that say Nokia are looked at. */
#define MODEL_LIMIT 40
#define MODEL_TRIES 8

/* A header in lower case, its end cut off at the limit. */
typedef struct agent {
    char text[AGENT_LIMIT + 1];
} agent;

/*
 * The tokens of S60, first match wins. "s60/" is the end of "series60/" as well. Some firmware drops the blanks between
 * tokens, so they are looked for anywhere.
 */
static const struct {
    const char *token;
    symca_platform_index platform; /* SYMCA_PLATFORM_COUNT for 1st Edition */
} editions[] = {
    {"symbian/3", SYMCA_SYMBIAN_3},
    {"s60/0.", SYMCA_PLATFORM_COUNT},
    {"s60/1.", SYMCA_PLATFORM_COUNT},
    {"s60/2.", SYMCA_S60_2ND},
    {"s60/3.0", SYMCA_S60_3RD},
    {"s60/3.1", SYMCA_S60_3RD_FP1},
    {"s60/3.2", SYMCA_S60_3RD_FP2},
    {"s60/5.0", SYMCA_S60_5TH},
    {"s60/5.2", SYMCA_SYMBIAN_3},
    {"s60/5.3", SYMCA_SYMBIAN_3},
    {"s60/5.4", SYMCA_SYMBIAN_3},
    {"s60/5.5", SYMCA_SYMBIAN_3},
    {"symbianos/6.", SYMCA_PLATFORM_COUNT},
    {"symbianos/7.0", SYMCA_S60_2ND},
    {"symbianos/8.", SYMCA_S60_2ND},
    {"symbianos/9.1", SYMCA_S60_3RD},
    {"symbianos/9.2", SYMCA_S60_3RD_FP1},
    {"symbianos/9.3", SYMCA_S60_3RD_FP2},
    {"symbianos/9.4", SYMCA_S60_5TH},
};

/* Browsers that fetch pages through a server of their maker. Series40 names itself only where it has such a one. */
static const char *const proxies[] = {"ucweb", "ucbrowser", "uc browser", "opera mini", "s40ovibrowser", "series40"};

/* Symbian under another user interface, which is not S60. */
static const char *const interfaces[] = {"series80", "series90", "uiq"};

/* Nokia's phones after Symbian, and before it their tablets. */
static const char *const systems[] = {"windows phone", "android", "meego", "maemo"};

/* Makers that licensed S60, or that a browser behind a proxy may name. */
static const char *const makers[] = {
    "samsung", "sonyericsson", "lg-",    "lg/",   "lge",  "panasonic",
    "siemens", "sie-",         "lenovo", "sendo", "mot-", "motorola",
};

static const char advice_s60[] =
    "Open the download of the DER certificate in the phone's own browser, save it, and mark Internet when the phone "
    "asks what to trust it for.";
static const char advice_s40_2nd[] =
    "Open the download of the hashed certificate in the phone's own browser, and type the code that you were given on "
    "another way.";
static const char advice_s40_3rd[] =
    "Open the download of the hashed certificate in the phone's own browser and type the code that you were given on "
    "another way; where the phone does not take it, download the DER certificate.";
static const char advice_proxy[] =
    "This browser fetches pages through a server, so the phone may never see what kind of file it is: open the address "
    "in the phone's own browser, or send the file to the phone by Bluetooth.";
static const char advice_s60_1st[] =
    "S60 1st Edition takes no X.509 certificate by download, only those of WTLS, so nothing made here can be installed "
    "on this phone.";
static const char advice_s40_1st[] = "Series 40 1st Edition takes no X.509 certificate by download, so nothing made "
                                     "here can be installed on this phone.";
static const char advice_interface[] =
    "This phone runs Symbian under another interface than S60, of which too little is known here for a forecast.";
static const char advice_system[] =
    "This is a Nokia without Symbian or Series 40: install the certificate as its own system's manual says.";
static const char advice_unknown[] = "This looks like a phone of Nokia's, but not which platform it runs: choose the "
                                     "model or the platform from the list.";

static void fold(const char *text, agent *out)
{
    size_t len = strnlen(text, AGENT_LIMIT);
    for (size_t i = 0; i < len; i++)
        out->text[i] = symca_platform_lower(text[i]);
    out->text[len] = '\0';
}

static bool holds(const agent *self, const char *token)
{
    return strstr(self->text, token) != NULL;
}

static bool holds_any(const agent *self, const char *const *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (holds(self, tokens[i]))
            return true;
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z');
}

/* Whether a word of the header begins with one of the makers' names. */
static bool other_maker(const agent *self)
{
    for (size_t i = 0; i < COUNT(makers); i++)
        for (const char *at = self->text; (at = strstr(at, makers[i])) != NULL; at++)
            if (at == self->text || !is_word(at[-1]))
                return true;
    return false;
}

/* A token with nothing behind it that makes another version of it, as in another maker's "Browser/Symbian/3.0". */
static bool holds_version(const agent *self, const char *token)
{
    for (const char *at = self->text; (at = strstr(at, token)) != NULL; at++)
        if (at[strlen(token)] != '.')
            return true;
    return false;
}

/* The index of the edition in the table; COUNT(editions) where none is named. */
static size_t find_edition(const agent *self)
{
    size_t i = 0;
    while (i < COUNT(editions) && !holds_version(self, editions[i].token))
        i++;
    return i;
}

/* "nokia" as a phone's name, not as the browser's; NULL where there is none. */
static const char *next_nokia(const char *from)
{
    const char *at = strstr(from, "nokia");
    while (at != NULL && strncmp(at, "nokiabrowser", strlen("nokiabrowser")) == 0)
        at = strstr(at + 1, "nokia");
    return at;
}

/* The model that a name begins with: up to the version behind a slash, or else one word of it. */
static const symca_phone *read_model(const char *name)
{
    size_t len = strcspn(name, "/;(),");
    const symca_phone *phone = len <= MODEL_LIMIT ? symca_phone_match(name, len) : NULL;
    if (phone == NULL) {
        len = strcspn(name, " /;(),");
        phone = len <= MODEL_LIMIT ? symca_phone_match(name, len) : NULL;
    }
    return phone;
}

static const symca_phone *find_nokia(const agent *self)
{
    const char *at = self->text;
    for (unsigned tries = 0; tries < MODEL_TRIES && (at = next_nokia(at)) != NULL; tries++) {
        at += strlen("nokia");
        const symca_phone *phone = read_model(at + strspn(at, " -_"));
        if (phone != NULL)
            return phone;
    }
    return NULL;
}

/* "N6730c-1": later browsers shorten the maker's name. */
static const symca_phone *find_shortened(const agent *self)
{
    for (const char *at = self->text; (at = strstr(at, " n")) != NULL; at++)
        if (strspn(at + 2, "0123456789") == 4)
            return read_model(at + 2);
    return NULL;
}

/* "Safari/413 es61": browsers of the E series in 3rd Edition end in this. */
static const symca_phone *find_suffix(const agent *self)
{
    for (const char *at = self->text; (at = strstr(at, " es")) != NULL; at++)
        if (strspn(at + 3, "0123456789") == 2 && !is_word(at[5])) {
            const char model[] = {'e', at[3], at[4]};
            return symca_phone_match(model, sizeof(model));
        }
    return NULL;
}

static const symca_phone *find_phone(const agent *self)
{
    const symca_phone *phone = find_nokia(self);
    if (phone == NULL)
        phone = find_shortened(self);
    if (phone == NULL)
        phone = find_suffix(self);
    return phone;
}

/* Whether anything says that this is a Nokia, or a phone behind a proxy that does not name it. */
static bool may_be_nokia(const agent *self, bool proxy)
{
    if (next_nokia(self->text) != NULL || find_edition(self) < COUNT(editions) || holds(self, "series40") ||
        holds(self, "symbianos") || holds(self, "symbos"))
        return true;
    return proxy && (holds(self, "midp") || holds(self, "j2me")) && !holds_any(self, systems, COUNT(systems));
}

static symca_status not_nokia(const agent *self)
{
    size_t edition = find_edition(self);
    if (edition < COUNT(editions) && editions[edition].platform != SYMCA_PLATFORM_COUNT)
        return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE,
                          "the browser is another maker's than Nokia; its phone runs %s, so ask for the platform %s",
                          symca_platform_at(editions[edition].platform)->title,
                          symca_platform_at(editions[edition].platform)->id);
    return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE,
                      "the browser is not that of a Nokia phone; open the page on the phone, or choose its model");
}

static const char *platform_advice(const symca_platform *platform)
{
    if (platform == NULL)
        return advice_unknown;
    if (platform->index == SYMCA_S40_2ND)
        return advice_s40_2nd;
    return platform->index == SYMCA_S40_3RD ? advice_s40_3rd : advice_s60;
}

/* A phone with S60; where the edition is not a known one, its model tells. */
static void read_s60(size_t edition, symca_user_agent *out)
{
    if (edition < COUNT(editions) && editions[edition].platform == SYMCA_PLATFORM_COUNT) {
        out->out_of_scope = true;
        out->advice = advice_s60_1st;
        return;
    }
    if (edition < COUNT(editions))
        out->platform = symca_platform_at(editions[edition].platform);
    else
        out->platform = symca_phone_platform(out->phone);
    out->advice = out->proxy ? advice_proxy : platform_advice(out->platform);
}

/*
 * No edition is named: "Series40" stands for its late releases, MIDP-1.0 was its 1st Edition; else the model tells,
 * which may be one with S60 all the same.
 */
static void read_without_edition(const agent *self, symca_user_agent *out)
{
    if (holds(self, "series40"))
        out->platform = symca_platform_at(SYMCA_S40_3RD);
    else if (out->phone != NULL && !holds(self, "midp-1.0"))
        out->platform = symca_phone_platform(out->phone);
    out->out_of_scope = out->platform == NULL && holds(self, "midp-1.0");
    if (out->out_of_scope)
        out->advice = advice_s40_1st;
    else
        out->advice = out->proxy ? advice_proxy : platform_advice(out->platform);
}

static void read_agent(const agent *self, symca_user_agent *out)
{
    size_t edition = find_edition(self);
    if (holds_any(self, interfaces, COUNT(interfaces))) {
        out->advice = advice_interface;
    } else if (edition < COUNT(editions) || holds(self, "symbianos")) {
        out->phone = find_phone(self);
        read_s60(edition, out);
    } else if (holds_any(self, systems, COUNT(systems))) {
        out->advice = advice_system;
    } else {
        out->phone = find_phone(self);
        read_without_edition(self, out);
    }
}

static symca_status read_header(const char *text, symca_user_agent *out)
{
    agent folded;
    if (text == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the text of the User-Agent header is NULL");
    fold(text, &folded);
    bool proxy = holds_any(&folded, proxies, COUNT(proxies));
    if (!may_be_nokia(&folded, proxy) || other_maker(&folded))
        return not_nokia(&folded);
    out->proxy = proxy;
    read_agent(&folded, out);
    return SYMCA_OK;
}

symca_status symca_user_agent_read(const char *text, symca_user_agent *out_agent)
{
    const size_t least = SYMCA_SIZED_LEAST(symca_user_agent, advice);
    symca_user_agent answer = SYMCA_USER_AGENT_INIT;
    if (out_agent == NULL || !symca_sized_write(&answer, sizeof answer, least, out_agent))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "out_agent is NULL or its size is not set; begin with SYMCA_USER_AGENT_INIT");
    symca_status status = read_header(text, &answer);
    if (status == SYMCA_OK)
        symca_sized_write(&answer, sizeof answer, least, out_agent);
    return status;
}
