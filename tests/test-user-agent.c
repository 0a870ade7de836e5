/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What a header must tell; NULL: no platform, no model. */
typedef struct expectation {
    const char *text;
    const char *platform;
    const char *model;
    bool proxy;
    bool out_of_scope;
} expectation;

/* As phones sent them. */
static const expectation seen[] = {
    {"Nokia6600/1.0 (5.27.0) SymbianOS/7.0s Series60/2.0 Profile/MIDP-2.0 Configuration/CLDC-1.0", "s60-2nd", "6600",
     false, false},
    {"Nokia6630/1.0 (4.03.38) SymbianOS/8.0 Series60/2.6 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-2nd", "6630",
     false, false},
    {"Nokia6680/1.0 (5.04.40) SymbianOS/8.0 Series60/2.6 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-2nd", "6680",
     false, false},
    {"NokiaN70-1/2.0536.0.2 Series60/2.8 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-2nd", "N70", false, false},
    {"NokiaN70-1/5.0609.2.0.1 Series60/2.8 Profile/MIDP-2.0 Configuration/CLDC-1.1 UP.Link/6.3.1.13.0", "s60-2nd",
     "N70", false, false},
    {"NokiaN90-1/5.0607.7.3 Series60/2.8 Profile/MIDP-2.0 Configuration/CLDC-1.1 UP.Link/6.5.0.0.06.5.0.0.0", "s60-2nd",
     "N90", false, false},
    {"Nokia3250/2.0 (04.14) SymbianOS/9.1 Series60/3.0 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd", "3250",
     false, false},
    {"NokiaE61-1/3.0 (1.0610.04.04) SymbianOS/9.1 Series60/3.0 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd",
     "E61", false, false},
    {"NokiaE61i-1/3.0 (2.0633.65.01) SymbianOS/9.1 Series60/3.0 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd",
     "E61i", false, false},
    {"NokiaE50-1/3.0 (06.41.3.0) SymbianOS/9.1 Series60/3.0 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd", "E50",
     false, false},
    {"Mozilla/4.0 (compatible; MSIE 5.0; Series60/3.0 NokiaE61-1/05w38.2 Profile/MIDP-2.0 Configuration/CLDC-1.1)",
     "s60-3rd", "E61", false, false},
    {"Mozilla/4.0 (compatible; MSIE 5.0; S60/3.0 NokiaN73-1/2.0(2.0617.0.0.7) Profile/MIDP-2.0 Configuration/CLDC-1.1)",
     "s60-3rd", "N73", false, false},
    {"NokiaN73-1/3.0638.0.0.1 Series60/3.0 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd", "N73", false, false},
    {"NokiaN80-1/3.0 (3.0611.0.8) Series60/3.0 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd", "N80", false,
     false},
    {"NokiaN80-3/1.0552.0.7Series60/3.0Profile/MIDP-2.0Configuration/CLDC-1.1", "s60-3rd", "N80", false, false},
    {"Mozilla/5.0 (SymbianOS/9.1; U; en-us) AppleWebKit/413 (KHTML, like Gecko) Safari/413", "s60-3rd", NULL, false,
     false},
    {"Mozilla/5.0 (SymbianOS/9.1; U; en-us) AppleWebKit/413 (KHTML, like Gecko) Safari/413 es50", "s60-3rd", "E50",
     false, false},
    {"Mozilla/5.0 (SymbianOS/9.1; U; en-us) AppleWebKit/414 (KHTML, like Gecko) Safari/414 es61", "s60-3rd", "E61",
     false, false},
    {"Mozilla/5.0 (SymbianOS/9.1; U; en-us) AppleWebKit/413 (KHTML, like Gecko) Safari/413 es65", "s60-3rd", "E65",
     false, false},
    {"NokiaN95/20.0.015 SymbianOS/9.2 Series60/3.1 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd-fp1", "N95",
     false, false},
    {"Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaN95/10.0.018; Profile/MIDP-2.0 Configuration/CLDC-1.1 ) "
     "AppleWebKit/413 (KHTML, like Gecko) Safari/413",
     "s60-3rd-fp1", "N95", false, false},
    {"Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaE90-1/07.40.1.2; Profile/MIDP-2.0 Configuration/CLDC-1.1 ) "
     "AppleWebKit/413 (KHTML, like Gecko) Safari/413",
     "s60-3rd-fp1", "E90", false, false},
    {"Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 Nokia6120c/3.70; Profile/MIDP-2.0 Configuration/CLDC-1.1) "
     "AppleWebKit/413 (KHTML, like Gecko) Safari/413",
     "s60-3rd-fp1", "6120 classic", false, false},
    {"Nokia5700/3.83.1 Series60/3.1 Profile/MIDP-2.0 Configuration/CLDC-1.1 SymbianOS/9.2", "s60-3rd-fp1", "5700",
     false, false},
    {"Nokia6290/3.06 SymbianOS/9.2  Series60/3.1 Profile/MIDP-2.0 Configuration/CLDC-1.1", "s60-3rd-fp1", "6290", false,
     false},
    {"Mozilla/5.0 (SymbianOS/9.3; U; Series60/3.2 N6730c-1/021.002; Profile/MIDP-2.1 Configuration/CLDC-1.1 ) "
     "AppleWebKit/525 (KHTML, like Gecko) Version/3.0 Safari/525",
     "s60-3rd-fp2", "6730 classic", false, false},
    {"Nokia5320/10.0.006 Profile/MIDP-2.1 Configuration/CLDC-1.1", "s60-3rd-fp2", "5320", false, false},
    {"Mozilla/5.0 (SymbianOS/9.4; Series60/5.0 NokiaN97-5/11.2.102; Profile/MIDP-2.1 Configuration/CLDC-1.1) "
     "AppleWebKit/525 (KHTML, like Gecko) BrowserNG/7.1.4",
     "s60-5th", "N97", false, false},
    {"Mozilla/5.0 (SymbianOS/9.4; Series60/5.0 NokiaX6-00/20.0.005; Profile/MIDP-2.1 Configuration/CLDC-1.1 ) "
     "AppleWebKit/525 (KHTML, like Gecko) Version/3.0 BrowserNG/7.2.3",
     "s60-5th", "X6", false, false},
    {"Mozilla/5.0 (Symbian/3; Series60/5.2 NokiaN8-00/012.002; Profile/MIDP-2.1 Configuration/CLDC-1.1 ) "
     "AppleWebKit/533.4 (KHTML, like Gecko) NokiaBrowser/7.3.0 Mobile Safari/533.4 3gpp-gba",
     "symbian-3", "N8", false, false},
    {"Mozilla/5.0 (Symbian/3; Series60/5.2 NokiaE6-00/021.002; Profile/MIDP-2.1 Configuration/CLDC-1.1) "
     "AppleWebKit/533.4 (KHTML, like Gecko) NokiaBrowser/7.3.1.16 Mobile Safari/533.4 3gpp-gba",
     "symbian-3", "E6", false, false},
    {"Nokia3100/1.0 (05.02) Profile/MIDP-1.0 Configuration/CLDC-1.0", NULL, NULL, false, true},
    {"Nokia6021/2.0 (04.10) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-2nd", "6021", false, false},
    {"Nokia6085/2.0 (04.26) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-2nd", "6085", false, false},
    {"Nokia6101/2.0 (04.90) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-2nd", "6101", false, false},
    {"Nokia6131/2.0 (05.50) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-3rd", "6131", false, false},
    {"Nokia6230i/2.0 (03.46) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-2nd", "6230i", false, false},
    {"Nokia6233/2.0 (04.91) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-3rd", "6233", false, false},
    {"Nokia6300/2.0 (04.71) Profile/MIDP-2.0 Configuration/CLDC-1.1", "s40-3rd", "6300", false, false},
    {"Nokia6500s-1/2.0 (03.80) Profile/MIDP-2.1 Configuration/CLDC-1.1", "s40-3rd", "6500 slide", false, false},
    {"Nokia2600c-2b/2.0 (06.41) Profile/MIDP-2.1 Configuration/CLDC-1.1", "s40-3rd", "2600 classic", false, false},
    {"NokiaC3-00/5.0 (07.20) Profile/MIDP-2.1 Configuration/CLDC-1.1 Mozilla/5.0 AppleWebKit/420+ (KHTML, like Gecko) "
     "Safari/420+",
     "s40-3rd", "C3-00", false, false},
    {"Mozilla/5.0 (Series40; NokiaX3-02/le6.32; Profile/MIDP-2.1 Configuration/CLDC-1.1) Gecko/20100401 "
     "S40OviBrowser/1.0.0.11.8",
     "s40-3rd", "X3-02", true, false},
};

