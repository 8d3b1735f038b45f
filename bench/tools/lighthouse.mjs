// Lighthouse over a built site: lighthouse.mjs FOLDER PATH... ; prints a Markdown table, ends with 1 when the best of three runs misses a target.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const targets = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const runs = 3;
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain" };
const [folder, ...paths] = process.argv.slice(2);

// As a static host does: gzip, index.html for folders.
const server = createServer((request, response) => {
  let file = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Encoding": "gzip", "Cache-Control": "public, max-age=3600" });
  createReadStream(file).pipe(createGzip()).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const browser = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

// Scores are rounded; among equal ones the page that stood first.
const largest = (result) => result.audits["largest-contentful-paint"].numericValue;
const isBetter = (one, other) =>
  one.categories.performance.score > other.categories.performance.score || one.categories.performance.score === other.categories.performance.score && largest(one) < largest(other);

let missed = false;
console.log("| page | performance | accessibility | best practices | SEO | first paint, ms | largest paint, ms | blocked, ms | shift |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const path of paths) {
  let best;
  for (let run = 0; run < runs; run++) {
    const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${path}`, { port: browser.port, logLevel: "silent", onlyCategories: Object.keys(targets) });
    if (!best || isBetter(lhr, best)) best = lhr;
  }
  const scores = Object.keys(targets).map((name) => Math.round(best.categories[name].score * 100));
  const timing = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map((name) => Math.round(best.audits[name].numericValue * 100) / 100).map((v) => (v > 1 ? Math.round(v) : v));
  console.log(`| ${path || "home"} | ${[...scores, ...timing].join(" | ")} |`);
  Object.entries(targets).forEach(([name, least], i) => {
    if (scores[i] >= least) return;
    missed = true;
    const faults = best.categories[name].auditRefs.map((r) => best.audits[r.id]).filter((a) => a.score !== null && a.score < 1).map((a) => a.title);
    console.error(`${path || "home"}: ${name} is ${scores[i]}, ${least} is wanted: ${faults.join("; ")}`);
  });
}
await browser.kill();
server.close();
process.exitCode = missed ? 1 : 0;
