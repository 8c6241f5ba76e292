import { accept, type Act, type Decision, type DueRow, refuse, type SideRow } from '../../decision.ts';
import type { Fact } from '../../facts.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import { ENDING, outcomeOf } from './draft.ts';
import type { Placed } from './signer.ts';
import { versionKey } from './version.ts';

export interface PublishInput {
  readonly code: string;
  /** The first day in force (计划生效日期), and the last (取消日期), if one is set; of an item that ends, its last day. */
  readonly from: string;
  readonly until: string | null;
}

const DAY_MS = 86_400_000;

/** When the hall's wall shows a date's first minute, for the act that turns the catalogue over. */
function turnOver(date: string, act: Act<unknown, Placed>): SideRow {
  const at = dayOf(date) * DAY_MS - act.prepared.utcOffsetMinutes * 60_000;
  return { table: 'due', put: { at, kind: 'catalogue.day', subject: act.newId() } };
}

const after = (date: string): string => dateOf(dayOf(date) + 1);

/**
 * Publishes what the final review has decided (rules E4, E5): a new version from its first day, or the end of the item.
 * Refuses a draft that is not decided, an item of which a version is still to come, a first day in the past, and a last
 * day before the first.
 */
export function decidePublish(hall: Hall, act: Act<PublishInput, Placed>): Decision<{ version: number }> {
  const { code, from, until } = act.input;
  const { utcOffsetMinutes } = act.prepared;
  const draft = hall.drafts.get(code);
  if (!draft) return refuse('draft.unknown');
  if (draft.stage !== 'decided') return refuse('draft.other_stage', { stage: draft.stage });
  const today = wallOf(act.now, utcOffsetMinutes).date;
  if (from < today || (until !== null && until < from)) return refuse('version.dates', { today });
  const coming = comingFrom(hall, code, today);
  if (coming !== null) return refuse('version.dates', { today: coming });
  if (ENDING.includes(outcomeOf(draft)!)) return endItem(hall, act);
  const version = draft.base + 1;
  const facts: Fact[] = [{ kind: 'entry.published', code, version, from, until }];
  if (from === today) facts.push({ kind: 'entry.begun', code, version });
  const rows = [
    ...(from === today ? [] : [turnOver(from, act)]),
    ...(until === null ? [] : [turnOver(after(until), act)]),
  ];
  return accept(facts, { version }, rows);
}

/** The first day of a published version that has not begun; null where there is none. */
function comingFrom(hall: Hall, code: string, today: string): string | null {
  const newest = hall.versions.get(versionKey(code, hall.standings.get(code)?.newest ?? 0));
  return newest?.from != null && newest.from > today ? newest.from : null;
}

function endItem(hall: Hall, act: Act<PublishInput, Placed>): Decision<{ version: number }> {
  const { code, from: until } = act.input;
  const version = hall.standings.get(code)?.inForce ?? null;
  // A new item that was struck off in review never was in force; its draft and opinions stay in the journal.
  if (version === null) return accept([{ kind: 'entry.discarded', code }], { version: 0 });
  return accept([{ kind: 'entry.ended', code, version, until }], { version }, [turnOver(after(until), act)]);
}

/** Turns the catalogue over to the hall's date (rule E5): what begins today is in force, what ended yesterday no more. */
export function decideTurnOver(hall: Hall, act: Act<DueRow, Placed>): Decision<null> {
  const today = wallOf(act.now, act.prepared.utcOffsetMinutes).date;
  const facts: Fact[] = [];
  for (const { code, newest, inForce } of hall.standings.values()) {
    const next = hall.versions.get(versionKey(code, newest))!;
    // What was adopted began then; if it is not in force, a list without it was taken over since.
    const isDue = next.origin === 'reviewed' && next.from !== null && next.from <= today;
    const begins = newest !== inForce && isDue;
    const isOver = (until: string | null): boolean => until !== null && until < today;
    const current = inForce === null ? null : hall.versions.get(versionKey(code, inForce))!;
    if (begins && !isOver(next.until)) facts.push({ kind: 'entry.begun', code, version: newest });
    else if (current && isOver(current.until)) facts.push({ kind: 'entry.over', code, version: inForce! });
  }
  return accept(facts, null, [{ table: 'due', drop: act.input }]);
}
