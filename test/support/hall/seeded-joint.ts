import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { defaultEntries } from '../../../server/seed/default-hall/entries/index.ts';
import { defaultItems } from '../../../server/seed/default-hall/index.ts';
import { JOINT_FLOOR } from './joint-floor.ts';
import { SMALL_ITEMS } from './plan.ts';

/** An item as the default hall has it, handled by the small hall's tax bureau under one of its codes. */
export function seededEntry(name: string, code = 'i-1'): Entry {
  const entry = defaultEntries(defaultItems()).find(one => one.name === name)!;
  return { ...entry, code, bureauId: 'b-tax' };
}

export const WATER = '取水申请批准文件';

/** The floor of three bureaus, with those whom the default hall asks about water. */
export const SEEDED_FLOOR = {
  plan: {
    ...JOINT_FLOOR.plan,
    bureaus: [
      ...JOINT_FLOOR.plan.bureaus,
      { id: 'b-water', name: { zh: '区水务局', en: 'Water bureau' }, zoneId: 'z-1' },
      { id: 'b-housing', name: { zh: '区住建局', en: 'Housing bureau' }, zoneId: 'z-1' },
    ],
  },
  items: SMALL_ITEMS.map(item => (item.code === 'i-1' ? { ...item, name: WATER } : item)),
};
