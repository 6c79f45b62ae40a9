"""A client of the Privacy Service that behaves, on the standard library alone, with a test of its own."""

import json
import os
import urllib.error
import urllib.request

BASE = os.environ["ADOBE_PRIVACY_BASE_URL"]
CONTROL = os.environ["BYTHEBOOK_URL"] + "/_bythebook"
HEADERS = {
    "Authorization": "Bearer " + os.environ["ADOBE_PRIVACY_ACCESS_TOKEN"],
    "x-api-key": os.environ["ADOBE_PRIVACY_API_KEY"],
    "x-gw-ims-org-id": os.environ["ADOBE_PRIVACY_ORG_ID"],
}


def call(method, url, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    more = {"Content-Type": "application/json"} if data else {}
    request = urllib.request.Request(url, data, {**HEADERS, **more, **(headers or {})}, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def hours_pass(hours):
    data = json.dumps({"by": "%dh" % hours}).encode()
    json_type = {"Content-Type": "application/json"}
    request = urllib.request.Request(CONTROL + "/clock/advance", data, json_type, method="POST")
    urllib.request.urlopen(request).read()


def user(key):
    email = {"namespace": "email", "value": key + "@example.com", "type": "standard"}
    return {"key": key, "action": ["access"], "userIDs": [email]}


def create(keys):
    company = {"namespace": "imsOrgID", "value": os.environ["ADOBE_PRIVACY_ORG_ID"]}
    body = {
        "companyContexts": [company],
        "users": [user(key) for key in keys],
        "include": ["Analytics"],
        "expandIds": False,
        "regulation": "gdpr",
    }
    status, answer = call("POST", BASE + "/jobs", body)
    assert status in (200, 202), (status, answer)
    return {job["customer"]["user"]["key"]: job["jobId"] for job in json.loads(answer)["jobs"]}


def wait_for(job):
    while True:
        status, answer = call("GET", BASE + "/jobs/" + job)
        assert status == 200, (status, answer)
        found = json.loads(answer)
        if found["status"] in ("complete", "error"):
            return found
        hours_pass(6)


def all_jobs(size):
    jobs, page = [], 0
    while True:
        status, answer = call("GET", "%s/jobs?regulation=gdpr&size=%d&page=%d" % (BASE, size, page))
        assert status == 200, (status, answer)
        found = json.loads(answer)
        jobs += found["jobDetails"]
        page += 1
        if page * size >= found["totalRecords"]:
            return jobs


created = create(["ann", "ben", "cem"])
assert sorted(created) == ["ann", "ben", "cem"], created
for job in created.values():
    found = wait_for(job)
    assert found["status"] == "complete", found
    download = found.get("downloadUrl") or found["downloadURL"]
    status, content = call("GET", download, headers={"Accept": "application/json"})
    assert status == 200, (status, content[:200])
assert {job["jobId"] for job in all_jobs(2)} == set(created.values())

expected = {"x-bythebook-expect": "dates-together"}
status, answer = call("GET", BASE + "/jobs?regulation=gdpr&fromDate=2026-01-01", headers=expected)
assert status == 400, (status, answer)
print("the Python client behaves")
