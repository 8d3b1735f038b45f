// A banner for other sites that shows itself only when something is wrong. Reads api/v2/summary.json beside this file; asks nobody else.
// <script src="https://status.example.com/embed.js" async></script>; options are data-… attributes, told in docs/embedding.md.
(() => {
  const script = document.currentScript;
  if (!script || !("adoptedStyleSheets" in Document.prototype)) return;
  const option = (name, otherwise) => script.getAttribute(`data-${name}`) ?? otherwise;
  const base = new URL(".", script.src);
  const show = option("show", "problems"); // problems | maintenance | always
  const wanted = option("components", "").split(",").map((id) => id.trim()).filter(Boolean);
  const seconds = Math.max(60, Number(option("refresh", "300")) || 300);
  const words = {
    label: option("text-label", "Service status"),
    details: option("text-details", "Details"),
    dismiss: option("text-dismiss", "Dismiss"),
    maintenance: option("text-maintenance", "Maintenance"),
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host, [role="region"] { all: initial; display: block; }
    :host([hidden]) { display: none; }
    ul { margin: 0; padding: 0; list-style: none; font: 400 16px/1.45 system-ui, sans-serif; }
    li { display: flex; gap: 12px; align-items: center; padding: 10px 16px; background: var(--back); color: var(--text);
      border: 1px solid var(--edge); border-inline-start-width: 6px; }
    li + li { margin-block-start: 4px; }
    svg { flex: none; width: 20px; height: 20px; fill: var(--edge); }
    p { flex: 1; margin: 0; overflow-wrap: anywhere; }
    a { color: inherit; }
    button { flex: none; min-width: 44px; min-height: 32px; padding: 4px 10px; border: 1px solid currentcolor; border-radius: 4px;
      background: none; color: inherit; font: inherit; cursor: pointer; }
    a:focus-visible, button:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
    li { --back: #f0fbf3; --text: #14361f; --edge: #1a7f37; }
    .minor { --back: #fff8e5; --text: #3d2c00; --edge: #8a6100; }
    .major { --back: #fff1e8; --text: #451c00; --edge: #bc4c00; }
    .critical { --back: #ffeceb; --text: #4c0a0a; --edge: #cf222e; }
    .maintenance { --back: #eaf4ff; --text: #0a2c52; --edge: #0969da; }
    :host([theme="dark"]) li { --back: #10241a; --text: #d7f5df; --edge: #4ac26b; }
    :host([theme="dark"]) .minor { --back: #2b2206; --text: #f8e3a1; --edge: #d4a72c; }
    :host([theme="dark"]) .major { --back: #2f1a0a; --text: #ffd9bd; --edge: #fb8f44; }
    :host([theme="dark"]) .critical { --back: #330f10; --text: #ffd7d5; --edge: #ff8182; }
    :host([theme="dark"]) .maintenance { --back: #0b2138; --text: #d3e8ff; --edge: #54aeff; }
    @media print { button { display: none; } }
  `);

  // Shapes differ, so that colour is not the only sign.
  const shapes = {
    none: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-1.3 13L4.8 10l1.4-1.4 2.5 2.6 5-5.2 1.5 1.4z",
    minor: "M10 1 0 19h20zM9 7h2v6H9zm0 8h2v2H9z",
    major: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 5h2v7H9zm0 8h2v2H9z",
    critical: "M6 1h8l5 5v8l-5 5H6l-5-5V6zm1 4.6L5.6 7 8.6 10l-3 3L7 14.4l3-3 3 3 1.4-1.4-3-3 3-3L13 5.6l-3 3z",
    maintenance: "M13 1a6 6 0 0 0-5.7 7.8L1 15.2 4.8 19l6.4-6.3A6 6 0 0 0 18.6 5l-3.4 3.4-3-.6-.6-3L15 1.4A6 6 0 0 0 13 1z",
  };

  const host = document.createElement("div");
  host.hidden = true;
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const region = element("div", { role: "region", "aria-label": words.label });
  const live = element("div", { role: "status" });
  const list = element("ul");
  live.append(list);
  region.append(live);
  root.append(region);

  const theme = option("theme", "auto");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => host.setAttribute("theme", theme === "auto" ? (dark.matches ? "dark" : "light") : theme);
  dark.addEventListener("change", paint);
  paint();

  function element(name, attributes = {}, text = "") {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.textContent = text;
    return made;
  }

  function icon(level) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("fill-rule", "evenodd");
    path.setAttribute("d", shapes[level] ?? shapes.minor);
    svg.append(path);
    return svg;
  }

  // Storage may be full or forbidden; then a banner that was dismissed comes back with the next page.
  const forgotten = new Set();
  const key = (id) => `statusgen-dismissed:${base.href}:${id}`;
  function isDismissed(id) {
    try { return forgotten.has(id) || localStorage.getItem(key(id)) !== null; } catch { return forgotten.has(id); }
  }
  function dismiss(id) {
    forgotten.add(id);
    try { localStorage.setItem(key(id), "1"); } catch { /* remembered for this page */ }
  }

  function row(level, text, address, id) {
    const item = element("li", { class: level });
    const line = element("p", {}, `${text} `);
    line.append(element("a", { href: address, target: "_top", "aria-label": `${words.details}: ${text}` }, words.details));
    item.append(icon(level), line);
    if (id === undefined) return item;
    const button = element("button", { type: "button", "aria-label": `${words.dismiss}: ${text}` }, words.dismiss);
    button.addEventListener("click", () => {
      dismiss(id);
      item.remove();
      host.hidden = list.children.length === 0;
    });
    item.append(button);
    return item;
  }

  const concerns = (incident) => wanted.length === 0 || incident.components.some((c) => wanted.includes(c.id));
  let last = "";

  function render(summary) {
    const known = JSON.stringify([summary.incidents, summary.scheduled_maintenances, summary.status]);
    if (known === last) return;
    last = known;
    const rows = summary.incidents.filter(concerns).filter((i) => !isDismissed(i.id)).map((i) => row(i.impact, i.name, i.shortlink, i.id));
    if (show !== "problems")
      for (const work of summary.scheduled_maintenances)
        if (work.status !== "scheduled" && concerns(work) && !isDismissed(work.id))
          rows.push(row("maintenance", `${words.maintenance}: ${work.name}`, work.shortlink, work.id));
    if (rows.length === 0 && show === "always") rows.push(row(summary.status.indicator, summary.status.description, base.href));
    list.replaceChildren(...rows);
    host.hidden = rows.length === 0;
  }

  // A status page that cannot be reached says nothing about the service: the banner stays as it is.
  async function refresh() {
    try {
      const reply = await fetch(new URL("api/v2/summary.json", base), { credentials: "omit" });
      if (reply.ok) render(await reply.json());
    } catch { /* asked again later */ }
  }

  function start() {
    const target = option("target");
    const place = target && document.querySelector(target);
    if (place) place.append(host);
    else document.body.prepend(host);
    refresh();
    setInterval(() => document.hidden || refresh(), seconds * 1000);
  }
  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();
