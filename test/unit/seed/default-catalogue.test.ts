import { describe, expect, it } from 'vitest';
import { entry as entrySchema } from '../../../server/contract/catalogue/entry.ts';
import { itemGuide } from '../../../server/contract/catalogue/item.ts';
import { guideOf } from '../../../server/domain/catalogue/guide.ts';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import {
  decideConfigure,
  decideFoundHall,
  decideImportItems,
} from '../../../server/domain/hall/configure.ts';
import { defaultEntries } from '../../../server/seed/default-hall/entries/index.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { PLACED } from '../../support/hall/catalogue-acts.ts';
import { PracticeHall } from '../../support/hall/practice-hall.ts';

describe('the default entries', () => {
  const items = defaultItems();
  const entries = defaultEntries(items);

  it('may travel as they are, and so may their public guides', () => {
    for (const entry of entries) expect(entrySchema.parse(entry)).toEqual(entry);
    for (const entry of entries) expect(itemGuide.parse(guideOf(entry))).toEqual(guideOf(entry));
  });

  it('are taken over by the hall', () => {
    const practice = new PracticeHall();
    practice.must(decideFoundHall, { hallId: 'hall' });
    practice.must(decideConfigure, { plan: defaultHall() });
    practice.must(decideImportItems, { items });
    expect(practice.must(decideAdopt, { entries }, { prepared: PLACED })).toEqual({
      entries: entries.length,
    });
    expect(practice.hall.versions.size).toBe(entries.length);
  });
});
