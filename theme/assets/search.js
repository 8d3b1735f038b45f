// Search over the whole history. Reads the small files that src/StatusGen.Publish/Search writes; the words are cut by the rules of SearchWords.cs.
(() => {
  "use strict";
  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const field = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const note = document.querySelector("[data-count]");
  const texts = form.dataset;
  const base = texts.search;
  const pageSize = 10;
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const pairs = { æ: "ae", œ: "oe", þ: "th", ß: "ss", ĳ: "ij", ø: "o", ð: "d", đ: "d", ħ: "h", ı: "i", ĸ: "k", ł: "l", ŋ: "n", ŧ: "t", ŉ: "n" };
  const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+/g;
  const read = new Map();

  const load = path => {
    if (!read.has(path)) read.set(path, fetch(base + path).then(r => r.ok ? r.json() : Promise.reject(new Error(path))));
    return read.get(path);
  };

  const fold = text => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .replace(/[æœþßĳøðđħıĸłŋŧŉ]/g, c => pairs[c]);

  function cut(text) {
    const words = [];
    const rest = fold(text).replace(ideographs, run => {
      if (run.length === 1) words.push(run);
      for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2));
      return " ";
    });
    for (const word of rest.match(/[\p{L}\p{Nd}]+/gu) || []) if (word.length > 1) words.push(word.slice(0, 32));
    return [...new Set(words)];
  }

  function numbers(text) {
    const found = [];
    let value = 0, shift = 0, sum = 0;
    for (const c of text) {
      const digit = digits.indexOf(c);
      value |= (digit & 31) << shift;
      if (digit & 32) { shift += 5; continue; }
      found.push(sum += value);
      value = shift = 0;
    }
    return found;
  }

  // Postings → document and weight. A word in the title or a component's name counts eight times.
  function spread(text, into, factor) {
    const put = (document, strong) => into.set(document, Math.max(into.get(document) || 0, (strong ? 8 : 1) * factor));
    if (text[0] !== "=") { for (const n of numbers(text)) put(n >> 1, n & 1); return; }
    const [bits, strong] = text.slice(1).split(".");
    [...bits].forEach((c, i) => { const set = digits.indexOf(c); for (let b = 0; b < 6; b++) if (set >> b & 1) put(i * 6 + b, 0); });
    for (const n of numbers(strong)) put(n, 1);
  }

  const fileName = prefix => [...prefix].map(c => /[a-z0-9]/i.test(c) ? c : `_${c.charCodeAt(0).toString(16)}_`).join("");

  async function documentsOf(word, index) {
    const files = index.words.filter(f => f === word.slice(0, f.length) || f.startsWith(word)).slice(0, 12);
    const weights = new Map();
    for (const file of await Promise.all(files.map(f => load(`w-${fileName(f)}.json`))))
      for (const known of Object.keys(file)) if (known.startsWith(word)) spread(file[known], weights, known === word ? 1 : 0.6);
    return weights;
  }

  async function find(query) {
    const index = await load("index.json");
    const words = cut(query);
    if (!words.length) return null;
    const all = await Promise.all(words.map(w => documentsOf(w, index)));
    const hits = [];
    for (const [document, weight] of all[0]) {
      let sum = weight;
      if (all.every(w => w === all[0] || (w.has(document) && (sum += w.get(document))))) hits.push([document, sum]);
    }
    hits.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return { hits: hits.map(h => h[0]), words, group: index.group };
  }

  // Marks what was found, letter by letter, so that folded and written forms may differ in length.
  function marked(text, words) {
    const target = document.createDocumentFragment();
    for (const part of text.split(/([\p{L}\p{Nd}]+)/u)) {
      const word = fold(part);
      if (part && words.some(w => word.startsWith(w))) target.appendChild(document.createElement("mark")).textContent = part;
      else target.append(part);
    }
    return target;
  }

  async function show(result, from) {
    const numbersShown = result.hits.slice(from, from + pageSize);
    const items = await Promise.all(numbersShown.map(async n => (await load(`g-${Math.floor(n / result.group)}.json`))[n % result.group]));
    return items.map(([id, title, date, kind, state, components]) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      link.href = `${texts.incidents}${id}/`;
      link.append(marked(title, result.words));
      const line = item.appendChild(document.createElement("p"));
      const time = line.appendChild(document.createElement("time"));
      time.dateTime = date;
      time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
      line.append([texts[`kind${kind[0].toUpperCase()}${kind.slice(1)}`], components].filter(Boolean).map(t => ` · ${t}`).join(""));
      return item;
    });
  }

  let turn = 0;
  async function search() {
    const mine = ++turn, query = field.value.trim();
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) { list.replaceChildren(); note.textContent = ""; return; }
    try {
      const result = await find(query);
      if (mine !== turn) return;
      if (!result) { list.replaceChildren(); note.textContent = ""; return; }
      const items = await show(result, 0);
      if (mine !== turn) return;
      list.replaceChildren(...items);
      note.textContent = result.hits.length ? (result.hits.length === 1 ? texts.one : texts.many.replace("#", result.hits.length)) : texts.none;
      more(result, pageSize);
    } catch {
      if (mine === turn) note.textContent = texts.failed;
    }
  }

  function more(result, from) {
    form.parentNode.querySelector("[data-more]")?.remove();
    if (from >= result.hits.length) return;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.more = "";
    button.className = "button";
    button.textContent = texts.more;
    button.addEventListener("click", async () => {
      const items = await show(result, from);
      list.append(...items);
      items[0].querySelector("a").focus();
      more(result, from + pageSize);
    });
    list.after(button);
  }

  let timer;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(timer); search(); });
  // Arrow keys walk through the results; '/' goes to the field.
  document.addEventListener("keydown", event => {
    if (event.key === "/" && document.activeElement !== field) { event.preventDefault(); field.focus(); return; }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  });
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) search();
})();
