import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Parts of the system that tests use beside Node: the name in HALL_SKIP, Debian's package, and how to see it is there. */
export const PARTS = [
  { name: 'mariadb', package: 'mariadb-server', find: () => findProgram('mariadbd') },
  { name: 'redis', package: 'redis-server', find: () => findProgram('redis-server') },
  { name: 'chromium', package: 'chromium', find: findChromium },
  { name: 'fonts', package: 'fonts-noto-cjk', find: findChineseFont },
  { name: 'zbar', package: 'zbar-tools', find: () => findProgram('zbarimg') },
  { name: 'poppler', package: 'poppler-utils', find: () => findProgram('pdftotext') },
  { name: 'python', package: 'python3', find: () => findProgram('python3') },
  { name: 'strace', package: 'strace', find: () => findProgram('strace') },
  { name: 'faketime', package: 'libfaketime', find: findFaketime },
];

/** A program's full path on PATH or in the system's own folders, or null. */
export function findProgram(name) {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/sbin',
  ];
  return folders.map(folder => path.join(folder, name)).find(isExecutable) ?? null;
}

/** The browser: CHROMIUM if set, else what answers to --version (Ubuntu's package is only a pointer to a snap). */
export function findChromium() {
  if (process.env.CHROMIUM) return isExecutable(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return names.map(findProgram).find(program => program && answers(program)) ?? null;
}

/** libfaketime's library, to preload into a server whose clock a test turns, or null. */
export function findFaketime() {
  const roots = ['/usr/lib', '/usr/lib64', '/usr/local/lib'];
  const folders = roots.flatMap(root => [root, ...childrenOf(root)]);
  return folders.map(folder => path.join(folder, 'faketime', 'libfaketime.so.1')).find(fs.existsSync) ?? null;
}

function findChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' }).split('\n')[0] || null;
  } catch {
    // fc-list comes in a package of its own: without it, look where the fonts lie.
    const folders = childrenOf('/usr/share/fonts').flatMap(kind => [kind, ...childrenOf(kind)]);
    return folders.flatMap(childrenOf).find(file => /cjk|wqy|SourceHan/i.test(file)) ?? null;
  }
}

function childrenOf(folder) {
  try {
    return fs.readdirSync(folder).map(name => path.join(folder, name));
  } catch {
    return [];
  }
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function answers(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
