"""Kills `statusgen notify --send` at random moments and proves that nobody is missed.

usage: kills.py KILLS PROGRAM [ARGUMENT…]

300 recipients, three mail channels, a critical incident: 900 messages to three mail servers in this process. The program is killed
(SIGKILL) at random moments, most of them while it sends; whenever all is told, the next incident begins. In the end it runs until nothing
is owed. Then everybody got everything, what came twice was in flight at a kill and has the same Message-ID, and the ledger is whole.
"""
import asyncio, collections, contextlib, json, os, pathlib, random, signal, subprocess, sys, tempfile

PEOPLE, CHANNELS, NOW = 300, ["one", "two", "three"], "2026-11-20T14:30:00Z"
INCIDENT = """---
title: Card payments fail
severity: critical
affected:
  payments: major-outage
---

## Investigating · 2026-11-20 14:10 UTC

Cards are declined.
"""
arrived = collections.Counter()  # (channel, recipient, Message-ID) -> how often


def serve(channel):
    async def talk(reader, writer):
        recipient = None

        def say(text):
            writer.write(text.encode() + b"\r\n")

        try:
            say("220 test")
            while line := await reader.readline():
                verb = line.strip().upper()
                if verb.startswith(b"RCPT"):
                    recipient = line.split(b"<")[1].split(b">")[0].decode()
                    say("250 ok")
                elif verb == b"DATA":
                    say("354 go on")
                    await writer.drain()
                    message = await reader.readuntil(b"\r\n.\r\n")
                    arrived[channel, recipient, next(h for h in message.split(b"\r\n") if h.startswith(b"Message-ID"))] += 1
                    say("250 taken")
                elif verb == b"QUIT":
                    break
                else:
                    say("250 ok")
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the other side was killed: that is the point
        finally:
            writer.close()

    return asyncio.start_server(talk, "127.0.0.1", 0)


def add_incident(site, number):
    (site / f"incidents/2026-11-20-failure-{number}.md").write_text(INCIDENT)


def make_site(folder, ports):
    site = folder / "site"
    (site / "incidents").mkdir(parents=True)
    channels = "".join(f"  {c}: {{ kind: smtp, host: 127.0.0.1, port: {p}, security: none, from: s@example.com}}\n" for c, p in zip(CHANNELS, ports))
    (site / "statusgen.yml").write_text(
        f"site:\n  name: Example\n  url: https://status.example.com/\ncomponents:\n  - {{ id: payments, name: Card payments }}\nchannels:\n{channels}"
        f"audiences:\n  customers: {{ channels: [{', '.join(CHANNELS)}] }}\ncontacts: ../contacts.yml\n")
    (folder / "contacts.yml").write_text("".join(f"- {{ id: p{i}, audiences: [customers], reach: [{{ email: p{i}@example.com }}] }}\n" for i in range(PEOPLE)))
    return site


def in_flight(site):
    """Deliveries whose attempt was recorded and whose outcome was not."""
    last = {}
    for file in (site / ".statusgen/ledger").glob("*.jsonl"):
        for line in file.read_bytes().split(b"\n")[:-1]:
            event = json.loads(line)
            last[event["key"]] = event["event"]
    return sum(1 for kind in last.values() if kind == "sending")


async def main():
    kills, program = int(sys.argv[1]), sys.argv[2:]
    servers = [await serve(c) for c in CHANNELS]
    ports = [s.sockets[0].getsockname()[1] for s in servers]
    with tempfile.TemporaryDirectory() as temporary:
        site, incidents = make_site(pathlib.Path(temporary), ports), 1
        add_incident(site, incidents)

        async def run(*arguments, kill_after=None):
            process = await asyncio.create_subprocess_exec(*program, *arguments, "--site", str(site), "--now", NOW, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if kill_after is None:
                errors = await process.stderr.read()
                return await process.wait(), errors.decode()
            before = arrived.total()
            while chance.random() < 0.99 and arrived.total() == before and process.returncode is None:
                await asyncio.sleep(0.01)
            await asyncio.sleep(kill_after)
            with contextlib.suppress(ProcessLookupError):  # it may have ended by itself
                process.kill()
            return await process.wait(), ""

        chance, doubtful, killed = random.Random(os.environ.get("SEED", "1")), 0, 0
        while killed < kills:
            code, _ = await run("notify", "--send", kill_after=chance.random() * 0.2)
            if code == -signal.SIGKILL:
                killed, doubtful = killed + 1, doubtful + in_flight(site)
            elif code == 0:
                incidents += 1
                add_incident(site, incidents)
            else:
                return f"a run ended with {code}"
        while True:
            code, errors = await run("notify", "--send")
            if code != 4:
                break
        verified, problem = await run("ledger", "verify")

    messages = len(CHANNELS) * PEOPLE * incidents
    told = collections.Counter((channel, recipient) for channel, recipient, _ in arrived)
    missed = messages - sum(min(told[c, f"p{i}@example.com"], incidents) for c in CHANNELS for i in range(PEOPLE))
    changed, twice = len(arrived) - messages + missed, arrived.total() - len(arrived)
    print(f"{killed} kills, {messages} messages: {missed} missed, {twice} sent twice ({doubtful} in flight at the kills), {changed} with another key; ledger verify ended with {verified}")
    return None if (code, verified, missed, changed) == (0, 0, 0, 0) and twice <= doubtful else f"the last run ended with {code}\n{errors}{problem}"


sys.exit(asyncio.run(main()))
