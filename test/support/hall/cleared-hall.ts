import { decideFileList } from '../../../server/domain/catalogue/lists/file.ts';
import { soundEntry } from './entries.ts';
import type { PracticeHall } from './practice-hall.ts';
import { makeHall } from './ready-hall.ts';
import { reviewDesk } from './review-desk.ts';

/**
 * A hall in the midst of clearing the tax bureau: an item kept after its first review was returned, one abolished, one
 * drafted that is not public, and the two lists of the three steps filed.
 */
export function clearedHall(): PracticeHall {
  const hall = makeHall();
  const desk = reviewDesk(hall);
  const kept = soundEntry('i-1', { examples: ['materials'] });
  desk.write(kept);
  desk.submit('i-1');
  desk.review('i-1', 'signing', { verdict: 'return' });
  desk.toFinal(kept);
  desk.review('i-1', 'final', { outcome: 'keep' });
  desk.publish('i-1', '2026-11-30');
  desk.toFinal(soundEntry('i-2'));
  desk.review('i-2', 'final', { outcome: 'abolish' });
  desk.publish('i-2', '2026-12-07');
  const hidden = { scope: 'internal', basis: '保守国家秘密法', forms: [], within: null } as const;
  desk.write(soundEntry('i-secret', { name: '不公开的事项', disclosure: hidden }));
  const row = (name: string, basis: string | null) => ({ name, basis });
  hall.must(decideFileList, {
    ...{ bureauId: 'b-tax', side: 'duties' as const },
    rows: [row('征收税款', '税收征收管理法第二十八条'), row('税务登记', '税收征收管理法第十五条')],
  });
  hall.must(decideFileList, {
    ...{ bureauId: 'b-tax', side: 'staff' as const },
    rows: [row('税务登记', '税务登记管理办法'), row('发票领用', null)],
  });
  return hall;
}
