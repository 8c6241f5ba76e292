import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Ids } from './app/ports.ts';

/** The machine's own time. */
export const machineClock: Clock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  sleep: ms => sleep(ms),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const ALPHABET = '0123456789abcdefghijkmnpqrstuvwx';
/** Time first, so that new rows go to the end of their index: 45 bits of ms, then 55 random bits. */
const TIME_FIGURES = 9;
const RANDOM_FIGURES = 11;

/** Randomness comes in pages: one call a byte string would be a tenth of the time of a take. */
const PAGE = 4_096;
let page = Buffer.alloc(0);
let at = 0;

function figures(count: number): string {
  if (at + count > page.length) [page, at] = [randomBytes(PAGE), 0];
  let text = '';
  for (const end = at + count; at < end; at += 1) text += ALPHABET[page[at]! & 31]!;
  return text;
}

/** Random ids of 20 figures and letters; 32 to the power of 11 within a millisecond. */
export const machineIds: Ids = {
  random: bytes => randomBytes(bytes),
  next() {
    let time = Date.now();
    let head = '';
    for (let i = 0; i < TIME_FIGURES; i += 1) {
      head = ALPHABET[time % 32]! + head;
      time = Math.floor(time / 32);
    }
    return head + figures(RANDOM_FIGURES);
  },
};
