#!/usr/bin/env python3
"""Deterministic status-page corpus generator (python3 standard library only).

    gen.py --n 1000 --out DIR [--formats jsonl,cstate,plainmd,statusgen] [--years 5|auto] [--seed 1]

Layout of this file
    Rng                  own 64-bit generator: same bytes on every Python version and platform
    Component/Update/Incident/Corpus   the one neutral model
    make_corpus()        model <- (n, years, seed)
    load_jsonl()         model <- incidents.jsonl   (so an emitter can be run on a stored corpus)
    emit_*()             one function per output format, registered in EMITTERS

To add a format: write `def emit_xyz(corpus, out): ...` and add it to EMITTERS.

Every incident draws from its own stream Rng(seed, index): incident i's text, severity and
components are the same whatever --n is; only its date depends on n and years.
No format's output depends on the wall clock, the locale or the environment.
"""
from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass, field, asdict
from datetime import datetime, timedelta, timezone

# ----------------------------------------------------------------------------- rng

_M = (1 << 64) - 1


class Rng:
    """splitmix64; stable across Python versions (random.Random's helpers are not promised to be)."""

    def __init__(self, seed: int, stream: int):
        self.s = (seed * 0x9E3779B97F4A7C15 + stream * 0xD1342543DE82EF95 + 0x2545F4914F6CDD1D) & _M
        self.u64()
        self.u64()

    def u64(self) -> int:
        self.s = (self.s + 0x9E3779B97F4A7C15) & _M
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _M
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _M
        return z ^ (z >> 31)

    def below(self, n: int) -> int:
        return self.u64() % n

    def between(self, a: int, b: int) -> int:
        return a + self.below(b - a + 1)

    def permille(self, p: int) -> bool:
        return self.below(1000) < p

    def pick(self, seq):
        return seq[self.below(len(seq))]

    def weighted(self, pairs):
        r = self.below(sum(w for _, w in pairs))
        for v, w in pairs:
            r -= w
            if r < 0:
                return v
        raise AssertionError

    def sample(self, seq, k):
        pool = list(seq)
        out = []
        for _ in range(k):
            out.append(pool.pop(self.below(len(pool))))
        return out


# --------------------------------------------------------------------------- model

# Neutral vocabulary:
#   kind      incident | maintenance
#   severity  down | disrupted | notice          (maintenances are always "notice")
#   status    investigating | identified | monitoring | resolved
#             scheduled | in_progress | completed            (of one update)


@dataclass
class Component:
    id: str
    name: str
    group: str
    description: str = ""


@dataclass
class Update:
    at: datetime
    status: str
    markdown: str          # 1-3 paragraphs / lists, blank-line separated, no trailing newline


@dataclass
class Incident:
    id: str                # "000123": position in start order, unique
    slug: str              # "2024-05-23-elevated-error-rates-on-the-public-api-000123"
    title: str
    kind: str
    severity: str
    components: list[str]  # component ids
    start: datetime
    end: datetime | None   # None: still open / not yet over
    scheduled_end: datetime | None
    updates: list[Update] = field(default_factory=list)   # oldest first

    @property
    def resolved(self) -> bool:
        return self.end is not None


@dataclass
class Corpus:
    title: str
    base_url: str
    now: datetime
    groups: list[str]
    components: list[Component]
    incidents: list[Incident]   # oldest first

    def component(self, cid: str) -> Component:
        return self._by_id[cid]

    def __post_init__(self):
        self._by_id = {c.id: c for c in self.components}


