import { expect, it } from 'vitest';
import { answerKey, type Pending, WaitingList } from '../../../server/app/sequencer/pending.ts';
import { missing, passing, readBefore } from '../../../server/app/sequencer/needs.ts';

const NOBODY = { resolve: () => undefined, reject: () => undefined };

function pending(kind: 'staff' | 'clock', commandId: string, caseIds: readonly string[] = []): Pending {
  const sender = kind === 'clock' ? { kind } : { kind, staffId: 's', sessionId: 's' };
  const handler = {
    needs: () => caseIds,
    decide: () => ({ facts: [], answer: { ok: true as const, data: null } }),
  };
  const asked = { name: 'x', commandId, sender, key: answerKey(sender, commandId), digest: '', input: null };
  return { ...asked, prepared: undefined, handler, deadline: Infinity, ...NOBODY };
}

const many = Array.from({ length: 250 }, (_, i) => `c${i}`);
const namesOf = (batch: readonly Pending[]): string[] => batch.map(({ commandId }) => commandId);

it('an act of the clock on many cases waits for the people who are there, once, and a small one goes along', () => {
  const list = new WaitingList();
  for (const one of [pending('clock', 'small'), pending('clock', 'many', many), pending('staff', 'first')])
    list.add(one);
  expect(namesOf(list.next())).toEqual(['first', 'small']);
  list.add(pending('staff', 'second'));
  expect(namesOf(list.next())).toEqual(['second', 'many']);
  list.add(pending('clock', 'more', many));
  expect(namesOf(list.next())).toEqual(['more']);
});

it('cases that only the clock looks at do not stay, and those read from another journal do not count', () => {
  const clock = { ...pending('clock', 'many', ['a', 'b', 'c']), read: { epoch: 'old', cases: [] } };
  const batch = [clock, pending('staff', 'one', ['b'])];
  const needed = missing({ cases: new Map([['a', {}]]) } as never, batch);
  expect(needed).toEqual(['b', 'c']);
  expect(passing(needed, batch)).toEqual(['c']);
  const one = { id: 'c' } as never;
  const read = [{ ...clock, read: { epoch: 'e', cases: [one] } }];
  expect(readBefore(read, 'e')).toEqual([one]);
  expect(readBefore(read, 'f')).toEqual([]);
});