/* What follows from the tokens, one at a time. */
static const expectation tokens[] = {
    {"Nokia7650/1.0 SymbianOS/6.1 Series60/0.9 Profile/MIDP-1.0", NULL, NULL, false, true},
    {"NokiaN-Gage/1.0 SymbianOS/6.1 Series60/1.2 Profile/MIDP-1.0", NULL, NULL, false, true},
    {"Nokia7610/2.0 SymbianOS/7.0s Series60/2.1", "s60-2nd", "7610", false, false},
    {"SymbianOS/8.1", "s60-2nd", NULL, false, false},
    {"SymbianOS/9.2", "s60-3rd-fp1", NULL, false, false},
    {"SymbianOS/9.3", "s60-3rd-fp2", NULL, false, false},
    {"SymbianOS/9.4", "s60-5th", NULL, false, false},
    {"Symbian/3", "symbian-3", NULL, false, false},
    {"Series60/5.3 Nokia603/112", "symbian-3", "603", false, false},
    {"Series60/5.4 Nokia808PureView/112", "symbian-3", "808 PureView", false, false},
    {"Series60/5.5 Nokia701/112", "symbian-3", "701", false, false},
    {"NOKIAE71-1/100.07.76 SERIES60/3.1", "s60-3rd-fp1", "E71", false, false},
    /* the edition before the model */
    {"Nokia6600/1.0 SymbianOS/9.2 Series60/3.1", "s60-3rd-fp1", "6600", false, false},
    /* an edition that nobody has seen: the model tells */
    {"NokiaE61-1/3.0 SymbianOS/9.9 Series60/7.0", "s60-3rd", "E61", false, false},
    {"SymbianOS/9.9", NULL, NULL, false, false},
    /* several gateways on the way */
    {"NokiaE51-1/100 Series60/3.1 UP.Link/6.3.1.13.0 UP.Link/6.3.0.0.0", "s60-3rd-fp1", "E51", false, false},
    /* a blank in the name */
    {"Nokia6212 classic/2.0 (05.16) Profile/MIDP-2.1", "s40-3rd", "6212 classic", false, false},
    {"Nokia5310XpressMusic/2.0 (09.42) Profile/MIDP-2.1", "s40-3rd", "5310", false, false},
    {"Nokia E61 Profile/MIDP-2.0", "s60-3rd", "E61", false, false},
    /* only the model could tell, and it is not known */
    {"Nokia9999/2.0 (01.00) Profile/MIDP-2.0 Configuration/CLDC-1.1", NULL, NULL, false, false},
    /* proxies */
    {"Nokia5130c-2/UCWEB8.8.0.227/28/800", "s40-3rd", "5130", true, false},
    {"UCWEB/2.0 (Java; U; MIDP-2.0; en-US; NokiaC3-00) U2/1.0.0 UCBrowser/8.9.0.251", "s40-3rd", "C3-00", true, false},
    {"Opera/9.80 (J2ME/MIDP; Opera Mini/4.2.14320/22.394; U; en) Presto/2.5.25", NULL, NULL, true, false},
    {"NokiaE63/UCWEB8.9 Series60/3.1", "s60-3rd-fp1", "E63", true, false},
    {"Mozilla/5.0 (Series40; Nokia305/05.92; Profile/MIDP-2.1) Gecko/20100401 S40OviBrowser/2.2.0.0.31", "s40-3rd",
     "Asha 305", true, false},
    {"Mozilla/5.0 (Series40; Nokia9999/1.0)", "s40-3rd", NULL, true, false},
    /* Nokias that are neither */
    {"Nokia9500/2.0 SymbianOS/7.0s Series80/2.0 Profile/MIDP-2.0", NULL, NULL, false, false},
    {"Nokia7710/2.0 SymbianOS/7.0s Series90/1.1 Profile/MIDP-2.0", NULL, NULL, false, false},
    {"Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; NOKIA; Lumia 920)", NULL, NULL,
     false, false},
    {"Mozilla/5.0 (MeeGo; NokiaN9) AppleWebKit/534.13 (KHTML, like Gecko) NokiaBrowser/8.5.0", NULL, NULL, false,
     false},
};

