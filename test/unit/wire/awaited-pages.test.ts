import { expect, it } from 'vitest';
import type { CaseFound } from '../../../server/app/ports.ts';
import type { CaseList } from '../../../server/contract/cases/sheet.ts';
import { emptyHall } from '../../../server/domain/state/hall.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { asked, listOf } from '../../../server/wire/cases/list.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const TODAY = '2026-04-27';

/** So many cases, the longest waiting first; their last days go up and down, and each ninth has none. */
function waiting(count: number): CaseFound[] {
  return Array.from({ length: count }, (_, n) => {
    const dueOn = n % 9 === 0 ? null : dateOf(dayOf(TODAY) + ((n * 37) % 60));
    const one = { ...caseLike({ state: 'in_progress', acceptance: TODAY }), dueOn };
    return {
      one: { ...one, id: `c${n}`, number: `20260427-${String(n).padStart(4, '0')}` },
      nameMasked: '张**',
    };
  });
}

async function pages(count: number): Promise<CaseList[]> {
  const store = {
    cases: {
      awaited: (_: string, __: string | null, limit: number) =>
        Promise.resolve(waiting(count).slice(0, limit)),
    },
  };
  const who = { standings: ['supervisor'] };
  const reading = { store, hall: emptyHall(), who, today: TODAY } as never;
  const all: CaseList[] = [];
  for (let after: object | null = {}; after;) {
    const page = await listOf(reading, asked.parse({ awaited: 'finding', ...after }));
    all.push(page);
    const { next } = page;
    after = next && { ...(next.dueOn ? { afterDue: next.dueOn } : {}), afterNumber: next.number };
  }
  return all;
}

it('[G67] what waits for a word comes page by page, soonest due first and each once', async () => {
  const all = await pages(180);
  expect(all.map(({ lines }) => lines.length)).toEqual([50, 50, 50, 30]);
  const lines = all.flatMap(page => page.lines);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(180);
  const places = lines.map(({ dueOn, number }) => `${dueOn ?? '~'} ${number}`);
  expect(places).toEqual([...places].sort());
  expect(all.every(({ cut }) => cut === null)).toBe(true);
});

it('[G67] of more than are looked at a list says how many it holds', async () => {
  const all = await pages(700);
  expect(all.flatMap(({ lines }) => lines)).toHaveLength(500);
  expect(all.every(({ cut }) => cut === 500)).toBe(true);
  expect((await pages(500)).every(({ cut }) => cut === null)).toBe(true);
});
