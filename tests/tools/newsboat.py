"""newsboat.py ADDRESS...: subscribes a fresh newsboat to each feed and prints what it shows, as one JSON object."""
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile


def shown(address):
    with tempfile.TemporaryDirectory() as home:
        def at(name):
            return os.path.join(home, name)

        with open(at("urls"), "w") as urls:
            urls.write(address + "\n")
        with open(at("config"), "w") as config:
            config.write("error-log %s\nreload-time 60\n" % at("errors"))
        command = ["newsboat", "-u", at("urls"), "-c", at("cache.db"), "-C", at("config"), "-x", "reload", "print-unread"]
        run = subprocess.run(command, env=dict(os.environ, HOME=home), capture_output=True, text=True, timeout=60)
        errors = open(at("errors")).read() if os.path.exists(at("errors")) else ""
        rows = sqlite3.connect(at("cache.db")).execute("select guid, title, url, pubDate, content from rss_item where deleted = 0 order by pubDate desc, id")
        unread = re.search(r"(\d+) unread", run.stdout)
        return {
            "code": run.returncode, "errors": errors + run.stderr, "unread": int(unread.group(1)) if unread else -1,
            "entries": [dict(zip(("id", "title", "link", "published", "content"), row)) for row in rows],
        }


json.dump({address: shown(address) for address in sys.argv[1:]}, sys.stdout)
