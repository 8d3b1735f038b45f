// Takes the pictures that docs/screenshots/make asks for: take.mjs SITES OUT, where SITES/NAME are built sites. The clock of each page stands at the time of its build.
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";

const { chromium } = createRequire(resolve("tests/tools/package.json"))("playwright-core");
const [sites, out] = process.argv.slice(2);

const now = { well: "2026-11-22T08:00:00Z", incident: "2026-11-20T14:45:00Z", maintenance: "2026-12-06T03:40:00Z", arabic: "2026-11-20T14:45:00Z" };
const paymentsFail = "incidents/2026-11-20-card-payments/";
// name, site, path, and for desktops and phones the height that shows what matters.
const pages = [
  ["home-well", "well", "", 1350, 1300],
  ["home-incident", "incident", "", 1350, 1300],
  ["home-maintenance", "maintenance", "", 1100, 1150],
  ["incident", "incident", paymentsFail, 1000, 1300],
  ["postmortem", "well", paymentsFail, 1350, 1300],
  ["history", "well", "history/", 1000, 1000],
  ["history-year", "well", "history/2026/", 1000, 1000],
  ["history-month", "well", "history/2026-11/", 700, 800],
  ["component", "well", "components/payments/", 1350, 1300],
  ["maintenance", "maintenance", "maintenance/", 1000, 1000],
  ["subscribe", "well", "subscribe/", 1200, 1200],
  ["search", "well", "search/?q=card+payments", 900, 900],
  ["about", "well", "about/", 1000, 1200],
  ["report", "well", "report.html", 1350, 1300],
  ["404", "well", "404.html", 600, 700],
];
const desktop = { width: 1280 }, phone = { width: 390, scale: 2 };
const shots = [
  ...pages.flatMap(([name, site, path, high, higher]) => [
    { name: `${name}-desktop`, site, path, ...desktop, height: high },
    { name: `${name}-phone`, site, path, ...phone, height: higher },
  ]),
  { name: "home-dark-desktop", site: "incident", path: "", ...desktop, height: 1350, colorScheme: "dark" },
  { name: "home-dark-phone", site: "well", path: "", ...phone, height: 1300, colorScheme: "dark" },
  { name: "incident-dark-desktop", site: "incident", path: paymentsFail, ...desktop, height: 1000, colorScheme: "dark" },
  { name: "component-dark-phone", site: "well", path: "components/payments/", ...phone, height: 1300, colorScheme: "dark" },
  { name: "home-arabic-desktop", site: "arabic", path: "", ...desktop, height: 1350, locale: "ar" },
  { name: "home-arabic-phone", site: "arabic", path: "", ...phone, height: 1300, locale: "ar" },
  { name: "incident-arabic-phone", site: "arabic", path: paymentsFail, ...phone, height: 1300, locale: "ar" },
  { name: "home-forced-colours-desktop", site: "incident", path: "", ...desktop, height: 1350, forcedColors: "active", colorScheme: "dark" },
  { name: "incident-forced-colours-phone", site: "incident", path: paymentsFail, ...phone, height: 1300, forcedColors: "active", colorScheme: "dark" },
  { name: "home-print", site: "incident", path: "", width: 720, print: true },
  { name: "postmortem-print", site: "well", path: paymentsFail, width: 720, print: true },
  { name: "home-without-script-phone", site: "incident", path: "", ...phone, height: 1300, script: false },
  { name: "../images/home", site: "incident", path: "", ...desktop, height: 1063 },
];

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };
const address = { well: "https://status.pennywren.example/", arabic: "https://status.pennywren.example/ar/" };
address.incident = address.maintenance = address.well;

// Each site answers at the address that it was built for; nothing leaves this machine.
function answer(site, route) {
  let file = join(sites, site, decodeURIComponent(new URL(route.request().url()).pathname.slice(new URL(address[site]).pathname.length)));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  return existsSync(file) ? route.fulfill({ path: file, contentType: types[extname(file)] ?? "application/octet-stream" }) : route.fulfill({ status: 404, body: "" });
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"],
});
for (const shot of shots) {
  const file = join(sites, shot.site, shot.path.split("?")[0]);
  if (!existsSync(extname(file) ? file : join(file, "index.html"))) {
    console.error(`take.mjs: ${shot.site} has no ${shot.path}, so there is no picture ${shot.name}`);
    continue;
  }
  const context = await browser.newContext({
    viewport: { width: shot.width, height: 800 }, deviceScaleFactor: shot.scale ?? 1, locale: shot.locale ?? "en-GB", timezoneId: shot.locale === "ar" ? "Asia/Riyadh" : "Europe/Berlin",
    colorScheme: shot.colorScheme ?? "light", forcedColors: shot.forcedColors ?? "none", reducedMotion: "reduce", javaScriptEnabled: shot.script ?? true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now[shot.site]);
  await page.route("**", (route) => answer(shot.site, route));
  await page.goto(address[shot.site] + shot.path, { waitUntil: "networkidle" });
  if (shot.print) {
    // A real PDF: make turns its first page into a picture.
    await page.pdf({ path: join(out, `${shot.name}.pdf`), format: "A4", margin: { top: "15mm", bottom: "15mm", left: "12mm", right: "12mm" } });
    await context.close();
    continue;
  }
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({ path: join(out, `${shot.name}.png`), fullPage: true, clip: { x: 0, y: 0, width: shot.width, height: Math.min(whole, shot.height) } });
  await context.close();
}
await browser.close();
