import fs from 'node:fs';
import path from 'node:path';

/** Whether node_modules, made without us, holds exactly what package-lock.json names for this machine. */
export function isWhole(root) {
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  // npm writes its own list last, after every package is unpacked and built: no list, no whole install.
  const found = packagesIn(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const there = found[place];
    if (!there) return entry.optional === true && !isForHere(entry);
    return same(entry, there) && fs.existsSync(path.join(root, place, 'package.json'));
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

const same = (one, other) => one.version === other.version && one.integrity === other.integrity;

/** An optional package for this system and processor is a native binary we would miss. */
function isForHere(entry) {
  if (!entry.os || !entry.cpu) return false;
  const libcFits = !entry.libc || process.platform !== 'linux' || entry.libc.includes(libc());
  return entry.os.includes(process.platform) && entry.cpu.includes(process.arch) && libcFits;
}

function libc() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