GROUPS = ["Core Platform", "Data", "Edge", "Support Tools"]
COMPONENTS = [
    Component("public-api", "Public API", "Core Platform", "REST and GraphQL endpoints used by customers."),
    Component("dashboard", "Dashboard", "Core Platform", "The web application at app.example.com."),
    Component("authentication", "Authentication", "Core Platform", "Sign-in, SSO and API tokens."),
    Component("webhooks", "Webhooks", "Core Platform", "Outgoing event delivery."),
    Component("primary-database", "Primary Database", "Data", "Managed PostgreSQL clusters."),
    Component("object-storage", "Object Storage", "Data", "Uploads, exports and backups."),
    Component("search", "Search", "Data", "Full-text search and indexing pipeline."),
    Component("cdn", "CDN", "Edge", "Static assets and cached responses."),
    Component("dns", "DNS", "Edge", "Authoritative name servers."),
    Component("load-balancers", "Load Balancers", "Edge", "Regional ingress."),
    Component("email-delivery", "Email Delivery", "Support Tools", "Transactional e-mail."),
    Component("billing", "Billing", "Support Tools", "Invoices, payments and usage metering."),
]

# ------------------------------------------------------------------------ text bank

_TITLES = {
    "down": ["{c} outage", "{c} unavailable in {r}", "Complete loss of service for {c}",
             "{c} returning 5xx errors for all requests", "Major outage affecting {c}"],
    "disrupted": ["Elevated error rates on {c}", "Increased latency for {c} in {r}", "Intermittent timeouts on {c}",
                  "Degraded performance of {c}", "Delayed processing in {c}", "Partial outage of {c} in {r}",
                  "Failed requests to {c} from some networks"],
    "notice": ["Delayed status reporting for {c}", "Cosmetic errors in {c}", "Third-party provider issue near {c}",
               "Investigating reports about {c}"],
    "maintenance": ["Scheduled maintenance: {c}", "{c} upgrade in {r}", "Planned network work affecting {c}",
                    "Database migration for {c}", "Certificate rotation on {c}"],
}
_REGIONS = ["eu-west-1", "eu-central-1", "us-east-1", "us-west-2", "ap-southeast-2", "sa-east-1"]
_METRICS = ["p99_latency_ms", "http_5xx_ratio", "queue_depth", "replication_lag_seconds", "connection_pool_wait",
            "cache_hit_ratio", "tls_handshake_errors", "dns_servfail_total"]
_HOSTS = ["lb-07", "db-primary-3", "edge-fra-12", "worker-pool-b", "cache-0441", "search-data-9", "mx-out-2"]
_CODES = ["HTTP 502", "HTTP 503", "HTTP 504", "HTTP 429", "ETIMEDOUT", "ECONNRESET", "SERVFAIL", "TLS alert 40"]
_LINKS = [("our support team", "https://support.example.com/hc/requests/new"),
          ("retry guidelines", "https://docs.example.com/api/retries#backoff"),
          ("regional endpoints", "https://docs.example.com/regions"),
          ("post-mortem policy", "https://example.com/engineering/post-mortems?utm_source=status&lang=en"),
          ("the provider's status page", "https://status.provider.example/incidents/8812"),
          ("webhook replay", "https://docs.example.com/webhooks/replay")]

