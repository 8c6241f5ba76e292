import { changeDue, type ItemChange } from '../../domain/catalogue/versions/change.ts';
import type { Draft } from '../../domain/catalogue/versions/draft.ts';
import {
  entryInForce,
  type Version,
  versionInForce,
  versionKey,
} from '../../domain/catalogue/versions/version.ts';
import { faultsOf, missingOf } from '../../domain/catalogue/entry/check.ts';
import { lawsOf } from '../../domain/catalogue/laws/standing.ts';
import type { Law } from '../../domain/catalogue/laws/facts.ts';
import type { PowerList } from '../../domain/catalogue/lists/facts.ts';
import { clearanceOf } from '../../domain/catalogue/lists/clearance.ts';
import type { Bureau } from '../../domain/hall/plan.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { hallSection } from './sections/hall.ts';
import type { AnItem } from './sections/item.ts';
import { same, tableSection } from './sections/table.ts';
import type { Section, View } from './view.ts';

const versionsCode = (_hall: Hall, key: string): string[] => [key.slice(0, key.lastIndexOf('@'))];
const bureausOf = (hall: Hall): Iterable<string> => hall.clearances.ids();

const items: Section<unknown> = {
  // What is not in force any more, or not yet, stays to be found.
  ids: hall => new Set([...hall.items.ids(), ...hall.standings.ids()]),
  one: (hall, code) => {
    const current = entryInForce(hall, code);
    const newest = hall.versions.get(versionKey(code, hall.standings.get(code)?.newest ?? 0));
    const entry = current ?? newest?.entry;
    if (!entry) return null;
    const { name, bureauId, typeCode, disclosure, examples } = entry;
    const shown = current ? versionInForce(hall, code) : newest;
    const version = shown?.version ?? null;
    const missing = missingOf(entry).length;
    return {
      name,
      bureauId,
      typeCode,
      version,
      inForce: current !== null,
      scope: disclosure.scope,
      missing,
      example: examples.length > 0,
      laws: lawsOf(entry),
    };
  },
  on: { items: same, standings: same, versions: versionsCode },
};

/** The catalogue as those see it who write, review and publish it. */
export const clearingView: View<unknown> = {
  sections: {
    hall: hallSection,
    bureaus: tableSection<Bureau>('bureaus', ({ name }) => ({ name })),
    items,
    drafts: tableSection<Draft>('drafts', draft => {
      const { base, stage, since, author, reason, commenting, entry } = draft;
      const { name, bureauId, typeCode } = entry;
      const faults = faultsOf(entry).length;
      return { name, bureauId, typeCode, base, stage, since, author, reason, faults, commenting };
    }),
    changes: {
      ...tableSection<ItemChange>('changes', ({ from, cause, reason, ...change }, hall) => {
        return { from, cause, reason, due: changeDue(hall, { from, cause, reason, ...change }) };
      }),
      on: { changes: same, calendar: hall => hall.changes.ids() },
    },
    laws: tableSection<Law>('laws', ({ id: _id, articles = [], revision = 0, ...law }) => ({
      ...law,
      articles,
      revision,
    })),
    lists: tableSection<PowerList>('powerLists', ({ by: _by, ...list }) => list),
    clearances: {
      ids: bureausOf,
      one: clearanceOf,
      on: { clearances: same, items: bureausOf, versions: bureausOf, standings: bureausOf },
    },
  },
};

/** One item with its whole past and its draft. */
export const entryView: View<AnItem> = {
  sections: {
    versions: {
      ids: (hall, { itemCode }) =>
        Array.from({ length: hall.standings.get(itemCode)?.newest ?? 0 }, (_, at) => `${itemCode}@${at + 1}`),
      one: (hall, key, { itemCode }) => {
        const version: Version | undefined = hall.versions.get(key);
        if (version?.code !== itemCode) return null;
        const { code, ...shown } = version;
        return { ...shown, inForce: hall.standings.get(code)!.inForce === version.version };
      },
      on: {
        versions: (_hall, key, { itemCode }) => (key.startsWith(`${itemCode}@`) ? [key] : []),
        standings: (hall, id, { itemCode }) =>
          id === itemCode
            ? Array.from({ length: hall.standings.get(id)?.newest ?? 0 }, (_, at) => `${id}@${at + 1}`)
            : [],
      },
    },
    draft: {
      ids: (_hall, { itemCode }) => [itemCode],
      one: (hall, id) => {
        const draft = hall.drafts.get(id);
        if (!draft) return null;
        const { code: _code, ...shown } = draft;
        return shown;
      },
      on: { drafts: (_hall, id, { itemCode }) => (id === itemCode ? [id] : []) },
    },
  },
};