static const char *const foreign[] = {
    "",
    "Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15",
    "Mozilla/5.0 (Linux; Android 9; Pixel 3) AppleWebKit/537.36 Chrome/110.0 Mobile Safari/537.36",
    "Opera/9.80 (Android; Opera Mini/7.6.35766/35.5706; U; en) Presto/2.8.119",
    "SonyEricssonK750i/R1CA Browser/SEMC-Browser/4.2 Profile/MIDP-2.0 Configuration/CLDC-1.1",
    "SonyEricssonP910i/R3A SEMC-Browser/Symbian/3.0 Profile/MIDP-2.0",
    "BlackBerry9000/4.6.0.167 Profile/MIDP-2.0 Configuration/CLDC-1.1",
    "NokiaBrowser/7.3.0",
};

static const char *id_of(const symca_platform *platform)
{
    return platform == NULL ? "-" : symca_platform_id(platform);
}

static void assert_tells(const expectation *expected)
{
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    if (symca_user_agent_read(expected->text, &agent) != SYMCA_OK)
        fail_msg("%s: %s", expected->text, symca_error_detail());
    const char *platform = expected->platform == NULL ? "-" : expected->platform;
    const char *model = expected->model == NULL ? "-" : expected->model;
    const char *told = agent.phone == NULL ? "-" : symca_phone_model(agent.phone);
    if (strcmp(id_of(agent.platform), platform) != 0 || strcmp(told, model) != 0)
        fail_msg("%s: %s on %s", expected->text, told, id_of(agent.platform));
    if (agent.proxy != expected->proxy || agent.out_of_scope != expected->out_of_scope)
        fail_msg("%s: proxy %d, out of scope %d", expected->text, agent.proxy, agent.out_of_scope);
    assert_true(strlen(agent.advice) > 40);
    assert_int_equal(agent.size, sizeof(agent));
}

