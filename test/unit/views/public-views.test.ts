import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ViewName } from '../../../server/contract/views/specs.ts';
import { liesOpen } from '../../../server/domain/catalogue/versions/comment.ts';
import { knownCodes, knownOf } from '../../../server/domain/catalogue/versions/unlisted.ts';
import { VIEW_ACCESS } from '../../../server/wire/access.ts';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { reviewDesk } from '../../support/hall/review-desk.ts';
import { makeHall, openCounter, STAFF, take } from '../../support/hall/ready-hall.ts';
import { looks, seen } from '../../support/hall/views.ts';

/** Every text of a JSON value, keys too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [key, ...textsIn(held)]);
}

const isPublic = ({ view }: { view: ViewName }): boolean => VIEW_ACCESS[view].includes('public');

/** Field names under which something personal would stand. */
const PERSONAL =
  /^(id_?number|phone|holder|person|officer(Id)?|staff(Id)?|seat|login|session(Id)?|password)$/i;
/** What the practice hall's people, marks and seats look like. */
const TRACES = [
  /holder-mark/,
  /seat-/,
  /sealed/,
  /session-of/,
  /person-/,
  ...Object.keys(STAFF).map(id => new RegExp(id)),
];
/** Seventeen digits and a check figure, or a mobile number. */
const NUMBERS = [/(?<!\d)\d{17}[\dXx](?!\d)/, /(?<!\d)1[3-9]\d{9}(?!\d)/];

describe('what anybody may see', () => {
  it('[V1] eight views are public, and only they', () => {
    expect([
      ...new Set(
        looks()
          .filter(isPublic)
          .map(look => look.view),
      ),
    ]).toEqual(['board', 'kiosk', 'catalogue', 'item', 'disclosure', 'comment', 'ticket', 'figures']);
  });

  it('[V1] holds no identity, mark, name or seat of anybody, whatever happened', () => {
    fc.assert(
      fc.property(batches(25), story => {
        const hall = makeHall();
        openCounter(hall, 'c-1', 'staff-1');
        const taken = take(hall, { queueId: 'q-a' }, { holder: 'holder-mark-0' });
        for (const attempts of story) batchIn(hall, attempts);
        const ticketIds = [...hall.hall.tickets.ids()].slice(0, 5);
        for (const look of looks([...ticketIds, taken.ok ? taken.data.ticketId : '']).filter(isPublic)) {
          const texts = textsIn(seen(look, hall.hall));
          for (const trace of [PERSONAL, ...TRACES, ...NUMBERS]) {
            expect([look, texts.filter(text => trace.test(text))]).toEqual([look, []]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('[E6] names no item that is not published, by its name or its code, whatever happened', () => {
    let unlisted = 0;
    fc.assert(
      fc.property(batches(40), story => {
        const hall = makeHall();
        const desk = reviewDesk(hall);
        const hidden = { scope: 'internal' as const, basis: '保密规定', forms: [], within: null };
        desk.toFinal(soundEntry('i-1', { disclosure: hidden }));
        desk.review('i-1', 'final');
        desk.publish('i-1', '2026-11-30');
        for (const attempts of story) batchIn(hall, attempts);
        const kept = [...knownCodes(hall.hall)].flatMap(code => {
          const draft = hall.hall.drafts.get(code);
          const known = knownOf(hall.hall, code)!;
          return known.unlisted && !(draft && liesOpen(hall.hall, draft)) ? [code, known.entry.name] : [];
        });
        unlisted += kept.length;
        for (const look of looks([...hall.hall.tickets.ids()].slice(0, 20)).filter(isPublic)) {
          const texts = textsIn(seen(look, hall.hall));
          expect([look, texts.filter(text => kept.includes(text))]).toEqual([look, []]);
        }
      }),
      { numRuns: 40 },
    );
    expect(unlisted).toBeGreaterThan(40);
  });

  it("[V1] a ticket's page shows that ticket alone, and nothing for one that is none", () => {
    const hall = makeHall();
    const [one, other] = ['q-a', 'q-a'].map(queueId => take(hall, { queueId }));
    const ticketId = one!.ok ? one!.data.ticketId : '';
    const shown = seen({ view: 'ticket', params: { ticketId } }, hall.hall);
    expect(Object.keys(shown['ticket']!)).toEqual([ticketId]);
    expect(textsIn(shown)).not.toContain(other!.ok ? other!.data.label : '');
    expect(seen({ view: 'ticket', params: { ticketId: 'no-such-ticket' } }, hall.hall)['ticket']).toEqual({});
  });
});
