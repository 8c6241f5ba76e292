import { liesOpen } from '../../domain/catalogue/versions/comment.ts';
import type { Draft } from '../../domain/catalogue/versions/draft.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { hallSection } from './sections/hall.ts';
import { type AnItem, codeOf, mine, mineByVersion } from './sections/item.ts';
import { bureauSection } from './sections/plan.ts';
import { openingSection } from './sections/published.ts';
import { same } from './sections/table.ts';
import type { Section, View } from './view.ts';

function openDraft(hall: Hall, code: string, show: (draft: Draft) => unknown): unknown {
  const draft = hall.drafts.get(code);
  return draft && liesOpen(hall, draft) ? show(draft) : null;
}

function rowOf({ entry, base, commenting }: Draft): unknown {
  const { name, bureauId, typeCode } = entry;
  const { from, until } = commenting!;
  return { name, bureauId, typeCode, base, from, until };
}

/** The hall, its bureaus, and what lies open for everybody's comments (DOMAIN A10). */
export const disclosureView: View<unknown> = {
  sections: {
    hall: hallSection,
    bureaus: bureauSection,
    opening: openingSection,
    comments: {
      ids: hall => hall.drafts.ids(),
      one: (hall, code) => openDraft(hall, code, rowOf),
      on: { drafts: same, standings: same, versions: codeOf },
    },
  },
};

function ofOne(show: (draft: Draft) => unknown): Section<AnItem> {
  return {
    ids: (_hall, { itemCode }) => [itemCode],
    one: (hall, code) => openDraft(hall, code, show),
    on: {
      drafts: mine,
      standings: mine,
      versions: mineByVersion,
    },
  };
}

/** One draft that lies open, whole. */
export const commentView: View<AnItem> = {
  sections: { comment: ofOne(rowOf), entry: ofOne(({ entry }) => entry) },
};
