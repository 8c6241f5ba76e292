import { guideOf } from '../../domain/catalogue/guide.ts';
import { entryInForce, isPublished, versionInForce } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { pinyinOf } from '../search/pinyin.ts';
import { type AnItem, codeOf, mine, mineByVersion } from './sections/item.ts';
import { same } from './sections/table.ts';
import type { Section, View } from './view.ts';

/** Every item in force that anybody may know of (rule E6), as a search needs it. */
export const catalogueView: View<unknown> = {
  sections: {
    items: {
      ids: hall => hall.items.ids(),
      one: (hall, id) => {
        const item = hall.items.get(id);
        if (!item || !isPublished(hall, id)) return null;
        const { name, group, bureauId, queueId, typeCode } = item;
        return { name, group, bureauId, queueId, typeCode, pinyin: pinyinOf(name) };
      },
      on: { items: same, standings: same, versions: codeOf },
    },
  },
};

/** A section of the one item, shown only while it is in force and public. */
function publicly(show: (hall: Hall, code: string) => unknown): Section<AnItem> {
  return {
    ids: (_hall, { itemCode }) => [itemCode],
    one: (hall, id) => (isPublished(hall, id) ? show(hall, id) : null),
    on: { items: mine, standings: mine, versions: mineByVersion },
  };
}

/** One item in force: its name, what the guide says of it, and the whole entry where one is written down. */
export const itemView: View<AnItem> = {
  sections: {
    item: publicly((hall, id) => {
      const { name, group, bureauId, queueId, typeCode } = hall.items.get(id)!;
      return { name, group, bureauId, queueId, typeCode };
    }),
    guide: publicly((hall, id) => guideOf(entryInForce(hall, id)!)),
    entry: publicly((hall, id) => entryInForce(hall, id)),
    version: publicly((hall, id) => {
      const inForce = versionInForce(hall, id);
      return inForce && { version: inForce.version, from: inForce.from, until: inForce.until };
    }),
  },
};
