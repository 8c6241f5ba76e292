import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attemptJob, type AttemptPorts, type Ended } from '../../../devices/agent/attempt.ts';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import { UNKNOWN_CONDITION, type PrinterCondition } from '../../../devices/status/condition.ts';
import {
  memoryTransport,
  type MemoryScript,
  type MemoryTransport,
} from '../../../devices/transport/memory.ts';
import type { SlipModel } from '../../../server/contract/printing.ts';
import { fastTimers } from './support/desk.ts';
import { bytesOf, jobFor, slip, wide } from './support/examples.ts';

const job = jobFor('job-0000ab12');
const slipBytes = bytesOf(slip, wide, 'ab12');
const printed = Buffer.from('37226162313200', 'hex');

/** A printer that answers: all is well with its four sensors, and the process id after a slip. */
const healthy = (bytes: Buffer): Buffer | null => {
  if (bytes.length === 3 && bytes[0] === 0x10) return Buffer.from([0x12]);
  return bytes.length > 100 ? printed : null;
};

interface Trial {
  readonly ended: Ended;
  readonly steps: string[];
  readonly transport: MemoryTransport;
  readonly conditions: PrinterCondition[];
  /** The bytes that left without the questions. */
  readonly slip: Buffer;
}

async function attempt(
  script: MemoryScript,
  changed: Partial<AttemptPorts> = {},
  model = wide,
): Promise<Trial> {
  const steps: string[] = [];
  const conditions: PrinterCondition[] = [];
  const transport = memoryTransport(script);
  const step = (name: string) => () => {
    steps.push(name);
    return Promise.resolve();
  };
  const ended = await attemptJob(
    { ...job, model },
    {
      encode: encodeSlip,
      transport: () => transport,
      timers: fastTimers(50),
      patience: { confirmMs: 1_000, stoppedMs: 2_000, pollMs: 200 },
      signal: new AbortController().signal,
      known: UNKNOWN_CONDITION,
      prelude: Buffer.alloc(0),
      allow: hash => {
        steps.push(`allow ${hash}`);
        return Promise.resolve(true);
      },
      remember: step('remember'),
      sent: step('sent'),
      condition: condition => {
        conditions.push(condition);
        return Promise.resolve();
      },
      ...changed,
    },
  );
  const left = transport.bytes();
  const at = left.indexOf(Buffer.from([0x1b, 0x40]));
  return {
    ended,
    steps,
    transport,
    conditions,
    slip: at < 0 ? Buffer.alloc(0) : left.subarray(at, at + slipBytes.length),
  };
}

