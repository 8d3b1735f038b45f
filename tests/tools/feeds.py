"""feeds.py FILE...: what python3-feedparser reads from each feed, as one JSON object."""
import calendar
import json
import sys

import feedparser


def seconds(time):
    return calendar.timegm(time) if time else None


def entry(e):
    content = e.content[0] if "content" in e else e.get("summary_detail", {})
    return {
        "id": e.get("id"), "title": e.get("title"), "link": e.get("link"),
        "published": seconds(e.get("published_parsed")), "updated": seconds(e.get("updated_parsed")),
        "content": content.get("value", ""), "tags": [t.term for t in e.get("tags", [])],
    }


def feed(path):
    with open(path, "rb") as file:
        read = feedparser.parse(file, sanitize_html=False, resolve_relative_uris=False)
    return {
        "bozo": bool(read.bozo), "problem": str(read.get("bozo_exception", "")), "version": read.version,
        "title": read.feed.get("title"), "updated": seconds(read.feed.get("updated_parsed")),
        "links": [{"rel": link.get("rel"), "href": link.get("href")} for link in read.feed.get("links", [])],
        "entries": [entry(e) for e in read.entries],
    }


json.dump({path: feed(path) for path in sys.argv[1:]}, sys.stdout)
