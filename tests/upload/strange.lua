-- SPDX-License-Identifier: LGPL-2.1-or-later
-- Counts, over all threads of wrk, the answers that a script finds strange, and prints how many there were.

strange = 0

local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function done(summary, latency, requests)
    local all = 0
    for _, thread in ipairs(threads) do
        all = all + (thread:get("strange") or 0)
    end
    io.write(string.format("strange=%d\n", all))
end
