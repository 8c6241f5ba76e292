import type { Item } from '../../domain/hall/plan.ts';
import { pinyinOf } from '../search/pinyin.ts';
import { tableSection } from './sections/table.ts';
import type { View } from './view.ts';

/** Every item as a search needs it. */
export const catalogueView: View<unknown> = {
  sections: {
    items: tableSection<Item>('items', ({ name, group, bureauId, queueId }) => ({
      name,
      group,
      bureauId,
      queueId,
      pinyin: pinyinOf(name),
    })),
  },
};

interface AnItem {
  readonly itemCode: string;
}

const mine = (_hall: unknown, id: string, { itemCode }: AnItem): string[] => (id === itemCode ? [id] : []);

/** One item and what its guide says; a guide whose item is not in the catalogue is not shown. */
export const itemView: View<AnItem> = {
  sections: {
    item: {
      ids: (_hall, { itemCode }) => [itemCode],
      one: (hall, id) => {
        const item = hall.items.get(id);
        if (!item) return null;
        const { name, group, bureauId, queueId, typeCode } = item;
        return { name, group, bureauId, queueId, typeCode };
      },
      on: { items: mine },
    },
    guide: {
      ids: (_hall, { itemCode }) => [itemCode],
      one: (hall, id) => (hall.items.has(id) ? (hall.guides.get(id) ?? null) : null),
      on: { items: mine, guides: mine },
    },
  },
};
