import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Trouble } from './say.mjs';

/**
 * What a page may weigh before it shows anything: kB of script and style, gzipped. Each has the words of every refusal
 * in both languages, some 270 of them, 14 kB; that of a case shows what could not be done too.
 */
const MOST = {
  'kiosk-ui/index.html': 200,
  'kiosk-ui/phone.html': 117,
  'kiosk-ui/public.html': 130,
  'kiosk-ui/case.html': 112,
  'kiosk-ui/book.html': 122,
};

/** What each built page weighs, from vite's manifest: gzipped bytes that come with it, and those that come later or never. */
export function measureSizes(dist) {
  const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  const weights = new Map();
  const weigh = file => {
    if (!weights.has(file))
      weights.set(file, gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length);
    return weights.get(file);
  };
  const pages = Object.keys(manifest).filter(key => key.endsWith('.html'));
  const sum = (files, ...ends) =>
    [...files]
      .filter(file => ends.some(end => file.endsWith(end)))
      .reduce((all, file) => all + weigh(file), 0);
  return pages.sort().map(page => {
    const first = partsOf(manifest, [page]);
    const later = laterThan(first, manifest, dist);
    return { page, js: sum(first, '.js'), css: sum(first, '.css'), lazy: sum(later, '.js', '.css') };
  });
}

/** Files of an entry and of all it imports. */
function partsOf(manifest, keys, seen = new Set(), files = new Set()) {
  for (const key of keys) {
    const part = manifest[key];
    if (!part || seen.has(key)) continue;
    seen.add(key);
    for (const file of [part.file, ...(part.css ?? [])]) files.add(file);
    partsOf(manifest, part.imports ?? [], seen, files);
  }
  return files;
}

/** What those files name in their own text and do not bring along: it is fetched when it is asked for. */
function laterThan(first, manifest, dist) {
  const all = Object.values(manifest).filter(({ file }) => /\.(js|css)$/.test(file));
  const later = new Set();
  for (const file of [...first].filter(name => name.endsWith('.js'))) {
    const text = fs.readFileSync(path.join(dist, file), 'utf8');
    for (const part of all) {
      if (first.has(part.file) || !text.includes(path.basename(part.file))) continue;
      for (const named of [part.file, ...(part.css ?? [])]) later.add(named);
    }
  }
  return later;
}

/** The table for people, one line a page. */
export function sizesTable(sizes) {
  const kB = bytes => (bytes / 1000).toFixed(1);
  const rows = sizes.map(({ page, js, css, lazy }) => [
    page,
    kB(js),
    kB(css),
    kB(js + css),
    MOST[page] === undefined ? '' : String(MOST[page]),
    kB(lazy),
  ]);
  return [['page, kB gzip', 'script', 'style', 'first', 'most', 'later'], ...rows]
    .map(([name, ...cells]) => name.padEnd(24) + cells.map(cell => cell.padStart(9)).join(''))
    .join('\n');
}

/** Refuses a build in which a page for weak boxes and poor networks got too heavy. */
export function refuseHeavy(sizes) {
  const heavy = sizes.filter(({ page, js, css }) => MOST[page] !== undefined && js + css > MOST[page] * 1000);
  if (heavy.length === 0) return;
  const names = heavy
    .map(({ page, js, css }) => `${page} ${Math.ceil((js + css) / 1000)} > ${MOST[page]} kB`)
    .join(', ');
  throw new Trouble(`界面太大：${names}`, `the screens are too heavy: ${names}`);
}