_LEAD = {
    "investigating": [
        "We are investigating reports of problems with **{c}**.",
        "Our monitoring alerted on `{m}` for **{c}** in {r} at {t} UTC.",
        "Some customers are seeing `{e}` responses from {c}; we are looking into it.",
        "We're aware of an issue affecting **{c}** and are working to understand its scope."],
    "identified": [
        "The cause has been identified: a configuration change on `{h}` reduced the available capacity.",
        "We traced the problem to `{h}`, which stopped accepting new connections after a *kernel* update.",
        "The issue has been identified as a failing network path between {r} and {r2}, and a fix is being implemented.",
        "A bad deploy of the {c} service has been identified; we are **rolling back** to the previous release."],
    "monitoring": [
        "A fix has been implemented and we are **monitoring** the results.",
        "Traffic has been shifted away from {r}; `{m}` is back within its normal range.",
        "The rollback has completed and error rates are falling. We continue to watch {c} closely.",
        "Capacity has been added and the backlog of delayed jobs is being processed."],
    "resolved": [
        "This incident has been resolved. **{c}** is operating normally.",
        "The issue is resolved as of {t} UTC. We apologise for the disruption this caused.",
        "All affected systems have recovered and no further errors were seen for 30 minutes.",
        "Between {t} and {t2} UTC about {p}% of requests to {c} failed. Service is fully restored."],
    "scheduled": [
        "We will be performing scheduled maintenance on **{c}** in {r}.",
        "As part of our regular upgrade cycle, {c} will be moved to new hardware (`{h}`).",
        "We plan to rotate certificates on {c}. No action is needed on your side."],
    "in_progress": [
        "Scheduled maintenance on {c} is **in progress**.",
        "The maintenance window has started; `{h}` has been drained."],
    "completed": [
        "The scheduled maintenance has been completed.",
        "All work on {c} is done, ahead of the announced end of the window."],
}
_SENT = [
    "Requests that reach {r2} are not affected.",
    "You may see `{e}` when calling `/v2/{slug}/items` until this is over.",
    "Retrying with exponential back-off is safe; see the [{la}]({lu}).",
    "Roughly {p}% of traffic in {r} is affected at the moment.",
    "No data has been lost, and queued events will be delivered *in order* once the backlog clears.",
    "The graph for `{m}` shows the first anomaly at {t} UTC.",
    "Our on-call engineers have engaged the upstream provider.",
    "If you need help, please contact [{la}]({lu}).",
    "We will provide another update within {n} minutes.",
    "Existing sessions keep working, but new sign-ins can take up to {n} seconds.",
    "Customers on dedicated clusters don't need to do anything — their traffic never left the old path.",
    "The remaining work is tracked as **INC-{n}{p}** and we'll publish a summary after our review.",
    "A small number of exports (< {n}) will have to be started again by hand & we are contacting their owners.",
    "Background jobs scheduled between {t} and {t2} UTC were delayed by up to {n} minutes.",
]
_LIST_INTRO = ["What we know so far:", "Affected operations:", "Next steps:", "During this time:"]
_LIST_ITEM = [
    "`GET /v2/{slug}` returns `{e}`",
    "**{r}**: about {p}% of requests fail",
    "Exports and scheduled reports are delayed by ~{n} minutes",
    "Roll `{h}` back to build `{n}.{p}.0`",
    "Re-enable traffic to {r2} in steps of {p}%",
    "Replay failed webhooks ([how]({lu}))",
    "The dashboard shows stale numbers for `{m}`",
]


class _Ctx:
    """Placeholder values for one update."""

    def __init__(self, rng: Rng, comp: Component, at: datetime):
        la, lu = rng.pick(_LINKS)
        r = rng.pick(_REGIONS)
        t2 = at + timedelta(minutes=rng.between(5, 90))
        self.v = dict(c=comp.name, slug=comp.id, r=r, r2=rng.pick([x for x in _REGIONS if x != r]), m=rng.pick(_METRICS),
                      h=rng.pick(_HOSTS), e=rng.pick(_CODES), la=la, lu=lu, t=at.strftime("%H:%M"),
                      t2=t2.strftime("%H:%M"), p=rng.between(2, 85), n=rng.between(10, 60))

    def fill(self, template: str) -> str:
        return template.format(**self.v)


def _update_text(rng: Rng, status: str, comp: Component, at: datetime) -> str:
    ctx = _Ctx(rng, comp, at)
    blocks: list[str] = []
    first = [ctx.fill(rng.pick(_LEAD[status]))] + [ctx.fill(s) for s in rng.sample(_SENT, rng.between(0, 2))]
    blocks.append(" ".join(first))
    for _ in range(rng.weighted([(0, 55), (1, 30), (2, 15)])):
        if rng.permille(350):
            items = [ctx.fill(s) for s in rng.sample(_LIST_ITEM, rng.between(2, 4))]
            mark = (lambda i: f"{i + 1}. ") if rng.permille(250) else (lambda i: "- ")
            blocks.append(rng.pick(_LIST_INTRO) + "\n\n" + "\n".join(mark(i) + s for i, s in enumerate(items)))
        else:
            blocks.append(" ".join(ctx.fill(s) for s in rng.sample(_SENT, rng.between(2, 4))))
    return "\n\n".join(blocks)