describe('one attempt at a slip', () => {
  it('asks leave with the hash of the very bytes, then sends, then waits for the printer’s word', async () => {
    const { ended, steps, transport, slip } = await attempt({ answer: healthy });
    expect(ended).toEqual({ kind: 'confirmed' });
    const hash = createHash('sha256').update(slipBytes).digest('hex');
    expect(steps).toEqual([`allow ${hash}`, 'remember', 'sent']);
    expect(slip).toEqual(slipBytes);
    expect(transport.closed()).toBe(true);
  });

  it('asks the four sensors first and nothing else before leave is given', async () => {
    let before: string | null = null;
    const transport = memoryTransport({ answer: healthy });
    await attempt(
      {},
      {
        transport: () => transport,
        allow: () => {
          before = transport.bytes().toString('hex');
          return Promise.resolve(true);
        },
      },
    );
    expect(before).toBe('100401100402100403100404');
  });

  it.each([
    ['not allowed', () => Promise.resolve(false), 'not-allowed'],
    ['answer lost', () => Promise.reject(new Error('socket')), 'no-answer'],
  ])(
    '%s: not one byte of the slip leaves, nothing is reported, the connection is closed',
    async (_, allow, cause) => {
      const { ended, slip, steps, transport } = await attempt({ answer: healthy }, { allow });
      expect(ended).toEqual({ kind: 'withheld', cause });
      expect(slip).toHaveLength(0);
      expect(steps).toEqual([]);
      expect(transport.closed()).toBe(true);
    },
  );

  it.each([
    [
      'encoding',
      {
        encode: () => {
          throw new RangeError('x');
        },
      },
      {},
      'encode RangeError',
    ],
    ['connecting', {}, { openFails: 'refused' }, 'open refused'],
    [
      'making the transport',
      {
        transport: () => {
          throw new Error('no such printer');
        },
      },
      {},
      'fault Error',
    ],
    ['before the first byte', {}, { answer: healthy, breaksAt: 12 }, 'write reset'],
  ] as const)('trouble when %s has surely printed nothing: failed', async (_, changed, script, cause) => {
    const { ended, slip } = await attempt(script, changed);
    expect(ended).toEqual({ kind: 'failed', cause });
    expect(slip).toHaveLength(0);
  });

  it.each([13, 200, 12 + slipBytes.length - 1])(
    'a break after byte %i is unknown, and not sent again',
    async breaksAt => {
      const { ended, transport } = await attempt({ answer: healthy, breaksAt });
      expect(ended).toEqual({ kind: 'unknown', cause: 'write reset' });
      expect(transport.bytes()).toHaveLength(breaksAt);
    },
  );

  it('an exception after the first byte is unknown', async () => {
    const transport = memoryTransport({ answer: healthy });
    const broken = {
      ...transport,
      write: (bytes: Uint8Array, signal: AbortSignal) => {
        if (bytes.length > 100) return Promise.reject(new Error('surprise'));
        return transport.write(bytes, signal);
      },
    };
    const { ended } = await attempt({}, { transport: () => broken });
    expect(ended).toEqual({ kind: 'unknown', cause: 'fault Error' });
  });

  it('silence after the slip is unknown after the time limit', async () => {
    const answer = (bytes: Buffer) => (bytes.length === 3 ? Buffer.from([0x12]) : null);
    expect((await attempt({ answer })).ended).toEqual({ kind: 'unknown', cause: 'not-confirmed' });
  });

  it('another job’s process id does not confirm this one', async () => {
    const answer = (bytes: Buffer) =>
      bytes.length === 3 ? Buffer.from([0x12]) : Buffer.from('37227878787800', 'hex');
    expect((await attempt({ answer })).ended).toEqual({ kind: 'unknown', cause: 'not-confirmed' });
  });

  it.each([
    ['paper out', 4, 0x72, 'paper-out'],
    ['cover open', 2, 0x16, 'cover-open'],
    ['cutter', 3, 0x1a, 'printer-error'],
    ['offline', 1, 0x1a, 'printer-offline'],
  ])('%s before the slip: failed, and the server is told the condition', async (_, n, byte, cause) => {
    const answer = (bytes: Buffer) => Buffer.from([bytes[2] === n ? byte : 0x12]);
    const { ended, slip, steps, conditions } = await attempt({ answer });
    expect(ended).toEqual({ kind: 'failed', cause });
    expect([slip.length, steps]).toEqual([0, []]);
    expect(conditions).toHaveLength(1);
  });

  it('a printer that does not answer questions prints all the same', async () => {
    const { ended } = await attempt({ answer: bytes => (bytes.length > 100 ? printed : null) });
    expect(ended).toEqual({ kind: 'confirmed' });
  });

  it('unreachable is told as a condition', async () => {
    const { conditions } = await attempt({ openFails: 'timeout' });
    expect(conditions).toEqual([{ ...UNKNOWN_CONDITION, reachable: false }]);
  });

  it('a clone’s GS r answer confirms; a printer that cannot tell leaves it unknown', async () => {
    const status: SlipModel = { ...wide, confirm: 'status' };
    const answer = (bytes: Buffer) => Buffer.from([bytes.length > 100 ? 0x00 : 0x12]);
    expect((await attempt({ answer }, {}, status)).ended).toEqual({ kind: 'confirmed' });
    const none = await attempt({}, {}, { ...wide, confirm: 'none' });
    expect(none.ended).toEqual({ kind: 'unknown', cause: 'unconfirmable' });
    expect(none.steps.at(-1)).toBe('sent');
  });

  it('stopping while waiting is unknown', async () => {
    const stop = new AbortController();
    const answer = (bytes: Buffer) => (bytes.length === 3 ? Buffer.from([0x12]) : null);
    const sent = () => {
      setTimeout(() => stop.abort(), 2);
      return Promise.resolve();
    };
    const { ended } = await attempt({ answer }, { signal: stop.signal, sent });
    expect(ended).toEqual({ kind: 'unknown', cause: 'stopped' });
  });

  it('waits longer while the printer says that it is stopped, and names why', async () => {
    let waiting = false;
    const answer = (bytes: Buffer) => {
      if (bytes.length > 100) waiting = true;
      return bytes.length === 3 ? Buffer.from([waiting && bytes[2] === 4 ? 0x72 : 0x12]) : null;
    };
    const start = performance.now();
    const { ended, conditions } = await attempt({ answer });
    expect(ended).toEqual({ kind: 'unknown', cause: 'paper-out' });
    expect((performance.now() - start) * 50).toBeGreaterThan(1_900);
    expect(conditions.at(-1)?.paper).toBe('out');
  });
});