static void test_seen(void **state)
{
    (void) state;
    for (size_t i = 0; i < COUNT(seen); i++)
        assert_tells(&seen[i]);
}

static void test_tokens(void **state)
{
    (void) state;
    for (size_t i = 0; i < COUNT(tokens); i++)
        assert_tells(&tokens[i]);
}

static void test_foreign(void **state)
{
    (void) state;
    for (size_t i = 0; i < COUNT(foreign); i++) {
        symca_user_agent agent = {sizeof(agent), symca_platform_get(0), symca_phone_get(0), true, true, "x"};
        if (symca_user_agent_read(foreign[i], &agent) != SYMCA_ERROR_NOT_FOUND)
            fail_msg("%s: taken", foreign[i]);
        assert_null(agent.platform);
        assert_null(agent.phone);
        assert_false(agent.proxy);
        assert_false(agent.out_of_scope);
        assert_string_equal(agent.advice, "");
        assert_string_equal(symca_error_detail(), "the browser is not that of a Nokia phone; open the page on the "
                                                  "phone, or choose its model");
    }
}

static void test_another_maker_with_s60(void **state)
{
    (void) state;
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    assert_int_equal(symca_user_agent_read("SAMSUNG-SGH-i550/1.0 SymbianOS/9.2 Series60/3.1 Profile/MIDP-2.0", &agent),
                     SYMCA_ERROR_NOT_FOUND);
    assert_string_equal(symca_error_detail(),
                        "the browser is another maker's than Nokia; its phone runs S60 3rd Edition, Feature Pack 1, so "
                        "ask for the platform s60-3rd-fp1");
}

static const char *advice_for(const char *text)
{
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    assert_int_equal(symca_user_agent_read(text, &agent), SYMCA_OK);
    return agent.advice;
}

static void test_advice(void **state)
{
    (void) state;
    assert_non_null(strstr(advice_for("NokiaE61-1/3.0 Series60/3.0"), "mark Internet"));
    assert_non_null(strstr(advice_for("Nokia6021/2.0 Profile/MIDP-2.0"), "type the code"));
    assert_null(strstr(advice_for("Nokia6021/2.0 Profile/MIDP-2.0"), "DER"));
    assert_non_null(strstr(advice_for("Nokia6131/2.0 Profile/MIDP-2.0"), "DER"));
    assert_non_null(strstr(advice_for("NokiaE63/UCWEB8.9 Series60/3.1"), "phone's own browser"));
    assert_non_null(strstr(advice_for("Nokia3100/1.0 Profile/MIDP-1.0"), "Series 40 1st Edition"));
    assert_non_null(strstr(advice_for("Nokia3650/1.0 SymbianOS/6.1 Series60/1.2"), "S60 1st Edition"));
    assert_non_null(strstr(advice_for("Nokia9999/2.0 Profile/MIDP-2.0"), "choose the model"));
    assert_non_null(strstr(advice_for("Nokia9500/2.0 SymbianOS/7.0s Series80/2.0"), "another interface"));
    assert_non_null(strstr(advice_for("Mozilla/5.0 (MeeGo; NokiaN9)"), "without Symbian"));
}

