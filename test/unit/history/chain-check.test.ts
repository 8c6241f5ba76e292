import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChainCheck, type ChainFault } from '../../../server/app/verify/chain-check.ts';
import type { StoredFact } from '../../../server/app/ports.ts';
import { journalOf, twoDays } from './journal-of.ts';

const whole = journalOf(twoDays().journal);

function check(facts: readonly StoredFact[], end = whole.end): ChainFault[] {
  const chain = new ChainCheck(end);
  for (const fact of [...facts].sort((a, b) => a.seq - b.seq)) chain.take(fact);
  return chain.close();
}

const changed = (at: number, part: Partial<StoredFact>): StoredFact[] =>
  whole.facts.map((fact, i) => (i === at ? { ...fact, ...part } : fact));

const otherChar = (text: string, at: number, step: number): string => {
  const i = at % text.length;
  const code = 32 + ((text.charCodeAt(i) - 32 + 1 + (step % 94) + 95) % 95);
  return text.slice(0, i) + String.fromCharCode(code) + text.slice(i + 1);
};
const otherFigure = (value: number, at: number, step: number): number => {
  const text = String(value);
  const i = at % text.length;
  return Number(text.slice(0, i) + String((Number(text[i]) + 1 + (step % 9)) % 10) + text.slice(i + 1));
};

const place = fc.nat(whole.facts.length - 1);
const byte = fc.tuple(fc.nat(2_000), fc.nat(500));

describe('the chain check', () => {
  it('finds nothing in a whole journal, and in an empty one', () => {
    expect(whole.facts.length).toBeGreaterThan(30);
    expect(check(whole.facts)).toEqual([]);
    expect(check([], { seq: 0, head: '0'.repeat(64) })).toEqual([]);
  });

  it('finds and names any changed byte of at, sender, body and hash of any fact', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('at', 'by', 'body', 'hash'), byte, (i, field, [at, step]) => {
        const fact = whole.facts[i]!;
        const value = field === 'at' ? otherFigure(fact.at, at, step) : otherChar(fact[field], at, step);
        fc.pre(value !== fact[field]);
        const named = field === 'by' ? 'sender' : field;
        const faults = check(changed(i, { [field]: value }));
        expect(faults).toHaveLength(1);
        expect(faults[0]).toMatchObject({ kind: 'changed', seq: fact.seq, field: named });
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('finds a time that was claimed afterwards, and any byte of one', () => {
    const claimed = twoDays().journal.map((one, i) => (i % 4 ? one : { ...one, claimedAt: one.at - 5_000 }));
    const { facts, end } = journalOf(claimed);
    const at = 8;
    const fact = facts[at]!;
    const put = (claimedAt: number | null) =>
      check(
        facts.map((one, i) => (i === at ? { ...one, claimedAt } : one)),
        end,
      );
    expect(put(otherFigure(fact.claimedAt!, 9, 3))).toMatchObject([
      { seq: fact.seq, field: 'claimed_at', proven: true },
    ]);
    expect(check(changed(5, { claimedAt: 12_345 }))).toMatchObject([
      { seq: 6, field: 'claimed_at', proven: true },
    ]);
  });

  it('finds and names any changed number of any fact', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: -1_000, max: 10_000 }), (i, seq) => {
        const fact = whole.facts[i]!;
        fc.pre(!whole.facts.some(one => one.seq === seq));
        expect(check(changed(i, { seq }))).toEqual([{ kind: 'renumbered', seq, was: fact.seq }]);
      }),
    );
  });

  it('finds facts that were taken away, at any place', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 5 }), (i, n) => {
        const left = [...whole.facts.slice(0, i), ...whole.facts.slice(i + n)];
        const to = Math.min(i + n, whole.facts.length);
        expect(check(left)).toEqual([{ kind: 'missing', from: i + 1, to }]);
      }),
    );
  });

  it('finds facts put in behind the end, and two rows that changed places with the facts that hung on them', () => {
    const last = whole.facts[whole.facts.length - 1]!;
    expect(check([...whole.facts, { ...last, seq: last.seq + 7 }])).toEqual([
      { kind: 'stray', seq: last.seq + 7 },
    ]);
    const swapped = changed(9, { ...whole.facts[20]!, seq: 10 });
    const faults = check(swapped.map((fact, i) => (i === 20 ? { ...whole.facts[9]!, seq: 21 } : fact)));
    expect(faults.map(fault => 'seq' in fault && fault.seq)).toEqual([10, 11, 21, 22]);
  });

  it('names the sequencer row when it is what was changed', () => {
    const { seq, head } = whole.end;
    expect(check(whole.facts, { seq, head: otherChar(head, 3, 9) })).toEqual([
      { kind: 'sequencer', field: 'head' },
    ]);
    expect(check(whole.facts, { seq: seq + 3, head })).toEqual([{ kind: 'sequencer', field: 'seq' }]);
    expect(check(whole.facts, { seq: seq - 3, head })).toEqual([{ kind: 'sequencer', field: 'seq' }]);
  });

  it('names several changes at once, also in neighbours', () => {
    const { facts } = whole;
    const at = (i: number, n: number) => ({ ...facts[i]!, at: facts[i]!.at + n });
    const faults = check(
      facts.map((fact, i) => (i === 4 || i === 5 ? at(i, 1) : i === 12 ? at(i, 3) : fact)),
    );
    expect(faults.map(fault => 'seq' in fault && fault.seq)).toEqual([5, 6, 13]);
    expect(faults[2]).toMatchObject({ field: 'at', proven: true });
  });

  it('finds a time whose first figure became a nought, also in the last fact', () => {
    const last = whole.facts.length - 1;
    const at = Number(String(whole.facts[last]!.at).slice(1));
    expect(check(changed(last, { at }))).toMatchObject([{ seq: last + 1, field: 'at', proven: true }]);
  });

  it('says whether a name is proven', () => {
    expect(check(changed(7, { at: whole.facts[7]!.at + 4 }))).toMatchObject([{ field: 'at', proven: true }]);
    const { body } = whole.facts[7]!;
    expect(check(changed(7, { body: body.replace('"id-', '"ie-') }))).toMatchObject([
      { field: 'body', proven: false },
    ]);
    expect(check(changed(7, { body: `${body} ` }))).toMatchObject([{ field: 'body', proven: true }]);
  });
});
