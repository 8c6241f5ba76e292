import { describe, expect, it } from 'vitest';
import { lacksOf } from '../../../server/domain/queue/self-check.ts';
import type { SelfCheck } from '../../../server/domain/queue/self-check.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

const NAMES = ['申请表', '营业执照', '场所证明', '照片'];

/** The small hall with a list of four materials for one item; the second need not be brought. */
function hallWithList() {
  const hall = makeHall();
  const [one] = soundEntry('i-1').materials;
  const materials = NAMES.map((name, at) => ({ ...one!, name, waived: at === 1 }));
  const entry = { ...soundEntry('i-1'), materials };
  hall.apply({ facts: [{ kind: 'entry.adopted', entry, from: '2026-11-23' }] });
  return hall;
}
const say = (version: number, ...marks: SelfCheck['marks']): SelfCheck => ({ version, marks });

describe('what a citizen says of the materials', () => {
  it('[G90] goes with the ticket, and what is missing stands on the slip by name, but what need not be brought', () => {
    const hall = hallWithList();
    const selfCheck = say(1, 'lack', 'lack', 'unsure', null);
    expect(take(hall, { itemCode: 'i-1', selfCheck }).ok).toBe(true);
    const [ticket] = [...hall.hall.tickets.values()];
    expect(ticket).toMatchObject({ selfCheck });
    expect(lacksOf(hall.hall, ticket!)).toEqual(['申请表']);
    expect([...hall.hall.jobs.values()][0]?.slip?.lacks).toEqual(['申请表']);
  });

  it('[G90] where nothing is said, or nothing is missing, the slip says nothing of it', () => {
    const hall = hallWithList();
    take(hall, { itemCode: 'i-1' });
    take(hall, { itemCode: 'i-1', selfCheck: say(1, 'have', null, 'have', 'have') });
    for (const job of hall.hall.jobs.values()) expect(job.slip).not.toHaveProperty('lacks');
    expect([...hall.hall.tickets.values()][0]?.selfCheck).toBeNull();
  });

  it.each([
    ['of another version', { itemCode: 'i-1', selfCheck: say(2, null, null, null, null) }],
    ['of a longer list', { itemCode: 'i-1', selfCheck: say(1, null, null, null, null, null) }],
    ['of a shorter list', { itemCode: 'i-1', selfCheck: say(1, 'have') }],
    ['of an item without a list', { itemCode: 'i-2', selfCheck: say(1, 'have') }],
    ['of no item', { queueId: 'q-a', selfCheck: say(1) }],
  ])('[G90] %s it is refused, and no number is given', (_, input) => {
    const hall = hallWithList();
    expect(take(hall, input)).toMatchObject({ ok: false, refusal: { code: 'item.other_list' } });
    expect(hall.hall.tickets.size).toBe(0);
  });
});
