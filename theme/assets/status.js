// Everything on the page is complete without this script. It adds what only the reader's clock knows: local times, how late a promise is, whether there is news.
(() => {
  'use strict';
  const root = document.documentElement, all = (selector) => [...document.querySelectorAll(selector)];
  const live = document.getElementById('live'), say = live ? live.dataset : {};
  const language = navigator.language.split('-')[0] === root.lang.split('-')[0] ? navigator.language : root.lang;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // Local times. What the page printed stays in the title and comes back on request.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = { hour: 'numeric', minute: '2-digit' };
  const date = { year: 'numeric', month: 'long', day: 'numeric' };
  const zoned = { timeZoneName: 'short' };
  // The page prints Western digits in every language.
  const digits = { numberingSystem: 'latn' };
  const print = (at, ...parts) => new Intl.DateTimeFormat(language, Object.assign({}, digits, ...parts)).format(at);
  const times = all('time[datetime*=T]').map((element) => ({ element, at: new Date(element.dateTime), own: element.textContent, form: element.dataset.f }));
  let before;
  for (const time of times) {
    const day = (at) => print(at, date);
    const sameDay = time.form === 'e' ? before && day(before) === day(time.at) : day(new Date()) === day(time.at);
    time.local = time.form === 't' || time.form === 'e' ? print(time.at, sameDay ? {} : date, clock, zoned)
      : time.form === 'w' ? print(time.at, { weekday: 'long' }, date, clock, zoned) : print(time.at, date, clock, zoned);
    before = time.at;
  }
  const note = document.getElementById('zone');
  const show = (local) => {
    for (const time of times) {
      time.element.textContent = local ? time.local : time.own;
      if (local) time.element.title = time.own; else time.element.removeAttribute('title');
    }
    if (!note) return;
    note.textContent = (local ? fill(note.dataset.own, { zone }) : siteNote) + ' ';
    const button = document.createElement('button');
    button.className = 'button small';
    button.textContent = local ? note.dataset.site : note.dataset.mine;
    button.onclick = () => { show(!local); note.lastChild.focus(); };
    note.append(button);
  };
  const siteNote = note ? note.textContent : '';
  if (zone && root.dataset.zone !== zone && times.some((time) => print(time.at, date, clock) !== print(time.at, date, clock, { timeZone: root.dataset.zone }))) show(true);

  // "12 minutes ago", beside recent times only.
  const relative = new Intl.RelativeTimeFormat(root.lang, { numeric: 'auto', ...digits });
  const ago = (at) => {
    const minutes = (at - Date.now()) / 6e4, size = Math.abs(minutes);
    return size < 60 ? relative.format(Math.round(minutes), 'minute') : size < 1440 ? relative.format(Math.round(minutes / 60), 'hour') : relative.format(Math.round(minutes / 1440), 'day');
  };
  const recent = times.filter((time) => time.element.closest('.stamp,#built')).map((time) => {
    const span = document.createElement('span');
    (time.element.closest('a') || time.element).after(span);
    return { at: time.at, span };
  });

  const setText = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const notes = {};
  const tell = (name, text, address) => {
    if (!live || notes[name] === text) return;
    notes[name] = text;
    const p = document.createElement('p');
    p.textContent = text + ' ';
    if (address) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = say.reload;
      p.append(link);
    }
    live.replaceChildren(p);
  };
  const built = document.getElementById('built');
  let madeAt = built && new Date(built.dataset.built);

  const tick = () => {
    const now = Date.now();
    for (const { at, span } of recent) setText(span, Math.abs(at - now) < 864e5 ? ' (' + ago(at) + ')' : '');
    for (const promise of all('[data-due]')) {
      const due = new Date(promise.dataset.due);
      if (due > now) continue;
      promise.classList.add('late');
      setText(promise, fill(say.late, { ago: ago(due) }));
    }
    for (const item of all('[data-window]')) {
      const [start, end] = item.dataset.window.split('/').map((at) => new Date(at));
      const chip = item.querySelector('.state-chip');
      if (chip && now >= start) setText(chip, now < end ? say.begun : say.ended);
    }
    if (madeAt && now - madeAt > built.dataset.staleHours * 36e5) tell('stale', fill(say.stale, { ago: ago(madeAt) }), '');
  };
  tick();
  setInterval(tick, 3e4);

  // News: a small file names the version of each page that may change. Asked only while the page is looked at.
  const { news, version } = root.dataset;
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(say.base + 'version.json', { cache: 'no-cache' });
      if (!answer.ok) return;
      const found = await answer.json();
      if (madeAt) madeAt = new Date(found.built);
      if (found.pages[news] !== version) tell('news', say.news, location.pathname);
    } catch { /* Offline: the page says by itself how old it is. */ }
  };
  if (news && live) {
    setInterval(look, 9e4);
    document.addEventListener('visibilitychange', look);
  }

  // The subscribe sheet closes as a menu does.
  const sheet = document.querySelector('.follow');
  const close = (event) => {
    if (!sheet || !sheet.open || (event.key ? event.key !== 'Escape' : sheet.contains(event.target))) return;
    sheet.open = false;
    if (event.key) sheet.firstElementChild.focus();
  };
  document.addEventListener('keydown', close);
  document.addEventListener('click', close);

  if (navigator.clipboard) for (const line of all('.copy')) {
    const button = document.createElement('button');
    button.className = 'button small';
    const words = line.closest('[data-copy]').dataset;
    button.textContent = words.copy;
    button.onclick = async () => {
      await navigator.clipboard.writeText(line.firstElementChild.textContent);
      button.textContent = words.copied;
    };
    line.append(button);
  }
})();
