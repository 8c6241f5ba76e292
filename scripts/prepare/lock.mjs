import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder on another machine (shared folder) is given up after this long without a heartbeat, by our own watch. */
const SILENCE_MS = 60_000;

/** Runs `work` while holding the lock directory; others wait. A dead holder's lock is taken over. */
export async function withLock(dir, work, { onWait = () => {}, pollMs = 300, silenceMs = SILENCE_MS } = {}) {
  const mine = {
    token: randomBytes(8).toString('hex'),
    pid: process.pid,
    host: os.hostname(),
    born: bornAt(process.pid),
  };
  await acquire(dir, mine, { onWait, pollMs, silenceMs });
  const heart = setInterval(() => beat(dir, mine), 5_000);
  heart.unref();
  try {
    return await work();
  } finally {
    clearInterval(heart);
    if (ownerOf(dir)?.token === mine.token) fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function acquire(dir, mine, { onWait, pollMs, silenceMs }) {
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  const watch = { sign: null, since: performance.now() };
  for (let told = false; !claim(dir, mine); await sleep(pollMs)) {
    const owner = ownerOf(dir);
    const sign = `${owner?.token}:${owner?.beat}`;
    if (sign !== watch.sign) Object.assign(watch, { sign, since: performance.now() });
    const silent = performance.now() - watch.since;
    if (isDead(owner, silent, silenceMs)) {
      clear(dir, owner);
      continue;
    }
    if (!told) onWait(owner);
    told = true;
  }
}

/** mkdir is the one atomic act; the owner's note follows it, so a missing note is a holder just born or dead at birth. */
function claim(dir, mine) {
  try {
    fs.mkdirSync(dir);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  beat(dir, mine);
  return true;
}

function beat(dir, mine) {
  try {
    fs.writeFileSync(path.join(dir, 'owner.json'), JSON.stringify({ ...mine, beat: Date.now() }));
  } catch {
    // The directory was taken from us or removed by hand; the work itself goes on.
  }
}

function ownerOf(dir) {
  try {
    return JSON.parse(fs.readFileSync(path.join(dir, 'owner.json'), 'utf8'));
  } catch {
    return null;
  }
}

function isDead(owner, silentMs, silenceMs) {
  if (!owner) return silentMs > Math.min(5_000, silenceMs);
  if (owner.host !== os.hostname()) return silentMs > silenceMs;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return true;
  }
  const born = bornAt(owner.pid);
  return born !== null && owner.born !== null && born !== owner.born;
}

/** Rename first, so that of several waiters one removes it; put back what turns out to be somebody's new lock. */
function clear(dir, dead) {
  const aside = `${dir}.${randomBytes(4).toString('hex')}`;
  try {
    fs.renameSync(dir, aside);
  } catch {
    return;
  }
  if (ownerOf(aside)?.token !== dead?.token) {
    try {
      fs.renameSync(aside, dir);
      return;
    } catch {
      // A third process made a new one meanwhile; both finish their own work, which is harmless twice.
    }
  }
  fs.rmSync(aside, { recursive: true, force: true });
}

/** Start time of a process in clock ticks (Linux), so that a reused pid is not taken for the holder; else null. */
function bornAt(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return null;
  }
}
