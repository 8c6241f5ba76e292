import type { CaseClock } from '../../contract/cases/clock.ts';
import type { CaseLit } from '../ports.ts';
import { isLicence } from '../../domain/catalogue/entry/licence.ts';
import { entryOf, nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Case } from '../../domain/cases/case.ts';
import { explainClock } from '../../domain/cases/clocks/explain.ts';
import { reckoningOf } from '../../domain/cases/clocks/reckoning.ts';
import { pausesOf } from '../../domain/cases/clocks/running.ts';
import type { ClockMatter } from '../../domain/cases/clocks/tell/tell.ts';
import type { DocumentKind } from '../../domain/cases/documents/kinds.ts';
import { wallOf } from '../../domain/hours/when.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { yearsOf } from '../../domain/time/calendar/announce.ts';

/** The written notices of a kind, in the order in which they were given. */
const noticesOf = (one: Case, kind: DocumentKind): string[] =>
  (one.documents ?? []).filter(known => known.kind === kind).map(({ number }) => number);

const two = (n: number): string => String(n).padStart(2, '0');

/** The turns of a light as a clock's page tells them, by the hall's wall. */
function litTurns(lit: readonly CaseLit[], utcOffsetMinutes: number): ClockMatter['lit'] {
  return lit.map(({ light, on, at }) => {
    const { minute } = wallOf(at, utcOffsetMinutes);
    return { light, on, time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
  });
}

function matterOf(hall: Hall, one: Case, isDecision: boolean, lit: ClockMatter['lit']): ClockMatter {
  const specials = noticesOf(one, 'special');
  return {
    lit,
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

/** A case's clock told day by day, for screens and paper; `now`: epoch ms; `lit`: the turns of its light on record. */
export function clockOf(
  hall: Hall,
  one: Case,
  lit: readonly CaseLit[],
  { now, utcOffsetMinutes }: { readonly now: number; readonly utcOffsetMinutes: number },
): CaseClock {
  const { date: today } = wallOf(now, utcOffsetMinutes);
  const { id, number, itemCode, bureauId, version } = one;
  const account = explainClock(reckoningOf(hall), yearsOf(hall), one, today);
  const unnamed = { zh: bureauId, en: bureauId };
  return {
    ...{ id, number, bureauId, account },
    item: entryOf(hall, itemCode, version)?.name ?? nameOf(hall, itemCode) ?? itemCode,
    bureau: hall.bureaus.get(bureauId)?.name ?? unnamed,
    hall: hall.about.get('hall')?.name ?? { zh: '', en: '' },
    matter: matterOf(hall, one, account?.kind === 'decision', litTurns(lit, utcOffsetMinutes)),
  };
}
