import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { findProgram } from './parts.mjs';
import { say } from './prepare/say.mjs';

/** Gets the missing parts where it may; resolves to the names of those still missing, each already told aloud. */
export function bringParts(parts) {
  const missing = () => parts.filter(part => part.find() === null);
  const before = missing();
  if (before.length === 0) return [];
  const obstacle = whyNoApt();
  if (obstacle === null) getByApt(before.map(part => part.package));
  const after = obstacle === null ? missing() : before;
  for (const part of after) {
    console.log(
      `SKIP: ${part.name} — ${part.package} is missing${obstacle ? ` and ${obstacle}` : ' after apt-get'}`,
    );
  }
  return after.map(part => part.name);
}

function whyNoApt() {
  if (process.env.HALL_APT === '0') return 'HALL_APT=0 forbids apt-get';
  if (!isDebianLike() || !findProgram('apt-get')) return 'this is no Debian-like system';
  if (process.getuid?.() !== 0) return 'apt-get needs root';
  return null;
}

function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function getByApt(packages) {
  const list = packages.join(' ');
  say(
    `测试需要系统软件，将用 apt-get 安装：${list}（HALL_APT=0 可禁止）`,
    `tests need ${list}: getting them by apt-get (HALL_APT=0 forbids)`,
  );
  aptGet(['update']);
  if (aptGet(install(packages))) return;
  // One that cannot be had must not keep the others away.
  for (const name of packages.filter(name => !isInstalled(name))) aptGet(install([name]));
}

const install = packages => ['install', '-y', '--no-install-recommends', ...packages];

function aptGet(args) {
  const options = [
    '-q',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-o',
    'Acquire::Retries=3',
    '-o',
    'Dpkg::Use-Pty=0',
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'a' };
  const { status, stderr } = spawnSync('apt-get', [...options, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0)
    console.error(`apt-get ${args[0]}: ${String(stderr).trim().split('\n').slice(-3).join(' | ')}`);
  return status === 0;
}

function isInstalled(name) {
  try {
    return execFileSync('dpkg-query', ['-W', '-f=${Status}', name], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).includes('ok installed');
  } catch {
    return false;
  }
}
