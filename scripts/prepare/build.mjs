import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from './run.mjs';
import { say, Trouble } from './say.mjs';
import { measureSizes, refuseHeavy, sizesTable } from './sizes.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const SOURCES = [
  'kiosk-ui',
  'counter-ui',
  'display-ui',
  'client',
  'server/contract',
  'server/domain',
  'vite.config.ts',
  'package-lock.json',
];

const stampIn = root => path.join(root, 'dist', '.hall-stamp');

/** 'ready', 'build', or 'none' where there are no screens to build yet. */
export function buildState(root) {
  if (!fs.existsSync(path.join(root, 'vite.config.ts'))) return 'none';
  return readStamp(stampIn(root)) === hashOf(root, SOURCES) ? 'ready' : 'build';
}

/** Builds the screens beside dist/ and swaps them in whole, so a server that is running never serves half of them. */
export async function build(root) {
  if (buildState(root) !== 'build') return;
  say('正在构建界面（vite），约需 10–60 秒', 'building the screens (vite), 10–60 seconds');
  const began = performance.now();
  const wanted = hashOf(root, SOURCES);
  const draft = path.join(root, '.cache', 'dist-next');
  fs.rmSync(draft, { recursive: true, force: true });
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(
    process.execPath,
    [vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new Trouble(`界面构建失败（退出码 ${code}）`, `vite build failed with code ${code}`);
  const sizes = measureSizes(draft);
  console.log(sizesTable(sizes));
  refuseHeavy(sizes);
  pack(path.join(draft, 'assets'));
  swapIn(root, draft);
  writeStamp(stampIn(root), wanted);
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`界面构建完成，用时 ${seconds} 秒`, `screens built in ${seconds} s`);
}

/** A packed twin beside each part, for the server to give to browsers: it does not pack anything itself. */
function pack(folder) {
  for (const name of fs.readdirSync(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
  }
}

function swapIn(root, draft) {
  const dist = path.join(root, 'dist');
  const former = path.join(root, '.cache', 'dist-former');
  fs.rmSync(former, { recursive: true, force: true });
  try {
    if (fs.existsSync(dist)) fs.renameSync(dist, former);
    fs.renameSync(draft, dist);
  } catch {
    // dist is a mount point or on another disk
    fs.rmSync(stampIn(root), { force: true });
    fs.cpSync(draft, dist, { recursive: true, force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
  fs.rmSync(former, { recursive: true, force: true });
}
