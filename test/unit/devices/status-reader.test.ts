import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAsb,
  afterReply,
  stopCause,
  UNKNOWN_CONDITION,
  type Question,
} from '../../../devices/status/condition.ts';
import { statusReader, type StatusEvent } from '../../../devices/status/reader.ts';
import { autoStatus, realTimeAnswer } from '../../../devices/virtual-printer/answers.ts';

interface Said {
  readonly bytes: number[];
  readonly event: StatusEvent;
}

/** Any mixture of the bits in `mask`, over the fixed ones. */
const bits = (mask: number, fixed = 0): fc.Arbitrary<number> => fc.nat(255).map(any => (any & mask) | fixed);
const realtime: fc.Arbitrary<Said> = bits(0x6c, 0x12).map(byte => ({
  bytes: [byte],
  event: { kind: 'realtime', byte },
}));
const flow: fc.Arbitrary<Said> = fc
  .boolean()
  .map(on => ({ bytes: [on ? 0x11 : 0x13], event: { kind: 'flow', on } }));
const answer: fc.Arbitrary<Said> = bits(0x6f).map(byte => ({
  bytes: [byte],
  event: { kind: 'answer', byte },
}));
const asb: fc.Arbitrary<Said> = fc
  .tuple(bits(0x6c, 0x10), bits(0x6f), bits(0x6f), bits(0x6f))
  .map(bytes => ({ bytes: [...bytes], event: { kind: 'asb', bytes } }));
const process: fc.Arbitrary<Said> = fc.stringMatching(/^[!-~]{4}$/).map(id => ({
  bytes: [0x37, 0x22, ...Buffer.from(id), 0],
  event: { kind: 'process', id },
}));
const anything = fc.oneof(realtime, flow, answer, asb, process);

function read(bytes: readonly number[], cuts: readonly number[]): StatusEvent[] {
  const reader = statusReader();
  const events: StatusEvent[] = [];
  let at = 0;
  for (const size of [...cuts, bytes.length]) {
    events.push(...reader.feed(Uint8Array.from(bytes.slice(at, at + size))));
    at += size;
  }
  return events;
}

describe('the status reader', () => {
  it('tells apart any order of answers, in any pieces', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), fc.array(fc.nat(6)), (said, cuts) => {
        const bytes = said.flatMap(part => part.bytes);
        expect(read(bytes, cuts)).toEqual(said.map(part => part.event));
      }),
    );
  });

  it('finds a real-time reply or a flow byte in the middle of a longer answer, and loses neither', () => {
    const longer = fc.oneof(asb, process);
    const between = fc.oneof(realtime, flow);
    fc.assert(
      fc.property(longer, between, fc.nat(5), ({ bytes, event }, inner, at) => {
        const byte = inner.bytes[0] ?? 0;
        // A reply of 20 or more inside a process id cannot be told from the id's own characters.
        fc.pre(event.kind === 'asb' || byte < 0x20);
        const cut = 1 + (at % (bytes.length - 1));
        const mixed = [...bytes.slice(0, cut), byte, ...bytes.slice(cut)];
        expect(read(mixed, [])).toEqual([inner.event, event]);
      }),
    );
  });

  it('never throws and always recovers, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), process, (noise, { bytes, event }) => {
        const calm = Array<number>(90).fill(0);
        expect(read([...noise, ...calm, ...bytes], []).at(-1)).toEqual(event);
      }),
    );
  });

  it('gives up a block without an end after 80 bytes', () => {
    const events = read([0x37, ...Array<number>(79).fill(0x41), 0x12], []);
    expect(events.map(event => event.kind)).toEqual(['noise', 'realtime']);
  });

  it('a torn automatic status is noise, the next one counts', () => {
    expect(read([0x10, 0x00, 0x10, 0, 0, 0], [])).toEqual([
      { kind: 'noise', bytes: [0x10, 0x00] },
      { kind: 'asb', bytes: [0x10, 0, 0, 0] },
    ]);
  });
});

describe('the condition', () => {
  const sensors = [
    [{ paperOut: false, nearEnd: false, coverOpen: false }, 'ok', null],
    [{ paperOut: false, nearEnd: true, coverOpen: false }, 'near-end', null],
    [{ paperOut: true, nearEnd: false, coverOpen: false }, 'out', 'paper-out'],
    [{ paperOut: false, nearEnd: false, coverOpen: true }, 'ok', 'cover-open'],
  ] as const;

  it.each(sensors)('%j: paper %s, stopped by %s, asked or told', (seen, paper, stop) => {
    let asked = UNKNOWN_CONDITION;
    for (const n of [1, 2, 3, 4] as Question[]) asked = afterReply(asked, n, realTimeAnswer(n, seen) ?? 0);
    const [b1, b2, b3, b4] = autoStatus(seen);
    const told = afterAsb(UNKNOWN_CONDITION, [b1 ?? 0, b2 ?? 0, b3 ?? 0, b4 ?? 0]);
    expect(asked).toMatchObject({ paper, coverOpen: seen.coverOpen });
    expect(told).toEqual(asked);
    expect(stopCause(asked)).toBe(stop);
  });

  it.each([
    [0x12, 'none', null],
    [0x16, 'recoverable', 'printer-error'],
    [0x1a, 'cutter', 'printer-error'],
    [0x32, 'unrecoverable', 'printer-error'],
    [0x52, 'hot', null],
  ] as const)('DLE EOT 3 says %i: %s', (byte, error, stop) => {
    const condition = afterReply(UNKNOWN_CONDITION, 3, byte);
    expect(condition.error).toBe(error);
    expect(stopCause(condition)).toBe(stop);
  });

  it('offline for no reason given stops it too', () => {
    expect(stopCause(afterReply(UNKNOWN_CONDITION, 1, 0x1a))).toBe('printer-offline');
  });
});
