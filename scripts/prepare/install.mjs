import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { say, Trouble } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { isWhole } from './whole.mjs';

const stampIn = root => path.join(root, 'node_modules', '.hall-stamp');
const hiddenLockIn = root => path.join(root, 'node_modules', '.package-lock.json');

/** What node_modules must have been made from: the lock, this Node, this kind of machine. */
export function wantedStamp(root) {
  const lock = hashOf(root, ['package-lock.json']);
  return [lock, process.version, process.platform, process.arch].join(' ');
}

/** 'ready', 'adopt' (a complete install made by hand: only the stamp is missing) or 'install'. */
export function installState(root) {
  const stamp = readStamp(stampIn(root));
  if (stamp === null) return isWhole(root) ? 'adopt' : 'install';
  return stamp === wantedStamp(root) && hasDirect(root) ? 'ready' : 'install';
}

/** Brings node_modules to what the lock says. On failure the former node_modules is put back. */
export async function install(root) {
  const state = installState(root);
  if (state === 'ready') return;
  if (state === 'install' && !(await npmCi(root))) return;
  writeStamp(stampIn(root), wantedStamp(root));
}

async function npmCi(root) {
  say(
    '正在安装依赖（npm ci），首次约需 1–3 分钟',
    'installing packages (npm ci), 1–3 minutes the first time',
  );
  const began = performance.now();
  const aside = setAside(root);
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--prefer-offline'];
  const code = await npm(root, ['ci', ...flags]);
  if (code === 0) {
    if (aside) await fs.promises.rm(aside, { recursive: true, force: true });
    const seconds = Math.round((performance.now() - began) / 1000);
    say(`依赖安装完成，用时 ${seconds} 秒`, `packages installed in ${seconds} s`);
    return true;
  }
  putBack(root, aside);
  if (!differsInNodeOnly(readStamp(stampIn(root)), wantedStamp(root)) || !hasDirect(root)) {
    throw new Trouble(
      `依赖安装失败（npm ci 退出码 ${code}）。请检查网络；国内可先执行 npm config set registry https://registry.npmmirror.com`,
      `npm ci failed with code ${code}. Check the network or the registry (npm config get registry) and run it again.`,
    );
  }
  say(
    '安装失败，暂用原有依赖（仅 Node 版本不同）',
    'npm ci failed; going on with the former packages (only Node changed)',
  );
  return false;
}

/** npm deletes node_modules before it knows whether it can download: keep the old one until the new one stands. */
function setAside(root) {
  const from = path.join(root, 'node_modules');
  const aside = path.join(root, '.cache', 'node_modules.former');
  if (!fs.existsSync(from)) return fs.existsSync(aside) ? aside : null;
  try {
    if (readStamp(stampIn(root)) === null && fs.existsSync(aside)) {
      fs.rmSync(from, { recursive: true, force: true }); // half of an install that was killed; the whole one is aside
      return aside;
    }
    fs.rmSync(aside, { recursive: true, force: true });
    fs.renameSync(from, aside);
    return aside;
  } catch {
    fs.rmSync(stampIn(root), { force: true }); // a mount point: npm clears it in place
    fs.rmSync(hiddenLockIn(root), { force: true });
    return null;
  }
}

function putBack(root, aside) {
  if (!aside) return;
  fs.rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
  fs.renameSync(aside, path.join(root, 'node_modules'));
}

function differsInNodeOnly(one, other) {
  if (one === null) return false;
  const withoutNode = stamp =>
    stamp
      .split(' ')
      .filter((_, place) => place !== 1)
      .join(' ');
  return withoutNode(one) === withoutNode(other);
}

/** Every package that package.json names is there at all: catches a folder emptied by hand. */
function hasDirect(root) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return Object.keys({ ...dependencies, ...devDependencies }).every(name =>
    fs.existsSync(path.join(root, 'node_modules', name, 'package.json')),
  );
}

/** The npm that started us, else the one on PATH. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js') && fs.existsSync(own))
    return run(process.execPath, [own, ...args], { cwd: root });
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' });
}
