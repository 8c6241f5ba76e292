import type { CaseClock } from '../../contract/cases/clock.ts';
import { isLicence } from '../../domain/catalogue/entry/licence.ts';
import { entryOf, nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Case } from '../../domain/cases/case.ts';
import { explainClock } from '../../domain/cases/clocks/explain.ts';
import { reckoningOf } from '../../domain/cases/clocks/reckoning.ts';
import { pausesOf } from '../../domain/cases/clocks/running.ts';
import type { ClockMatter } from '../../domain/cases/clocks/tell/tell.ts';
import type { DocumentKind } from '../../domain/cases/documents/kinds.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { yearsOf } from '../../domain/time/calendar/announce.ts';

/** The written notices of a kind, in the order in which they were given. */
const noticesOf = (one: Case, kind: DocumentKind): string[] =>
  (one.documents ?? []).filter(known => known.kind === kind).map(({ number }) => number);

function matterOf(hall: Hall, one: Case, isDecision: boolean): ClockMatter {
  const specials = noticesOf(one, 'special');
  return {
    licence: isLicence(entryOf(hall, one.itemCode, one.version)),
    pauses: isDecision
      ? pausesOf(one).map(({ from, to }, at) => {
          const { ground, told, until } = one.specials[at]!;
          return { ground, told, from, to: to ?? until, notice: specials[at] ?? null };
        })
      : [],
    extensionNotice: noticesOf(one, 'extension').at(-1) ?? null,
  };
}

/** A case's clock told day by day, for screens and paper; `today`: the hall's date. */
export function clockOf(hall: Hall, one: Case, today: string): CaseClock {
  const { id, number, itemCode, bureauId, version } = one;
  const account = explainClock(reckoningOf(hall), yearsOf(hall), one, today);
  const unnamed = { zh: bureauId, en: bureauId };
  return {
    ...{ id, number, bureauId, account },
    item: entryOf(hall, itemCode, version)?.name ?? nameOf(hall, itemCode) ?? itemCode,
    bureau: hall.bureaus.get(bureauId)?.name ?? unnamed,
    hall: hall.about.get('hall')?.name ?? { zh: '', en: '' },
    matter: matterOf(hall, one, account?.kind === 'decision'),
  };
}
