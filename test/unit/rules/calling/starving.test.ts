import { describe, expect, it } from 'vitest';
import { pick } from '../../../../server/domain/queue/calling/pick.ts';
import {
  goesBefore,
  type TicketClass,
  USUAL_CALLING,
} from '../../../../server/domain/queue/calling/rules.ts';
import type { Candidate } from '../../../../server/domain/queue/calling/score.ts';
import { callerOf, MINUTE, serves } from './waiting.ts';

interface Coming {
  readonly at: number;
  readonly class: TicketClass;
}

const SERVICE = 5 * MINUTE;
const every = (minutes: number, of: TicketClass, from = 0, hours = 6): Coming[] =>
  Array.from({ length: Math.floor((hours * 60) / minutes) }, (_, n) => ({
    at: (from + n * minutes) * MINUTE,
    class: of,
  }));

/** One counter that takes five minutes for each, until all are called: how long each waited, and who waited before them. */
function playedAlone(coming: readonly Coming[]): { class: TicketClass; waited: number; head: number }[] {
  const people = coming
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, class: of }, n): Candidate => {
      const about = { ticketId: `t-${n}`, queueId: 'a', class: of, since: at, order: n };
      return { ...about, slotAt: null, forCounter: null };
    });
  const called: { class: TicketClass; waited: number; head: number }[] = [];
  const waiting = new Set(people);
  let inARow = 0;
  for (let now = people[0]!.since; waiting.size > 0; now += SERVICE) {
    const here = [...waiting].filter(({ since }) => since <= now);
    const lines = new Map([['a', { candidates: here, inARow }]]);
    const picked = pick(lines, callerOf(serves('a')), USUAL_CALLING, now);
    if (!picked) continue;
    const one = here.find(({ ticketId }) => ticketId === picked.ticketId)!;
    waiting.delete(one);
    inARow = goesBefore(one.class) ? inARow + 1 : 0;
    const oldest = here.filter(other => other.since <= one.since && !goesBefore(other.class));
    const head = Math.max(0, ...oldest.map(other => one.since - other.since));
    called.push({ class: one.class, waited: now - one.since, head });
  }
  return called;
}

describe('nobody starves', () => {
  it('[Q6] priority citizens who come faster than they are served keep nobody else from being called', () => {
    const called = playedAlone([...every(3, 'priority'), ...every(15, 'ordinary')]);
    const ordinary = called.filter(one => one.class === 'ordinary');
    expect(ordinary).toHaveLength(24);
    // Two that go before in a row at most, one in service, and the others of theirs that came before.
    expect(Math.max(...ordinary.map(({ waited }) => waited))).toBeLessThanOrEqual(4 * SERVICE);
  });

  it('[Q3] a line that never ends keeps no priority citizen from being called: half of what its oldest has waited, at most', () => {
    const line = Array.from({ length: 40 }, (): Coming => ({ at: 0, class: 'ordinary' }));
    const called = playedAlone([...line, ...every(4, 'ordinary'), ...every(45, 'priority', 20)]);
    const priority = called.filter(one => one.class === 'priority');
    expect(priority).toHaveLength(8);
    // Its credit passes that of one who has waited `head` longer when 3 w = head + w.
    for (const { waited, head } of priority) expect(waited).toBeLessThanOrEqual(head / 2 + 2 * SERVICE);
    expect(Math.max(...priority.map(({ head }) => head))).toBeGreaterThan(60 * MINUTE);
  });
});
