import { expect, it } from 'vitest';
import { answerKey, type Pending, WaitingList } from '../../../server/app/sequencer/pending.ts';
import { countedOf, missing, passing } from '../../../server/app/sequencer/needs.ts';

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

it('cases that only the clock looks at do not stay', () => {
  const batch = [pending('clock', 'many', ['a', 'b', 'c']), pending('staff', 'one', ['b'])];
  const needed = missing({ cases: new Map([['a', {}]]) } as never, batch);
  expect(needed).toEqual(['b', 'c']);
  expect(passing(needed, batch)).toEqual(['c']);
});

it('of cases read before the lock those count that were read from this journal, and what came since counts last', async () => {
  const [one, other, changed] = [{ id: 'c' }, { id: 'd' }, { id: 'c', seq: 8 }] as never[];
  const asked: unknown[] = [];
  const tx = {
    countedSince: (ids: readonly string[], seq: number) => {
      asked.push([ids, seq]);
      return Promise.resolve([changed!]);
    },
  };
  const batch = [{ ...pending('clock', 'many'), read: { epoch: 'e', seq: 7, cases: [one!, other!] } }];
  expect(await countedOf(tx, batch, 'e')).toEqual([one, other, changed]);
  expect(await countedOf(tx, batch, 'f')).toEqual([]);
  expect(asked).toEqual([[['c', 'd'], 7]]);
});
