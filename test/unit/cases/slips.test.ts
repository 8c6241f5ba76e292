import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../server/domain/cases/case.ts';
import { slipsAfter } from '../../../server/domain/cases/handover/after.ts';
import {
  isLatePassage,
  isToFetch,
  isUnderway,
  passageOf,
  type Slip,
  unsigned,
} from '../../../server/domain/cases/handover/slip.ts';
import { awaitedOf } from '../../../server/domain/cases/joint/awaited.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const ON = '2026-11-26';
const slip = (of: Slip['of'], isSigned: boolean): Slip => ({
  ...{ of, documentId: `d-${of}`, on: ON, by: 'giver', materials: [0], papers: [], certificate: false },
  signed: isSigned ? { on: ON, by: 'taker', differs: null } : null,
});
const CASES: readonly [what: string, change: Partial<Case>, passage: string | null, fetch: boolean][] = [
  ['of one counter', { state: 'accepted' }, null, false],
  ['unified, no slip', { state: 'accepted', unified: true }, 'give intake', false],
  ['unified, standing still', { state: 'suspended', unified: true }, 'give intake', false],
  ['unified, not accepted yet', { state: 'received', unified: true }, null, false],
  ['unsigned', { state: 'in_progress', slips: [slip('intake', false)] }, 'sign intake', false],
  ['signed', { state: 'accepted', unified: true, slips: [slip('intake', true)] }, null, false],
  ['a denial', { state: 'decided', decision: decided('denied') }, null, true],
  ['nothing to make', { state: 'decided', decision: decided('granted', false) }, null, true],
  ['not made', { state: 'decided', decision: decided('granted', true) }, null, false],
  ['unified denial', { state: 'decided', unified: true, decision: decided('denied') }, 'give result', false],
  [
    'underway to the exit',
    { state: 'decided', decision: decided('denied'), slips: [slip('result', false)] },
    'sign result',
    false,
  ],
  [
    'at the exit',
    { state: 'decided', unified: true, decision: decided('denied'), slips: [slip('result', true)] },
    null,
    true,
  ],
];

function decided(result: 'granted' | 'denied', toMake = false): Case['decision'] {
  return { result, on: ON, by: 's', words: { textId: 't', mark: 'm' }, taken: 1, toMake };
}
const acceptance = { on: ON, at: 1, how: 'whole', order: 1 } as const;

describe('hand-overs of a case', () => {
  it.each(CASES)('[G19] %s', (_, change, passage, fetch) => {
    const one = { ...caseLike({ state: 'accepted' }), acceptance, ...change } as Case;
    const found = passageOf(one);
    expect(found && `${found.what} ${found.of}`).toBe(passage);
    expect(isToFetch(one)).toBe(fetch);
    const rows = awaitedOf(one).map(({ of }) => of);
    const row = found && `${found.what}_${found.of === 'intake' ? 'in' : 'out'}`;
    expect(rows).toEqual(row ? [row] : fetch ? ['fetch'] : []);
  });

  it('[G19] a slip is late after the next working day, and not on it', () => {
    const calendar = legalCalendar(announcedYears());
    const passage = { of: 'intake', what: 'sign', since: '2026-11-26' } as const;
    // A Thursday, so that its next working day is a Friday; of a Friday it is the Monday.
    expect(isLatePassage(calendar, passage, '2026-11-27')).toBe(false);
    expect(isLatePassage(calendar, passage, '2026-11-28')).toBe(true);
    const friday = { ...passage, since: '2026-11-27' };
    expect(isLatePassage(calendar, friday, '2026-11-30')).toBe(false);
    expect(isLatePassage(calendar, friday, '2026-12-01')).toBe(true);
  });

  it('[G86] whatever goes to and fro, papers are underway until the last slip is signed, and never lost', () => {
    const moves = fc.array(fc.constantFrom('give', 'sign'), { maxLength: 12 });
    fc.assert(
      fc.property(moves, fc.constantFrom('intake', 'result'), (done, of) => {
        let one: Case = { ...caseLike({ state: 'accepted' }), unified: true };
        let given = 0;
        for (const what of done) {
          const open = unsigned(one, of);
          if (what === 'give' && !open) given += 1;
          else if (what === 'give' || !open) continue;
          const about = { caseId: one.id, bureauId: one.bureauId, on: ON, of, by: 'a' };
          const documentId = open?.documentId ?? `d-${given}`;
          const fact =
            what === 'give'
              ? {
                  ...{ kind: 'case.handed_over' as const, ...about, documentId },
                  ...{ materials: [0], papers: [], certificate: false },
                }
              : { kind: 'case.taken_over' as const, ...about, documentId, differs: null };
          one = { ...one, slips: slipsAfter(one, fact) };
        }
        expect(one.slips ?? []).toHaveLength(given);
        const open = (one.slips ?? []).filter(({ signed }) => signed === null);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(isUnderway(one, of)).toBe(given === 0 || open.length === 1);
      }),
    );
  });
});
