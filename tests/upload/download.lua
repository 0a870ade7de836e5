-- SPDX-License-Identifier: LGPL-2.1-or-later
-- What each connection of wrk asks for: the address as one phone would. Argument: its User-Agent.

dofile("strange.lua")

local length

function init(arguments)
    wrk.headers["User-Agent"] = arguments[1]
    wrk.headers["Accept"] = "*/*"
end

-- Every answer must be the certificate, and as long as the first one.
function response(status, headers, body)
    length = length or #body
    local kind = headers["Content-Type"] or ""
    if status ~= 200 or #body ~= length or not (kind:find("x509") or kind:find("hashed")) then
        strange = strange + 1
    end
end
