#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Builds every harness into $OUT, with its seeds, dictionary and options, as OSS-Fuzz calls it: CC, CFLAGS, SRC, OUT, WORK
# and LIB_FUZZING_ENGINE are set.
set -euo pipefail

source=$SRC/symca
build=$WORK/symca

rm -rf "$build"
meson setup "$build" "$source" -Dbuildtype=plain -Dtests=false -Db_lundef=false \
    -Dfuzz=enabled -Dfuzz_engine="$LIB_FUZZING_ENGINE"

mkdir -p "$OUT/lib"
for seeds in "$source"/fuzz/*.in; do
    name=$(basename "$seeds" .in)
    ninja -C "$build" "fuzz/fuzz-$name"
    cp "$build/fuzz/fuzz-$name" "$OUT/$name"

    # The runner has none of the libraries: they go with the harness, and it looks beside itself.
    ldd "$OUT/$name" | awk '$3 ~ /lib(gnutls|nettle|hogweed|gmp|tasn1|jansson|p11-kit|idn2|unistring|ffi)/ { print $3 }' |
        xargs --no-run-if-empty cp --no-clobber --target-directory="$OUT/lib"
    patchelf --set-rpath "\$ORIGIN/lib" "$OUT/$name"

    folders=("$seeds")
    if [[ -d $source/fuzz/$name.repro ]]; then
        folders+=("$source/fuzz/$name.repro")
    fi
    zip -q -j -r "$OUT/${name}_seed_corpus.zip" "${folders[@]}"
    cp "$source/fuzz/$name.dict" "$OUT/$name.dict"
    printf '[libfuzzer]\nmax_len = 4096\ntimeout = 25\n' >"$OUT/$name.options"
done
