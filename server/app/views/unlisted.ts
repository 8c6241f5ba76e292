import { guideOf } from '../../domain/catalogue/guide.ts';
import type { Law } from '../../domain/catalogue/laws/facts.ts';
import { type Known, knownCodes, knownOf } from '../../domain/catalogue/versions/unlisted.ts';
import { versionInForce } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { pinyinOf } from '../search/pinyin.ts';
import { type AnItem, codeOf, mine, mineByVersion } from './sections/item.ts';
import { same, tableSection } from './sections/table.ts';
import type { Section, View } from './view.ts';

function shown(hall: Hall, code: string, { entry, unlisted, from, until }: Known) {
  const { name, group, bureauId, typeCode } = entry;
  const queueId = hall.items.get(code)?.queueId ?? null;
  return { name, group, bureauId, typeCode, queueId, unlisted, from, until };
}

/** Every item that the public catalogue does not name, for staff, with the laws that may be cited for one. */
export const unlistedView: View<unknown> = {
  sections: {
    items: {
      ids: knownCodes,
      one: (hall, id) => {
        const known = knownOf(hall, id);
        if (!known?.unlisted) return null;
        const laws = [...new Set(known.entry.basis.map(({ law }) => law))];
        return { ...shown(hall, id, known), laws, pinyin: pinyinOf(known.entry.name) };
      },
      on: { items: same, standings: same, drafts: same, versions: codeOf },
    },
    laws: tableSection<Law>('laws', ({ name, repealedFrom }) => ({ name, repealedFrom })),
  },
};

function ofKnown(show: (hall: Hall, code: string, known: Known) => unknown): Section<AnItem> {
  return {
    ids: (_hall, { itemCode }) => [itemCode],
    one: (hall, code) => {
      const known = knownOf(hall, code);
      return known && show(hall, code, known);
    },
    on: { items: mine, standings: mine, drafts: mine, versions: mineByVersion },
  };
}

/** One item as staff need it at hand, published or not. */
export const matterView: View<AnItem> = {
  sections: {
    item: ofKnown((hall, code, known) => ({
      ...shown(hall, code, known),
      version: versionInForce(hall, code)?.version ?? null,
    })),
    guide: ofKnown((_hall, _code, { entry }) => guideOf(entry)),
  },
};
