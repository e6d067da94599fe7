-- wrk: the same values to both services, of ten thousand patients a thread; counts what was not a 200 so that a fast
-- refusal cannot pass for speed.
local file = assert(io.open(os.getenv("BODY_FILE"), "rb"))
local body, requests, turn, prefix = file:read("*a"), {}, 0, tostring({}):match("%w+$")
file:close()
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
function request()
  turn = turn % 10000 + 1
  requests[turn] = requests[turn] or wrk.format(nil, nil, nil, (body:gsub("bench%-1", prefix .. "-" .. turn)))
  return requests[turn]
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %.0f %.3f %.3f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
