// Search over the whole history. Reads the small files that src/StatusGen.Publish/Search writes; words are cut by the rules of SearchWords.cs.
(() => {
  'use strict';
  const form = document.querySelector('form[data-search]');
  const field = document.getElementById('q'), list = document.getElementById('results'), note = document.getElementById('found');
  const texts = form.dataset, months = texts.months.split('|');
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const pageSize = 10;
  // Files that one word may read: a beginning of two letters can stand in many.
  const mostFiles = 8;

  const read = new Map();
  const load = (path) => {
    if (!read.has(path)) {
      const answer = fetch(texts.search + path).then((r) => r.ok ? r.json() : Promise.reject(new Error(path)));
      answer.catch(() => read.delete(path));
      read.set(path, answer);
    }
    return read.get(path);
  };

  const pairs = { æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss', ĳ: 'ij', ø: 'o', ð: 'd', đ: 'd', ħ: 'h', ı: 'i', ĸ: 'k', ł: 'l', ŋ: 'n', ŧ: 't', ŉ: 'n', ſ: 's' };
  const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+/g;
  const isIdeographic = (text) => text.search(ideographs) === 0;
  const foldLetter = (c) => pairs[c] || (c >= '\u00c0' && c <= '\u017f' ? c.normalize('NFD') : c);
  const fold = (text) => [...text].map((c) => foldLetter(c.toLowerCase())).join('').replace(/[\u0300-\u036f]/g, '');

  const cut = (text) => {
    const words = new Set();
    const rest = fold(text).replace(ideographs, (run) => {
      if (run.length === 1) words.add(run);
      for (let i = 0; i + 1 < run.length; i++) words.add(run.slice(i, i + 2));
      return ' ';
    });
    for (const word of rest.match(/[\p{L}\p{Nd}]+/gu) || []) if (word.length > 1) words.add(word.slice(0, 32));
    return [...words];
  };

  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  const numbers = (text) => {
    const found = [];
    let value = 0, shift = 0, sum = 0;
    for (const c of text) {
      const digit = digits.indexOf(c);
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      found.push(sum += value);
      value = shift = 0;
    }
    return found;
  };

  // Postings become document and weight. A word in the title or a component's name counts eight times.
  const spread = (text, weights, factor) => {
    const put = (document, strong) => weights.set(document, Math.max(weights.get(document) || 0, (strong ? 8 : 1) * factor));
    if (text[0] !== '=') {
      for (const n of numbers(text)) put(n >> 1, n & 1);
      return;
    }
    const [bits, strong] = text.slice(1).split('.');
    [...bits].forEach((c, i) => {
      for (let bit = 0; bit < 6; bit++) if (digits.indexOf(c) >> bit & 1) put(i * 6 + bit, 0);
    });
    for (const n of numbers(strong)) put(n, 1);
  };

  const fileName = (key) => 'w-' + key.replace(/[^a-z0-9]/gi, (c) => '_' + c.charCodeAt(0).toString(16) + '_') + '.json';

  const documentsOf = async (word, index) => {
    const weights = new Map();
    const files = index.words.filter((f) => word.startsWith(f) || f.startsWith(word)).slice(0, mostFiles);
    for (const file of await Promise.all(files.map((f) => load(fileName(f)))))
      for (const known of Object.keys(file)) if (known.startsWith(word)) spread(file[known], weights, known === word ? 1 : 0.6);
    return weights;
  };

  // Documents that hold all the words, the best first, then the newest.
  const find = async (words) => {
    const index = await load('index.json');
    const [first, ...others] = await Promise.all(words.map((word) => documentsOf(word, index)));
    const hits = [];
    for (const [document, weight] of first)
      if (others.every((w) => w.has(document))) hits.push([document, others.reduce((sum, w) => sum + w.get(document), weight)]);
    return { words, group: index.group, hits: hits.sort((a, b) => b[1] - a[1] || b[0] - a[0]).map((hit) => hit[0]) };
  };

  // What was found is marked in whole words, because a folded word may be longer than the written one; signs of ideographic writing one by one.
  const marked = (text, words) => {
    const target = document.createDocumentFragment();
    const add = (part, isFound) => target.append(isFound ? Object.assign(document.createElement('mark'), { textContent: part }) : part);
    for (const part of text.split(/([\p{L}\p{Nd}\u0300-\u036f]+)/u)) {
      if (!isIdeographic(part)) {
        add(part, part && words.some((w) => fold(part).startsWith(w)));
        continue;
      }
      const found = [...part].map(() => false);
      for (const word of words)
        for (let at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) found.fill(true, at, at + word.length);
      for (let from = 0, to; from < part.length; from = to) {
        for (to = from + 1; to < part.length && found[to] === found[from];) to++;
        add(part.slice(from, to), found[from]);
      }
    }
    return target;
  };

  const element = (name, parent, text) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    parent.append(made);
    return made;
  };

  const capital = (word) => word.replace(/(^|-)(.)/g, (_, __, c) => c.toUpperCase());
  const entry = ([id, title, date, kind, state, components, titleLanguage], words) => {
    const item = document.createElement('li');
    const [year, month, day] = date.split('-').map(Number);
    const time = element('time', item);
    time.className = 'day';
    time.dateTime = date;
    element('b', time, String(day));
    time.append(' ' + months[month - 1] + ' ' + year);
    const box = element('div', item);
    const link = element('a', element('h2', box));
    link.href = texts.incidents + id + '/';
    link.className = 'plain';
    if (titleLanguage) link.lang = titleLanguage;
    link.append(marked(title, words));
    element('p', box, [texts['kind' + capital(kind)], texts['state' + capital(state)], components].filter(Boolean).join(' · ')).className = 'quiet';
    return item;
  };

  const entries = (result, from) => Promise.all(result.hits.slice(from, from + pageSize)
    .map(async (n) => entry((await load('g-' + Math.floor(n / result.group) + '.json'))[n % result.group], result.words)));

  const offerMore = (result, from) => {
    document.getElementById('more')?.remove();
    if (from >= result.hits.length) return;
    const button = document.createElement('button');
    button.id = 'more';
    button.className = 'button';
    button.textContent = texts.more;
    button.onclick = async () => {
      const items = await entries(result, from);
      list.append(...items);
      items[0].querySelector('a').focus();
      offerMore(result, from + pageSize);
    };
    list.after(button);
  };

  const counted = (count) => {
    const form = 'count' + capital(plural.select(count));
    return (texts[form] || texts.countOther).replace('{count}', count);
  };

  let turn = 0;
  const search = async () => {
    const mine = ++turn, query = field.value.trim(), words = cut(query);
    history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
    let result = { hits: [] }, items = [], message = '';
    try {
      if (words.length) {
        result = await find(words);
        items = await entries(result, 0);
        message = result.hits.length ? counted(result.hits.length) : texts.none;
      }
    } catch {
      message = texts.failed;
    }
    if (mine !== turn) return;
    list.replaceChildren(...items);
    note.textContent = message;
    offerMore(result, pageSize);
  };

  let timer;
  field.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  };
  // Arrow keys walk from the field through the results and back.
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [field, ...list.querySelectorAll('a')], at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });

  form.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') || '';
  if (field.value) search();
})();
