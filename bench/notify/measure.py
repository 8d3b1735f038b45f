"""The figures of docs/notices.md, made again on this machine.

usage: measure.py [PROGRAM [ARGUMENT…]]     default: artifacts/native/statusgen

Needs postfix's smtp-source and smtp-sink for the mail rate; without them that part says so.
"""
import datetime, hashlib, json, os, pathlib, shutil, socket, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1:] or [str(ROOT / "artifacts/native/statusgen")]
NOW = "2026-11-20T14:30:00Z"
SITE = """site:
  name: Example
  url: https://status.example.com/
components:
  - { id: payments, name: Card payments }
"""
INCIDENT = """---
title: Card payments fail
severity: critical
affected:
  payments: major-outage
---

## Investigating · %s UTC

Cards are declined.
"""


def run(site, *arguments):
    """Seconds, largest memory in MiB, standard output. Anything but success ends the measurement."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen([*PROGRAM, *arguments, "--site", str(site), "--now", NOW], stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        output.seek(0), errors.seek(0)
        if status != 0:
            sys.exit(f"{arguments} ended with {os.waitstatus_to_exitcode(status)}: {errors.read().decode()[-2000:]}")
        return seconds, usage.ru_maxrss / 1024, output.read().decode()


def make(folder, config, incidents, people=()):
    site = folder / "site"
    (site / "incidents").mkdir(parents=True)
    (site / "statusgen.yml").write_text(SITE + config)
    for name, at in incidents:
        (site / f"incidents/{name}.md").write_text(INCIDENT % at)
    (folder / "contacts.yml").write_text("".join(people))
    return site


def person(i, *reach):
    return f"- {{ id: p{i}, audiences: [customers], reach: [{', '.join(reach)}] }}\n"


def old_incidents(folder):
    incidents = [(f"{2000 + i // 500}-{1 + i // 28 % 12:02}-{1 + i % 28:02}-incident-{i}", f"{2000 + i // 500}-{1 + i // 28 % 12:02}-{1 + i % 28:02} 10:00") for i in range(10_000)]
    site = make(folder, "channels:\n  posts: { kind: file, folder: out, for: public }\n  more: { kind: file, folder: out, for: public }\n", incidents)
    seconds, _, output = run(site, "notify", "--send")
    sent = len(list((site / "out").glob("*"))) if (site / "out").exists() else 0
    again, _, _ = run(site, "notify", "--send")
    print(f"10,000 old incidents, two new channels, no ledger: {sent} sent, in {seconds:.2f} s; the next run {again:.2f} s")


def many_contacts(folder):
    channels = "".join(f"  {name}: {{ kind: smtp, host: localhost, from: s@example.com, security: none }}\n" for name in ("one", "two"))
    channels += '  text: { kind: twilio-sms, account: AC0123456789abcdef0123456789abcdef, token: env:T, from: "+15550100" }\n'
    people = (person(i, f"email: p{i}@example.com", f'sms: "+1555{i:07}"') for i in range(100_000))
    site = make(folder, f"channels:\n{channels}audiences:\n  customers: {{ channels: [one, two, text] }}\ncontacts: ../contacts.yml\n", [("2026-11-20-card-payments", "2026-11-20 14:10")], people)
    os.environ["T"] = "token"
    seconds, memory, output = run(site, "notify")
    print(f"100,000 contacts x 3 channels: {output.splitlines()[0]} Planned in {seconds:.2f} s within {memory:.0f} MiB")


def long_ledger(folder):
    site = make(folder, "", [])
    ledger = site / ".statusgen/ledger"
    ledger.mkdir(parents=True)
    for file in range(10):
        previous, lines = "0" * 64, []
        for i in range(100_000):
            kind = ("planned", "sending", "delivered", "planned")[i % 4]
            line = (f'{{"time":"2026-11-20T14:10:{i % 60:02}.000Z","event":"{kind}","key":"incident-{file}/u20261120-1410/customers/email/{i // 3:020x}","channel":"email","attempt":{int(kind != "planned")},'
                    f'"sha256":"{hashlib.sha256(str(i // 3).encode()).hexdigest()}","previous":"{previous}"}}').encode()
            previous = hashlib.sha256(line).hexdigest()
            lines.append(line)
        (ledger / f"incident-{file}.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    files = sorted(ledger.glob("*.jsonl"))
    start = time.monotonic()
    subprocess.run(["sha256sum", *files], check=True, stdout=subprocess.DEVNULL)
    hashed = time.monotonic() - start
    verified, _, _ = run(site, "ledger", "verify")
    folded, memory, _ = run(site, "ledger", "report")
    print(f"Ledger of 1,000,000 events: sha256sum {hashed:.2f} s, verified in {verified:.2f} s, folded and summed up in {folded:.2f} s ({memory:.0f} MiB): {(verified + folded) / hashed:.1f} times sha256sum")


def mail_rate(folder, messages=10_000, connections=16):
    tools = {name: shutil.which(name) or shutil.which(name, path="/usr/sbin") for name in ("smtp-source", "smtp-sink")}
    if None in tools.values():
        print("Mail: smtp-source and smtp-sink are missing (on Debian: postfix)")
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = ["-u", "nobody"] if os.getuid() == 0 else []
    sink = subprocess.Popen([tools["smtp-sink"], *user, f"127.0.0.1:{port}", "1000"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        site = make(folder, f"channels:\n  mail: {{ kind: smtp, host: 127.0.0.1, port: {port}, from: s@example.com, security: none }}\naudiences:\n  customers: {{ channels: [mail] }}\n"
                    f"notify: {{ connections: {connections} }}\ncontacts: ../contacts.yml\n", [("2026-11-20-card-payments", "2026-11-20 14:10")], (person(i, f"email: p{i}@example.com") for i in range(messages)))
        rounds = [mail_round(site, tools["smtp-source"], port, messages, connections) for _ in range(3)]
    finally:
        sink.kill()
    sending, whole, theirs, memory = sorted(rounds, key=lambda r: r[2] / r[0])[1]
    print(f"{messages:,} mails over {connections} connections, a ledger on disk included: {messages / sending:,.0f} a second; smtp-source {messages / theirs:,.0f} a second: {theirs / sending:.2f} of its rate (median of three)")
    print(f"  the whole run with start, contacts, plan and texts: {whole:.2f} s within {memory:.0f} MiB, {theirs / whole:.2f} of its rate")


def mail_round(site, smtp_source, port, messages, connections):
    """Seconds of our sending, of our whole run, of smtp-source's; our memory in MiB."""
    shutil.rmtree(site / ".statusgen", ignore_errors=True)
    whole, memory, _ = run(site, "notify", "--send")
    times = [(e["event"], datetime.datetime.fromisoformat(e["time"])) for e in map(json.loads, next((site / ".statusgen/ledger").glob("*.jsonl")).open())]
    sending = (max(t for e, t in times if e == "delivered") - min(t for e, t in times if e == "sending")).total_seconds()
    length = 4000  # about as long as ours
    start = time.monotonic()
    subprocess.run([smtp_source, "-d", "-s", str(connections), "-m", str(messages), "-l", str(length), f"127.0.0.1:{port}"], check=True)
    return sending, whole, time.monotonic() - start, memory


for part in (old_incidents, many_contacts, long_ledger, mail_rate):
    with tempfile.TemporaryDirectory(dir=os.environ.get("MEASURE_IN")) as temporary:
        part(pathlib.Path(temporary))