/* Each header cut at each place must end in an answer, whichever. */
static void test_cut_anywhere(void **state)
{
    (void) state;
    char text[512];
    for (size_t i = 0; i < COUNT(seen); i++) {
        size_t len = strlen(seen[i].text);
        assert_true(len < sizeof(text));
        memcpy(text, seen[i].text, len + 1);
        while (len-- > 0) {
            text[len] = '\0';
            symca_user_agent agent = SYMCA_USER_AGENT_INIT;
            symca_status status = symca_user_agent_read(text, &agent);
            assert_true(status == SYMCA_OK || status == SYMCA_ERROR_NOT_FOUND);
            assert_int_equal(status == SYMCA_OK, agent.advice[0] != '\0');
        }
    }
}

/* Repeats a piece over a MiB, with what stands in front of it. */
static char *repeat(const char *front, const char *piece)
{
    size_t room = (1 << 20) + 1;
    char *text = malloc(room);
    assert_non_null(text);
    size_t used = (size_t) snprintf(text, room, "%s", front);
    size_t len = strlen(piece);
    for (; used + len < room; used += len)
        memcpy(text + used, piece, len);
    text[used] = '\0';
    return text;
}

static void test_long_headers(void **state)
{
    (void) state;
    static const char *const pieces[] = {"nokia", "Nokia6", " es6", " es60x", " n123",
                                         "s60/",  "Nokia ", "a",    "\xff",   " nokiabrowser"};
    for (size_t i = 0; i < COUNT(pieces); i++) {
        char *text = repeat("", pieces[i]);
        symca_user_agent agent = SYMCA_USER_AGENT_INIT;
        symca_status status = symca_user_agent_read(text, &agent);
        assert_true(status == SYMCA_OK || status == SYMCA_ERROR_NOT_FOUND);
        assert_null(agent.platform);
        free(text);
    }
    char *text = repeat("NokiaE61-1/3.0 Series60/3.0", " UP.Link/6.3.0.0.0");
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    assert_int_equal(symca_user_agent_read(text, &agent), SYMCA_OK);
    assert_string_equal(symca_phone_model(agent.phone), "E61");
    free(text);
}

/* The first 4096 bytes count, the next does not. */
static void test_limit(void **state)
{
    (void) state;
    char text[4200];
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    memset(text, ' ', sizeof(text));
    memcpy(text + 4096 - 12, "Series60/3.1", 13);
    assert_int_equal(symca_user_agent_read(text, &agent), SYMCA_OK);
    assert_string_equal(symca_platform_id(agent.platform), "s60-3rd-fp1");
    memset(text, ' ', sizeof(text));
    memcpy(text + 4097 - 12, "Series60/3.1", 13);
    assert_int_equal(symca_user_agent_read(text, &agent), SYMCA_ERROR_NOT_FOUND);
}

static void test_wrong_calls(void **state)
{
    (void) state;
    symca_user_agent agent = {sizeof(agent), symca_platform_get(0), symca_phone_get(0), true, true, "x"};
    assert_int_equal(symca_user_agent_read(NULL, &agent), SYMCA_ERROR_ARGUMENT);
    assert_null(agent.platform);
    assert_string_equal(agent.advice, "");
    assert_int_equal(symca_user_agent_read("NokiaE61", NULL), SYMCA_ERROR_ARGUMENT);
    agent.size = 0;
    assert_int_equal(symca_user_agent_read("NokiaE61", &agent), SYMCA_ERROR_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seen),         cmocka_unit_test(test_tokens),
        cmocka_unit_test(test_foreign),      cmocka_unit_test(test_another_maker_with_s60),
        cmocka_unit_test(test_advice),       cmocka_unit_test(test_cut_anywhere),
        cmocka_unit_test(test_long_headers), cmocka_unit_test(test_limit),
        cmocka_unit_test(test_wrong_calls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
