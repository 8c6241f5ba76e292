import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Hash of files and whole folders under root: names and contents; what does not exist counts as absent. */
export function hashOf(root, names) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, root, name);
  return hash.digest('hex');
}

function addTo(hash, root, name) {
  const full = path.join(root, name);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(full));
    return;
  }
  const inside = fs.readdirSync(full).sort();
  for (const entry of inside) {
    if (entry.startsWith('.') || entry === 'node_modules') continue;
    addTo(hash, root, `${name}/${entry}`);
  }
}

/** The stamp's text, or null where there is none. */
export function readStamp(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Writes a stamp whole or not at all. */
export function writeStamp(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${text}\n`);
  fs.renameSync(draft, file);
}
