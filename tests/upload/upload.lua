-- SPDX-License-Identifier: LGPL-2.1-or-later
-- What each connection of wrk posts: the form with a certificate, in a session that the test has opened before.
-- Arguments: the file of the body, its Content-Type, and the cookie.

dofile("strange.lua")

function init(arguments)
    local file = assert(io.open(arguments[1], "rb"))
    wrk.body = file:read("*a")
    file:close()
    wrk.method = "POST"
    wrk.headers["Content-Type"] = arguments[2]
    wrk.headers["Cookie"] = arguments[3]
end

-- The answer must be the redirect to the person's page; wrk itself counts any status below 400 as good.
function response(status, headers, body)
    if status ~= 303 then
        strange = strange + 1
    end
end
