import type { Log, Timers } from '../agent/ports.ts';
import type { Transport } from '../transport/transport.ts';
import type { AskLine } from './hall-lines.ts';
import type { SignPlace } from './signs-config.ts';
import { type Heard, isDue, toSay } from './told.ts';
import { openWire, type Outcome, type SignWire } from './wire.ts';

/** How the signs of a bus are kept: all in ms but `signSeconds`. */
export interface SignPace {
  /** How often the hall is asked. */
  readonly askMs: number;
  /** What stands is told again, so that a sign that lost its power says it too. */
  readonly againMs: number;
  /** What the hall said is not shown longer without news of it. */
  readonly staleMs: number;
  /** A sign that hears nothing takes its words away by itself. */
  readonly signSeconds: number;
  readonly answerMs: number;
  /** Between two tries to connect, from and up to. */
  readonly retryMs: readonly [number, number];
}

export const USUAL_PACE: SignPace = {
  ...{ askMs: 1_000, againMs: 4_000, staleMs: 6_000, signSeconds: 12 },
  ...{ answerMs: 500, retryMs: [1_000, 10_000] },
};

export interface SignBus {
  readonly signs: readonly SignPlace[];
  readonly ask: AskLine;
  readonly openTransport: () => Transport;
  readonly timers: Timers;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly pace?: SignPace;
}

interface Sign extends SignPlace {
  heard: Heard | null;
  shown: { readonly text: string; readonly at: number } | null;
  outcome: Outcome | null;
}

/**
 * Keeps the signs behind one TCP port: each says what the hall says of its counter, is told it again and again, and says
 * that nothing is known when the hall is silent (rule B25). Ends with `signal`. A sign that does not answer keeps nobody
 * else from being written to for longer than `answerMs`.
 */
export async function runSigns(bus: SignBus): Promise<void> {
  const { timers, signal, log, pace = USUAL_PACE } = bus;
  const signs = bus.signs.map((place): Sign => ({ ...place, heard: null, shown: null, outcome: null }));
  const asking = listen(bus, signs, pace);
  let wire: SignWire | null = null;
  let retry = pace.retryMs[0];
  while (!signal.aborted) {
    wire ??= await openWire(bus.openTransport(), pace.answerMs, signal);
    if (wire === null) {
      log('sign-away', { host: bus.signs[0]!.host, port: bus.signs[0]!.port });
      await timers.sleep(retry, signal);
      retry = Math.min(retry * 2, pace.retryMs[1]);
      continue;
    }
    retry = pace.retryMs[0];
    if ((await round(wire, signs, bus, pace)) === 'lost') {
      await wire.close();
      wire = null;
      for (const sign of signs) sign.shown = null;
    }
    await timers.sleep(pace.askMs / 4, signal);
  }
  await wire?.close();
  await asking;
}

/** Asks the hall about every sign, each second anew. */
async function listen(
  { ask, timers, signal }: SignBus,
  signs: readonly Sign[],
  pace: SignPace,
): Promise<void> {
  while (!signal.aborted) {
    await Promise.all(
      signs.map(async sign => {
        const text = await ask(sign.counter, signal);
        if (text !== null) sign.heard = { text, at: timers.now() };
      }),
    );
    await timers.sleep(pace.askMs, signal);
  }
}

/** Writes to each sign that is due. */
async function round(
  wire: SignWire,
  signs: readonly Sign[],
  { timers, signal, log }: SignBus,
  pace: SignPace,
): Promise<'kept' | 'lost'> {
  for (const sign of signs) {
    if (signal.aborted) return 'kept';
    const text = toSay(sign.heard, timers.now(), pace.staleMs);
    if (!isDue(text, sign.shown, timers.now(), pace.againMs)) continue;
    const outcome = await wire.write({ ...sign, text, seconds: pace.signSeconds }, signal);
    if (outcome !== sign.outcome) log('sign', { counter: sign.counter, outcome });
    sign.outcome = outcome;
    // One that was silent may show it or not: it is told again in its turn, as one that answered.
    sign.shown = { text, at: timers.now() };
    if (outcome === 'lost') return 'lost';
  }
  return 'kept';
}
