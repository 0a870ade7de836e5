# SPDX-License-Identifier: LGPL-2.1-or-later
"""The catalogues of the page's texts: whole in every language, each text of ICU's format, each used, none missing."""
import functools
import json
import re
import subprocess

import pytest

from page import MODULE, PHP, UPLOAD

LANGUAGES = ("en", "de")

# What is written alike in both languages.
ALIKE = {"certificate.version", "form.host", "size.kilobytes", "size.megabytes", "time.utc"}

KEY = re.compile(r"""['"]([a-z0-9]+(?:[.-][a-z0-9-]+)*)['"]""")
FAMILY = re.compile(r"""['"]([a-z0-9.-]+\.)(?:['"]\s*~|\$)[^~,|]*?(?:~\s*'(\.[a-z0-9.-]+)')?\s*[),|]""")


def php(script, *options):
    """What a script of PHP prints, from JSON."""
    run = subprocess.run([PHP, *options, "-r", script], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


@functools.lru_cache(maxsize=None)
def catalogue(language):
    return php(f"echo json_encode(require '{UPLOAD}/catalogue/{language}.php', JSON_THROW_ON_ERROR);")


@functools.lru_cache(maxsize=None)
def library():
    """The names that the library gives: rules, verdicts, severities, how sure a rule is."""
    return php("""
        $names = fn(array $cases): array => array_map(fn($case): string => $case->value, $cases);
        echo json_encode([
            'rule' => array_map(fn($rule): string => $rule->id(), Symca\\Rule::all()),
            'verdict' => $names(Symca\\Verdict::cases()),
            'severity' => $names(Symca\\Severity::cases()),
            'confidence' => $names(Symca\\Confidence::cases()),
        ], JSON_THROW_ON_ERROR);""", "-d", f"extension={MODULE}")


@functools.lru_cache(maxsize=None)
def source(folder, pattern):
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((UPLOAD / folder).rglob(pattern)))


def templates():
    return source("templates", "*.twig")


def code():
    return source("src", "*.php")


def placeholders(text):
    """Name and kind of each argument; submessages in a plural begin with something else than a name alone."""
    return set(re.findall(r"\{([a-z]+)(?:, ([a-z]+))?", re.sub(r"(?:one|other|=\d+) \{", "", text)))


def problems():
    """Every problem that the page can have."""
    raised = re.findall(r"new Problem\('([a-z0-9-]+)'", code())
    chosen = re.findall(r"new Problem\([^'()]*\(?[^'()]*\)? \? '([a-z0-9-]+)' : '([a-z0-9-]+)'", code())
    listed = re.findall(r"'([a-z0-9-]+)' => [45]\d\d", code())
    return {*raised, *(one for pair in chosen for one in pair), *listed}


def family(prefix):
    return {key.removeprefix(prefix) for key in catalogue("en") if key.startswith(prefix)}


def test_languages_are_those_of_the_page():
    declared = re.search(r"LANGUAGES = \[(.*?)\];", code()).group(1)
    assert tuple(re.findall(r"'([a-z]+)' =>", declared)) == LANGUAGES
    assert {path.stem for path in (UPLOAD / "catalogue").iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_keys_in_the_same_order(language):
    assert list(catalogue(language)) == list(catalogue("en"))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_placeholders(language):
    differing = {key: (placeholders(text), placeholders(catalogue(language)[key]))
                 for key, text in catalogue("en").items()
                 if placeholders(text) != placeholders(catalogue(language)[key])}
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_text_is_translated(language):
    alike = {key for key, text in catalogue("en").items() if catalogue(language)[key] == text}
    assert alike <= ALIKE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_made(language):
    """ICU takes it, with none, one and several of what it counts, and leaves nothing of its own signs behind."""
    values = {key: sorted({name for name, _ in placeholders(text)}) for key, text in catalogue(language).items()}
    made = php(f"""
        $texts = require '{UPLOAD}/catalogue/{language}.php';
        $made = [];
        foreach (json_decode('{json.dumps(values)}', true) as $key => $names) {{
            $formatter = new MessageFormatter('{language}', $texts[$key]);
            foreach ([0, 1, 2, 1000] as $number) {{
                $made[$key][] = $formatter->format(array_fill_keys($names, $number)) ?: intl_get_error_message();
            }}
        }}
        echo json_encode($made, JSON_THROW_ON_ERROR);""")
    assert made.keys() == catalogue(language).keys()
    for key, texts in made.items():
        for text in texts:
            assert "ERROR" not in text and not re.search(r"[{}#]|plural", text), (key, text)
        assert len(set(texts)) == (4 if values[key] else 1), (key, texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language):
    """PHP would take the last one without a word."""
    keys = re.findall(r"^    '([^']+)' =>", source("catalogue", f"{language}.php"), re.M)
    assert len(keys) == len(set(keys)) == len(catalogue(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_tidy(language):
    for key, text in catalogue(language).items():
        assert text == text.strip() and "  " not in text, key
        assert "'" not in text, f"{key}: it quotes in ICU's format"
        assert '"' not in text and "..." not in text and not re.search(r"<[a-z]", text), key


def test_families_are_whole():
    """What is put together from a name has a text for every name, and for no other."""
    names = library()
    assert family("rule.") == family("remedy.") == set(names["rule"])
    assert family("severity.") == set(names["severity"])
    assert family("confidence.") == set(names["confidence"])
    # A part of it may work (src/Outcomes.php).
    verdicts = {*names["verdict"], "partly"}
    assert family("verdict.") == {part for name in verdicts for part in (name, f"{name}.text")}
    assert family("result.short.chosen.") == verdicts
    assert len(problems()) > 20
    assert family("problem.") == {part for name in problems() for part in (f"{name}.title", f"{name}.text")}
    roles = set(re.findall(r"'([a-z-]+)'", re.search(r"function role\(.*?\n    \}", code(), re.S).group(0)))
    assert family("role.") == {part for name in roles for part in (name, f"{name}.text")}


def test_every_key_that_is_named_is_there():
    named = set(re.findall(r"\bt\('([a-z0-9.-]+)'\s*[,)]", templates()))
    named |= set(re.findall(r"->text\('([a-z0-9-]+(?:\.[a-z0-9-]+)+)'", code()))
    named |= set(re.findall(r"'(phone\.[a-z-]+)'", code()))
    assert len(named) > 100
    assert named - catalogue("en").keys() == set()


def test_every_key_is_used():
    text = templates() + code()
    literals = set(KEY.findall(text)) | set(re.findall(r'"([a-z]+\.)\$[a-z]+"', text))
    words = literals | {name for kind in library().values() for name in kind}
    families = {(prefix, suffix) for prefix, suffix in FAMILY.findall(text)}

    def is_used(key):
        return key in literals or any(
            key.startswith(prefix) and key.endswith(suffix) and key[len(prefix):len(key) - len(suffix)] in words
            for prefix, suffix in families)

    assert [key for key in catalogue("en") if not is_used(key)] == []