def slugify(s: str) -> str:
    out = []
    for ch in s.lower():
        if ch.isascii() and ch.isalnum():
            out.append(ch)
        elif out and out[-1] != "-":
            out.append("-")
    return "".join(out).strip("-")


def make_corpus(n: int, years: float, seed: int, now: datetime) -> Corpus:
    span_s = int(years * 365.25 * 86400)
    n_open = max(1, round(n * 0.001))            # newest unscheduled incidents stay open
    n_upcoming = max(n >= 100, n // 2000)        # newest maintenances lie after `now`

    # 1. draw what does not depend on dates
    drafts = []
    for i in range(n):
        rng = Rng(seed, i)
        kind = "maintenance" if rng.permille(50) else "incident"
        severity = "notice" if kind == "maintenance" else rng.weighted([("disrupted", 62), ("down", 25), ("notice", 13)])
        comps = rng.sample(range(len(COMPONENTS)), rng.weighted([(1, 55), (2, 25), (3, 14), (4, 6)]))
        offset = (span_s * i + rng.below(max(1, span_s))) // n      # stratified: strictly one per n-th of the span
        drafts.append((rng, kind, severity, comps, offset))
    n_inc = [i for i in range(n) if drafts[i][1] == "incident"]
    n_mnt = [i for i in range(n) if drafts[i][1] == "maintenance"]
    open_set = set(n_inc[-n_open:])
    upcoming_set = set(n_mnt[-n_upcoming:]) if n_upcoming else set()

    # 2. dates, updates, text
    incidents = []
    begin = now - timedelta(seconds=span_s)
    for i, (rng, kind, severity, comps, offset) in enumerate(drafts):
        start = begin + timedelta(seconds=offset - offset % 60)
        comp = COMPONENTS[comps[0]]
        tkey = "maintenance" if kind == "maintenance" else severity
        title = rng.pick(_TITLES[tkey]).format(c=comp.name, r=rng.pick(_REGIONS))
        is_open, is_upcoming = i in open_set, i in upcoming_set
        k = rng.between(2, 6)
        gaps = [rng.between(4, 45) if rng.permille(850) else rng.between(60, 900) for _ in range(k - 1)]
        if is_open:            # all of its updates must be in the past
            start = min(max(start, now - timedelta(hours=36)), now - timedelta(minutes=sum(gaps) + 5))
        if is_upcoming:
            start = now + timedelta(hours=rng.between(20, 700))
        scheduled_end = start + timedelta(minutes=30 * rng.between(1, 12)) if kind == "maintenance" else None

        if kind == "maintenance":
            seq = ["scheduled"] * max(1, k - 2) + ["in_progress", "completed"]
            if is_upcoming:
                seq = ["scheduled"] * max(1, min(k - 2, 2))
            times = []
            ahead = [rng.between(1, 10) for _ in seq]
            for j, s in enumerate(seq):
                if s == "scheduled":
                    base = start - timedelta(days=sum(ahead[j:seq.count("scheduled")]), minutes=rng.below(600))
                    times.append(base)
                elif s == "in_progress":
                    times.append(start)
                else:
                    times.append(scheduled_end - timedelta(minutes=rng.below(25)))
            if is_upcoming:
                times = [min(t, now - timedelta(minutes=10 * (len(times) - j))) for j, t in enumerate(times)]
        else:
            body = ["investigating"]
            mid = k - 1 if is_open else k - 2
            ladder = ["investigating", "identified", "monitoring"]
            at_rung = 0
            for _ in range(mid):
                if at_rung < 2 and rng.permille(650):
                    at_rung += 1
                body.append(ladder[at_rung])
            seq = body if is_open else body + ["resolved"]
            times = [start]
            for g in gaps:
                times.append(times[-1] + timedelta(minutes=g))
        updates = [Update(t, s, _update_text(rng, s, comp, t)) for t, s in zip(times, seq)]
        ended = None if (is_open or is_upcoming) else updates[-1].at
        incidents.append(Incident(
            id=f"{i:06d}", slug=f"{start:%Y-%m-%d}-{slugify(title)}-{i:06d}", title=title, kind=kind, severity=severity,
            components=[COMPONENTS[c].id for c in comps], start=start, end=ended, scheduled_end=scheduled_end,
            updates=updates))
    incidents.sort(key=lambda x: (x.start, x.id))
    return Corpus("Example Status", "https://status.example.com/", now, list(GROUPS), list(COMPONENTS), incidents)


# ------------------------------------------------------------------------- helpers

def iso(t: datetime | None) -> str | None:
    return None if t is None else t.strftime("%Y-%m-%dT%H:%M:%SZ")


def from_iso(s: str | None) -> datetime | None:
    return None if s is None else datetime.strptime(s, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(text)


def yaml_str(s: str) -> str:
    return json.dumps(s, ensure_ascii=False)      # a JSON string is a valid YAML double-quoted scalar


STATUS_LABEL = {"investigating": "Investigating", "identified": "Identified", "monitoring": "Monitoring",
                "resolved": "Resolved", "scheduled": "Scheduled", "in_progress": "In progress", "completed": "Completed"}

# ------------------------------------------------------------------------ emitters


def emit_jsonl(c: Corpus, out: str) -> None:
    """OUT/site.json (title, groups, components, now) + OUT/incidents.jsonl (one incident a line, oldest first)."""
    os.makedirs(out, exist_ok=True)
    write(os.path.join(out, "site.json"), json.dumps(
        dict(title=c.title, base_url=c.base_url, now=iso(c.now), groups=c.groups,
             components=[asdict(x) for x in c.components]), indent=1, ensure_ascii=False) + "\n")
    with open(os.path.join(out, "incidents.jsonl"), "w", encoding="utf-8", newline="\n") as f:
        for x in c.incidents:
            f.write(json.dumps(dict(
                id=x.id, slug=x.slug, title=x.title, kind=x.kind, severity=x.severity, components=x.components,
                start=iso(x.start), end=iso(x.end), scheduled_end=iso(x.scheduled_end),
                updates=[dict(at=iso(u.at), status=u.status, markdown=u.markdown) for u in x.updates]),
                ensure_ascii=False, separators=(",", ":")) + "\n")


def load_jsonl(out: str) -> Corpus:
    site = json.load(open(os.path.join(out, "site.json"), encoding="utf-8"))
    incidents = []
    for line in open(os.path.join(out, "incidents.jsonl"), encoding="utf-8"):
        d = json.loads(line)
        incidents.append(Incident(d["id"], d["slug"], d["title"], d["kind"], d["severity"], d["components"],
                                  from_iso(d["start"]), from_iso(d["end"]), from_iso(d["scheduled_end"]),
                                  [Update(from_iso(u["at"]), u["status"], u["markdown"]) for u in d["updates"]]))
    return Corpus(site["title"], site["base_url"], from_iso(site["now"]), site["groups"],
                  [Component(**x) for x in site["components"]], incidents)


def emit_cstate(c: Corpus, out: str) -> None:
    """A cState site: OUT/config.yml + OUT/content/issues/*.md (theme to be put in OUT/themes/cstate).

    cState conventions: front matter title/date/resolved/resolvedWhen/severity/affected(names)/section: issue;
    the body lists updates newest first, each `*Label* - text {{< track "time" >}}`.
    The config is exampleSite/config.yml's values with our groups and components.
    """
    issues = os.path.join(out, "content", "issues")
    os.makedirs(issues, exist_ok=True)
    cfg = [
        f"title: {c.title}", "theme: cstate", f"baseURL: {c.base_url}", "languageCode: en", "defaultContentLanguage: en",
        "buildFuture: true", "enableGitInfo: false", "preserveTaxonomyNames: true", "taxonomies:", "  affected: affected",
        "outputs:", "  page: [html, json]", "  section: [html, json, rss]", "  home: [html, json, rss, svg]",
        "  term: [html, json, rss, svg]", "outputFormats:", "  svg:", "    isPlainText: true",
        "    mediaType: image/svg+xml", "params:", "  categories:"]
    for g in c.groups:
        cfg += [f"    - name: {g}", "      untitled: false", "      closed: false"]
    cfg += ["  systems:"]
    for x in c.components:
        cfg += [f"    - name: {x.name}", f"      description: {yaml_str(x.description)}", f"      category: {x.group}"]
    cfg += [
        "  enableUptimeHistogram: true", "  monitorBot: false", "  dateFormat: January 2, 2006 at 3:04 PM",
        "  shortDateFormat: 15:04 — Jan 2", "  useRelativeTime: true", "  skipSeconds: false", "  enableLastMod: true",
        "  useLargeHeaderDesign: false", "  incidentHistoryFormat: yearly", "  disableIncidentHistory: false",
        "  disableDarkMode: false", "  useLogo: false", "  description: We continuously monitor the status of our services.",
        "  disableComplexCalculations: false", "  incidentPostsPerPage: 5", "  enableCustomHTML: true",
        '  brand: "#0a0c0f"', '  ok: "#008000"', '  disrupted: "#cc4400"', '  down: "#e60000"', '  notice: "#24478f"',
        "  alwaysKeepBrandColor: true", "  headerTextColor: white", "  googleAnalytics: UA-00000000-1", ""]
    write(os.path.join(out, "config.yml"), "\n".join(cfg))
    for x in c.incidents:
        fm = ["---", f"title: {yaml_str(x.title)}", f"date: {iso(x.start)}", f"resolved: {'true' if x.resolved else 'false'}"]
        if x.resolved:
            fm.append(f"resolvedWhen: {iso(x.end)}")
        elif x.scheduled_end:
            fm.append(f"resolvedWhen: {iso(x.scheduled_end)}")
        fm += [f"severity: {x.severity}", "affected:"]
        fm += [f"  - {c.component(cid).name}" for cid in x.components]
        fm += ["section: issue", "---", ""]
        body = []
        for u in reversed(x.updates):
            head, _, rest = u.markdown.partition("\n\n")
            text = f"*{STATUS_LABEL[u.status]}* - {head} {{{{< track \"{u.at:%Y-%m-%d %H:%M:%S}\" >}}}}"
            body.append(text + ("\n\n" + rest if rest else ""))
        write(os.path.join(issues, x.slug + ".md"), "\n".join(fm) + "\n" + "\n\n".join(body) + "\n")


def emit_plainmd(c: Corpus, out: str) -> None:
    """Generator-neutral Markdown with YAML front matter: OUT/incidents/*.md + OUT/data/{site,components}.json.

    Used unchanged by the minimal Hugo site (bench/min-hugo).
    The body is ready-made Markdown, newest update first, each under a level-3 heading.
    """
    inc = os.path.join(out, "incidents")
    os.makedirs(inc, exist_ok=True)
    os.makedirs(os.path.join(out, "data"), exist_ok=True)
    write(os.path.join(out, "data", "site.json"), json.dumps(
        dict(title=c.title, base_url=c.base_url, now=iso(c.now), groups=c.groups), indent=1) + "\n")
    write(os.path.join(out, "data", "components.json"), json.dumps([asdict(x) for x in c.components], indent=1) + "\n")
    for x in c.incidents:
        fm = ["---", f"title: {yaml_str(x.title)}", f"date: {iso(x.start)}", f"kind: {x.kind}", f"severity: {x.severity}",
              f"resolved: {'true' if x.resolved else 'false'}", f"ended: {yaml_str(iso(x.end) or '')}",
              "affected: [" + ", ".join(x.components) + "]", "---", ""]
        body = [f"### {STATUS_LABEL[u.status]} — {u.at:%Y-%m-%d %H:%M} UTC\n\n{u.markdown}" for u in reversed(x.updates)]
        write(os.path.join(inc, x.slug + ".md"), "\n".join(fm) + "\n" + "\n\n".join(body) + "\n")


def emit_statusgen(c: Corpus, out: str) -> None:
    """Our own format (spec/content.md): OUT/statusgen.yml + OUT/incidents/YYYY/*.md, updates oldest first."""
    severity = {"down": "critical", "disrupted": "major", "notice": "minor"}
    impact = {"down": "major-outage", "disrupted": "partial-outage", "notice": "degraded"}
    os.makedirs(out, exist_ok=True)
    since = min(x.start for x in c.incidents).strftime("%Y-%m-%d")
    cfg = ["site:", f"  name: {c.title}", f"  url: {c.base_url}", "  timezone: UTC", "components:"]
    for x in c.components:
        cfg += [f"  - id: {x.id}", f"    name: {yaml_str(x.name)}", f"    group: {yaml_str(x.group)}", f"    since: {since}"]
        if x.description:
            cfg.append(f"    description: {yaml_str(x.description)}")
    write(os.path.join(out, "statusgen.yml"), "\n".join(cfg) + "\n")
    for x in c.incidents:
        folder = os.path.join(out, "incidents", f"{x.start:%Y}")
        os.makedirs(folder, exist_ok=True)
        fm = ["---", f"title: {yaml_str(x.title)}"]
        if x.kind == "maintenance":
            fm += ["kind: maintenance", "window:", f"  start: {x.start:%Y-%m-%d %H:%M} UTC", f"  end: {x.scheduled_end:%Y-%m-%d %H:%M} UTC"]
            fm += ["affected: [" + ", ".join(x.components) + "]"]
        else:
            fm += [f"severity: {severity[x.severity]}", f"started: {x.start:%Y-%m-%d %H:%M} UTC", "affected:"]
            fm += [f"  {cid}: {impact[x.severity] if j == 0 else 'degraded'}" for j, cid in enumerate(x.components)]
        fm += ["---", ""]
        body = [f"## {STATUS_LABEL[u.status]} · {u.at:%Y-%m-%d %H:%M} UTC\n\n{u.markdown}" for u in x.updates]
        write(os.path.join(folder, x.slug + ".md"), "\n".join(fm) + "\n" + "\n\n".join(body) + "\n")


EMITTERS = {"jsonl": emit_jsonl, "cstate": emit_cstate, "plainmd": emit_plainmd, "statusgen": emit_statusgen}

# ----------------------------------------------------------------------------- cli


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--n", type=int, default=1000)
    ap.add_argument("--years", default="5", help='span before --now; a number, or "auto" = n/250 (default: 5)')
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--now", default="2026-11-01T00:00:00Z", help="the corpus' fixed present")
    ap.add_argument("--out", required=True, help="each format goes to OUT/<format>/")
    ap.add_argument("--formats", default="jsonl,cstate", help=",".join(EMITTERS))
    ap.add_argument("--from-jsonl", help="read the corpus from this folder instead of generating it")
    a = ap.parse_args()
    if a.from_jsonl:
        corpus = load_jsonl(a.from_jsonl)
    else:
        years = a.n / 250 if a.years == "auto" else float(a.years)
        corpus = make_corpus(a.n, years, a.seed, from_iso(a.now))
    for f in a.formats.split(","):
        EMITTERS[f](corpus, os.path.join(a.out, f))
    inc = corpus.incidents
    print(json.dumps(dict(n=len(inc), open=sum(not x.resolved and x.kind == "incident" for x in inc),
                          maintenance=sum(x.kind == "maintenance" for x in inc),
                          upcoming=sum(not x.resolved and x.kind == "maintenance" for x in inc),
                          updates=sum(len(x.updates) for x in inc),
                          affected=sum(len(x.components) for x in inc),
                          markdown_bytes=sum(len(u.markdown.encode()) for x in inc for u in x.updates),
                          first=iso(inc[0].start), last=iso(inc[-1].start))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
