import { describe, expect, it } from 'vitest';
import {
  type DeskChange,
  draftRows,
  lateChanges,
  urgencyOf,
  waitsFor,
} from '../../../counter-ui/catalogue/desk/desk-rows.ts';
import { faultsRefused, faultsToMend, missingIn } from '../../../counter-ui/catalogue/form/entry-faults.ts';
import { FIELDS, isFirstOf, valueAt, withValue } from '../../../counter-ui/catalogue/form/fields.ts';
import { moved, withNewStep, withoutStep } from '../../../counter-ui/catalogue/form/rows.ts';
import { bareEntry, type EntryFault, faultsOf } from '../../../server/contract/catalogue.ts';
import { SOUND_STEPS, soundEntry } from '../../support/hall/entries.ts';

const bare = bareEntry({ code: 'i-9', name: '新事项', group: null, typeCode: '01', bureauId: 'b-tax' });

/** Fields that older entries, and bare ones, do not have at all. */
const OFTEN_ABSENT = ['places', 'pledge'];

describe('the form of an entry', () => {
  it('has each field of an entry once, but its code and the list of examples', () => {
    const keys = FIELDS.map(field => field.key);
    expect(new Set(keys).size).toBe(keys.length);
    const tops = new Set(keys.map(key => key.split('.')[0]));
    expect([...tops].sort()).toEqual(
      [...Object.keys(bare), ...OFTEN_ABSENT].filter(key => key !== 'code' && key !== 'examples').sort(),
    );
    for (const top of ['duty', 'correspondence', 'disclosure'] as const)
      expect(keys.filter(key => key.startsWith(`${top}.`)).map(key => key.slice(top.length + 1))).toEqual(
        Object.keys(bare[top]),
      );
  });

  it('has a field for each fault a report may have, and counts them in their parts', () => {
    const faults = faultsOf(bare).filter((fault: EntryFault) => fault.field !== '');
    const shown = faultsToMend(bare);
    expect(shown).toHaveLength(faults.length);
    const counts = Object.values(missingIn(shown));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(faults.length);
    expect(Object.values(missingIn(faultsToMend(soundEntry())))).toEqual(counts.map(() => 0));
  });

  it('names a step that leads nowhere by its place', () => {
    const [apply, accept, decide] = SOUND_STEPS;
    const lost = { ...decide!, ways: [] };
    const shown = faultsToMend(soundEntry('i-1', { steps: [apply!, accept!, lost] }));
    expect(shown).toContainEqual({ key: 'steps', section: 'steps', code: 'step.no_way_to_end', at: 3 });
  });

  it('writes a field and reads it again, inner fields beside their neighbours', () => {
    const next = withValue(bare, 'duty.office', '审批股');
    expect(valueAt(next, 'duty.office')).toBe('审批股');
    expect(next.duty).toEqual({ leader: null, office: '审批股', responsible: null });
    expect(bare.duty.office).toBeNull();
    expect(isFirstOf('duty.leader')).toBe(true);
    expect(isFirstOf('duty.office')).toBe(false);
  });

  it('leads from what a refused save names to the field and its row', () => {
    const params = {
      fields: ['entry.materials.1.name:too_small', 'entry.duty.office:too_small', 'reason:x'],
    };
    expect(faultsRefused({ code: 'input.invalid', params })).toEqual([
      { key: 'materials', section: 'materials', code: 'unfit', at: 2 },
      { key: 'duty.office', section: 'duty', code: 'unfit', at: null },
    ]);
    expect(faultsRefused({ code: 'text.personal', params: {} })).toEqual([]);
  });
});

describe('steps edited in place', () => {
  it('lead on to a new one, and past one that is taken out', () => {
    const four = withNewStep(SOUND_STEPS);
    expect(four.map(step => step.id)).toEqual(['apply', 'accept', 'decide', 's4']);
    expect(four[2]!.ways.map(way => way.to)).toEqual(['s4']);
    expect(four[3]!.ways.map(way => way.to)).toEqual(['end']);
    const three = withoutStep(four, 1);
    expect(three.map(step => [step.id, step.ways.map(way => way.to)])).toEqual([
      ['apply', ['decide']],
      ['decide', ['s4']],
      ['s4', ['end']],
    ]);
    expect(withNewStep(withoutStep(four, 0)).at(-1)!.id).not.toBe('s4');
  });

  it('move within their list only', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});

describe('the review desk', () => {
  const due = (date: string): DeskChange => ({
    ...{ from: '2026-11-02', cause: 'editor', reason: '调整' },
    due: { kind: 'due', date, provisional: false },
  });
  const draft = (stage: 'writing' | 'signing' | 'decided', since: number) => ({
    ...{ name: '事项', bureauId: 'b-tax', typeCode: '01', base: 1, stage, since },
    ...{ author: 's', reason: '调整', faults: 0, commenting: null },
  });

  it('says how near a change is to its last day', () => {
    expect(urgencyOf(due('2026-11-30'), '2026-12-02')).toEqual({ light: 'overdue', days: 2 });
    expect(urgencyOf(due('2026-11-30'), '2026-11-30')).toEqual({ light: 'yellow', days: 0 });
    expect(urgencyOf(due('2026-11-30'), '2026-11-23')).toEqual({ light: 'yellow', days: 7 });
    expect(urgencyOf(due('2026-11-30'), '2026-11-22')).toEqual({ light: 'green', days: 8 });
    expect(urgencyOf(undefined, '2026-11-22')).toBeNull();
  });

  it('orders drafts by their way, then by what is due first, then by how long they wait', () => {
    const drafts = {
      late: draft('signing', 9),
      last: draft('decided', 1),
      none: draft('signing', 5),
      older: draft('signing', 4),
    };
    const rows = draftRows({ drafts, changes: { late: due('2026-11-30') } });
    expect(rows.map(row => row.code)).toEqual(['late', 'older', 'none', 'last']);
    const chief = (...roles: readonly string[]): boolean => roles.includes('chief');
    expect(rows.filter(row => waitsFor(row, chief)).map(row => row.code)).toEqual(['late', 'older', 'none']);
  });

  it('shows changes that a law began and nobody writes yet', () => {
    const changes = { b: due('2026-12-01'), a: due('2026-11-20') };
    const rows = lateChanges({ changes, drafts: { b: draft('writing', 1) } }, '2026-11-26');
    expect(rows.map(({ code, drafted, urgency }) => [code, drafted, urgency.light])).toEqual([
      ['a', false, 'overdue'],
      ['b', true, 'yellow'],
    ]);
  });
});
