import { z } from 'zod';
import { lineOf } from '../../app/cases/line.ts';
import { findBy } from '../../app/cases/search.ts';
import type { CaseFound, CaseQuery, Store } from '../../app/ports.ts';
import type { CaseLine, CaseList } from '../../contract/cases/sheet.ts';
import { itemCode } from '../../contract/catalogue/item.ts';
import { date, id, line } from '../../contract/fields.ts';
import { LIGHTS } from '../../domain/cases/clocks/light.ts';
import { AWAITED, type AwaitedOf } from '../../domain/cases/joint/awaited.ts';
import { UNDATED } from '../../domain/cases/clocks/retime.ts';
import { STAGES } from '../../domain/cases/stage.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { ALL_CASES_ACCESS, allowed } from '../access.ts';
import type { Caller } from '../caller.ts';
import { mayOf } from './may.ts';

/** What a list of cases may be asked for. */
export const asked = z.strictObject({
  bureau: id.optional(),
  stage: z.enum(STAGES).optional(),
  /** Names of lights, with commas between. */
  lights: z
    .string()
    .transform(said => said.split(','))
    .pipe(z.array(z.enum(LIGHTS)).max(LIGHTS.length))
    .optional(),
  /** Those that wait for a word beside the list of their bureau. */
  awaited: z.enum(AWAITED).optional(),
  /** Those alone in which the reader has a step to do or a decision to make. */
  mine: z.literal('1').optional(),
  /** Those alone in which the reader acts for the applicant (代办). */
  agency: z.literal('1').optional(),
  dueBy: date.optional(),
  item: itemCode.optional(),
  ticket: id.optional(),
  text: line(60).optional(),
  /** Where the page before ended; without a day among those that have none. */
  afterDue: date.optional(),
  afterNumber: line(20).optional(),
});

export type Asked = z.output<typeof asked>;

const PAGE = 50;
/** So many are looked through at most for a page of those that the reader can do something with. */
const LOOKED_AT = 500;
/** So many at most of those that wait for one bureau's word, or a reviewer's, are looked at. */
const AWAITING = 500;

function queryOf(hall: Hall, { sender }: Caller, given: Asked): CaseQuery {
  const { bureau, stage, lights, dueBy, item, ticket, text, afterDue, afterNumber } = given;
  return {
    ...{ bureauId: bureau, stage, lights, dueBy, ticketId: ticket, limit: PAGE + 1 },
    ...(given.agency && { stewardId: sender.kind === 'staff' ? sender.staffId : '' }),
    ...(text === undefined ? {} : findBy(hall, text)),
    ...(item === undefined ? {} : { itemCodes: [item] }),
    after: afterNumber === undefined ? undefined : { dueOn: afterDue ?? null, number: afterNumber },
  };
}

interface Reading {
  readonly store: Store;
  readonly hall: Hall;
  readonly who: Caller;
  readonly today: string;
}

interface Page extends Pick<CaseList, 'next'> {
  readonly found: readonly CaseFound[];
  readonly cut?: number | null;
}

const placeAfter = ({ one }: CaseFound): NonNullable<CaseList['next']> => {
  return { dueOn: one.dueOn ?? one.statutoryOn, number: one.number };
};

/**
 * A page of cases by their last day. Of those that wait for a word the ones that wait longest are looked at, in the order
 * of the days on which it is due. A steward has those in which he acts, whatever is asked for (rule G35).
 */
export async function listOf(reading: Reading, wished: Asked): Promise<CaseList> {
  const { hall, today, who } = reading;
  const isOwnOnly = !allowed(ALL_CASES_ACCESS, who.standings);
  const given: Asked = isOwnOnly ? { ...wished, agency: '1', awaited: undefined } : wished;
  if (given.awaited !== undefined) return awaitedOf(reading, given, given.awaited);
  const {
    found,
    next,
    cut = null,
  } = given.mine ? await mineOf(reading, given) : await pageOf(reading, given, PAGE);
  return {
    lines: found.map(({ one, nameMasked }) => lineOf(hall, one, nameMasked, today)),
    next,
    cut,
    today,
  };
}

async function awaitedOf(
  { store, hall, today }: Reading,
  given: Asked,
  awaited: AwaitedOf,
): Promise<CaseList> {
  const all = await store.cases.awaited(awaited, given.bureau ?? null, AWAITING + 1);
  const dueOf = ({ opinions, dueOn }: CaseLine): string =>
    (awaited === 'member' ? opinions.find(one => one.bureauId === given.bureau)?.dueOn : dueOn) ?? UNDATED;
  const placeOf = (one: CaseLine): string => `${dueOf(one)} ${one.number}`;
  const after = given.afterNumber === undefined ? '' : `${given.afterDue ?? UNDATED} ${given.afterNumber}`;
  const lines = all
    .slice(0, AWAITING)
    .map(({ one, nameMasked }) => lineOf(hall, one, nameMasked, today))
    .filter(one => (given.lights?.includes(one.light) ?? true) && placeOf(one) > after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const shown = lines.slice(0, PAGE);
  const last = lines.length > PAGE ? shown.at(-1)! : null;
  const next = last && { dueOn: dueOf(last) === UNDATED ? null : dueOf(last), number: last.number };
  return { lines: shown, next, cut: all.length > AWAITING ? AWAITING : null, today };
}

async function pageOf({ store, hall, who }: Reading, given: Asked, size: number): Promise<Page> {
  const rows = await store.cases.list({ ...queryOf(hall, who, given), limit: size + 1 });
  const found = rows.slice(0, size);
  return { found, next: rows.length > size ? placeAfter(found.at(-1)!) : null };
}

/** Those of a page with which the reader can go on; looks so far that the page is full, or as far as it may. */
async function mineOf(reading: Reading, given: Asked): Promise<Page> {
  const { hall, who, today } = reading;
  const { found, next } = await pageOf(reading, given, LOOKED_AT);
  const mine = found.filter(({ one }) => {
    const { acts, steps } = mayOf(hall, who, one, today);
    return steps.length > 0 || acts.includes('decide');
  });
  const shown = mine.slice(0, PAGE);
  if (mine.length > PAGE) return { found: shown, next: placeAfter(shown.at(-1)!) };
  return { found: shown, next, cut: next && LOOKED_AT };
}
