/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "output-json.h"

#include "messages.h"

#include <jansson.h>
#include <stdlib.h>

/* jansson's setters take NULL for "no memory" and fail; json_pack() hands that on, so only the end has to look. */

static int print_value(FILE *stream, json_t *value)
{
    char *text = value == NULL ? NULL : json_dumps(value, JSON_COMPACT);

    json_decref(value);
    if (text == NULL) {
        message(NULL, "JSON cannot be written: no memory, or a file name that is not UTF-8");
        return EXIT_INPUT;
    }
    fprintf(stream, "%s\n", text);
    free(text);
    return EXIT_DONE;
}

/* Takes both over; NULL where one is NULL. */
static json_t *append(json_t *list, json_t *value)
{
    if (list != NULL && json_array_append_new(list, value) == 0)
        return list;
    json_decref(list);
    return NULL;
}

static const char *text_or_null(const char *text)
{
    return text == NULL || text[0] == '\0' ? NULL : text;
}

static json_t *product_value(const struct product *product)
{
    return json_pack("{s:s, s:s, s:s, s:I, s:s, s:s?, s:s?, s:s?, s:s}", "to", product->to, "media_type",
                     product->media_type, "file_name", product->file_name, "size", (json_int_t) product->len, "label",
                     product->label, "sha1", text_or_null(product->sha1), "code", text_or_null(product->code), "url",
                     text_or_null(product->url), "output", product->output);
}

int json_products(FILE *stream, const struct product *products, size_t count, bool is_list)
{
    json_t *list;

    if (!is_list)
        return print_value(stream, product_value(&products[0]));
    list = json_array();
    for (size_t i = 0; i < count; i++)
        list = append(list, product_value(&products[i]));
    return print_value(stream, list);
}

static json_t *fact_value(const symca_platform *platform, size_t index)
{
    return json_pack("{s:s, s:s, s:s, s:s?}", "key", symca_platform_fact_key(platform, index), "value",
                     symca_platform_fact_value(platform, index), "confidence",
                     symca_confidence_string(symca_platform_fact_confidence(platform, index)), "source",
                     symca_platform_fact_source(platform, index));
}

static json_t *platform_value(const symca_platform *platform)
{
    json_t *facts = json_array();

    for (size_t i = 0; i < symca_platform_fact_count(platform); i++)
        facts = append(facts, fact_value(platform, i));
    return json_pack("{s:s, s:s, s:s, s:b, s:b, s:o}", "id", symca_platform_id(platform), "title",
                     symca_platform_title(platform), "group", symca_platform_group(platform), "takes_der",
                     (int) symca_platform_takes_der(platform), "takes_hashed",
                     (int) symca_platform_takes_hashed(platform), "facts", facts);
}

int json_platforms(void)
{
    json_t *list = json_array();

    for (size_t i = 0; i < symca_platform_count(); i++)
        list = append(list, platform_value(symca_platform_get(i)));
    return print_value(stdout, list);
}

int json_phones(const symca_phone *const *phones, size_t count)
{
    json_t *list = json_array();

    for (size_t i = 0; i < count; i++)
        list = append(list, json_pack("{s:s, s:s}", "model", symca_phone_model(phones[i]), "platform",
                                      symca_platform_id(symca_phone_platform(phones[i]))));
    return print_value(stdout, list);
}

/* Each platform that the rule holds for, and how sure that is. */
static json_t *rule_platforms_value(const symca_rule *rule)
{
    json_t *list = json_array();
    const symca_platform *platform;

    for (size_t i = 0; (platform = symca_platform_get(i)) != NULL; i++)
        if (symca_rule_applies(rule, platform))
            list = append(list, json_pack("{s:s, s:s}", "id", symca_platform_id(platform), "confidence",
                                          symca_confidence_string(symca_rule_confidence(rule, platform))));
    return list;
}

int json_rules(void)
{
    json_t *list = json_array();
    const symca_rule *rule;

    for (size_t i = 0; (rule = symca_rule_get(i)) != NULL; i++)
        list = append(list, json_pack("{s:s, s:s, s:o, s:s, s:s?, s:s, s:s}", "id", symca_rule_id(rule), "severity",
                                      symca_severity_string(symca_rule_severity(rule)), "platforms",
                                      rule_platforms_value(rule), "condition", symca_rule_condition(rule), "phone_says",
                                      symca_rule_phone_says(rule), "advice", symca_rule_advice(rule), "source",
                                      symca_rule_source(rule)));
    return print_value(stdout, list);
}
