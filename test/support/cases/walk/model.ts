import { type NaiveDays, type NaiveLimit, type NaivePause, apart, plus } from './days.ts';
import type { WalkItem } from './items.ts';

export type Verdict = 'good' | 'missing' | 'faulty' | 'later';
export type Wish = 'suspend' | 'extend';

/** What the reference model knows of a case. */
export interface ModelCase {
  readonly id: string;
  readonly item: WalkItem;
  readonly received: string;
  state: string;
  verdicts: (Verdict | null)[];
  /** What is promised now. */
  promised: NaiveLimit | null;
  hastened: boolean;
  /** Its place among all that were accepted. */
  place: number;
  /** By when comes what was promised for later; null: nothing was. */
  later: string | null;
  /** Whether the paper of a pledge was made out, it was accepted on one, and what looking into it came to. */
  pledgePaper: boolean;
  pledged: boolean;
  pledgeKept: boolean | null;
  told: boolean;
  /** The last day to supply what was told, where it was said, and whether all of it came. */
  supplyBy: string | null;
  supplied: boolean;
  /** Who took it in. */
  readonly by: string;
  /** Whether a unified counter took it in for a bureau that its officer does not work for. */
  readonly unified: boolean;
  readonly slips: ModelSlip[];
  /** The decision clock runs from this date. */
  accepted: string | null;
  open: Set<string>;
  /** On which day each step opened last. */
  readonly openedOn: Map<string, string>;
  /** Steps that somebody of the staff has done. */
  done: Set<string>;
  /** Who did each step that is done, but for those that were passed over. */
  readonly doneBy: Map<string, string>;
  readonly hearing: ModelHearing;
  specials: {
    readonly ground: string;
    readonly from: string;
    to: string | null;
    readonly until: string;
  }[];
  extended: { readonly days: number; readonly promise: boolean } | null;
  asked: { readonly what: Wish; readonly ground: string; readonly days: number } | null;
  decided: { readonly granted: boolean; readonly on: string } | null;
  made: boolean;
  orders: ModelOrder[];
  /** As its last fact left it. */
  light: string;
}

/** Dates until when one may ask, it is to be held, and on which it is set; null: not so. */
export interface ModelHearing {
  told: string | null;
  asked: string | null;
  set: string | null;
  held: boolean;
  dropped: boolean;
}
export const noHearing = (): ModelHearing => {
  return { told: null, asked: null, set: null, held: false, dropped: false };
};

export type SlipOf = 'intake' | 'result';
export interface ModelSlip {
  readonly of: SlipOf;
  readonly by: string;
  signed: boolean;
}
export const lastSlip = ({ slips }: ModelCase, of: SlipOf): ModelSlip | undefined =>
  slips.findLast(slip => slip.of === of);

/** Whether papers are not where the case goes on: a slip is not signed, or a unified counter wrote none yet (G86, G87). */
export function isUnderway(one: ModelCase, of: SlipOf): boolean {
  const last = lastSlip(one, of);
  return last ? !last.signed : one.unified;
}

/** Whether a certificate is still to be made: of what is granted, where the item's version names a result (rule G17). */
export const isToBeMade = ({ item, decided, made }: ModelCase): boolean =>
  item.brings && decided?.granted === true && !made;

export interface ModelOrder {
  readonly id: string;
  readonly owed: number;
  state: 'open' | 'paid' | 'void';
  asked: boolean;
  refunded: number;
}

/** Rule G1, written down a second time: the acts of each state. */
const LIFE: Readonly<Record<string, string>> = {
  received: 'check correct accept refuse withdraw hasten',
  correcting: 'check supply accept refuse withdraw hasten',
  accepted: 'step suspend extend decide withdraw terminate charge pay refund bring hasten hear giveIn signIn',
  in_progress:
    'step suspend extend decide withdraw terminate charge pay refund bring hasten hear giveIn signIn',
  suspended: 'resume withdraw terminate pay refund bring hasten hear convene giveIn signIn',
  decided: 'make deliver charge pay refund verify giveOut signOut',
  delivered: 'close pay refund verify',
  closed: 'refund verify',
  withdrawn: 'refund',
  terminated: 'refund',
};
export const may = (one: ModelCase, act: string): boolean => (LIFE[one.state] ?? '').split(' ').includes(act);
export const isOver = (one: ModelCase): boolean =>
  [undefined, 'refund', 'refund verify'].includes(LIFE[one.state]);

/** What stands in the way of acceptance. */
export const lacking = (one: ModelCase): number[] =>
  one.item.materials.flatMap((necessity, at) => {
    const verdict = one.verdicts[at];
    if (verdict === 'good' || verdict === 'later') return [];
    return necessity !== 'optional' || verdict === 'faulty' ? [at] : [];
  });

interface ModelClock {
  readonly from: string;
  readonly promised: NaiveLimit | null;
  readonly statutory: NaiveLimit | null;
  readonly pauses: readonly NaivePause[];
}
const longer = (limit: NaiveLimit | null, days: number): NaiveLimit | null =>
  limit && { ...limit, n: limit.n + days };

function clockOf(one: ModelCase): ModelClock | null {
  const { state, item } = one;
  const none = { promised: null, pauses: [] };
  if (state === 'received') return { from: one.received, ...none, statutory: { n: 5, unit: 'G' } };
  if (state === 'decided' && one.decided!.granted)
    return { from: one.decided!.on, ...none, statutory: { n: 10, unit: 'G' } };
  if (!['accepted', 'in_progress', 'suspended'].includes(state)) return null;
  return {
    from: one.accepted!,
    promised: longer(one.promised, one.extended?.promise ? one.extended.days : 0),
    statutory: longer(item.statutory, one.extended?.days ?? 0),
    pauses: stillOf(one),
  };
}

export interface ModelTimes {
  readonly dueOn: string | null;
  readonly statutoryOn: string | null;
}
export function timesOf(days: NaiveDays, one: ModelCase): ModelTimes {
  const clock = clockOf(one);
  const last = (limit: NaiveLimit | null): string | null =>
    clock && limit && days.last(clock.from, limit, clock.pauses);
  return { dueOn: last(clock?.promised ?? null), statutoryOn: last(clock?.statutory ?? null) };
}

export interface ModelRules {
  readonly remindDays: number;
  readonly yellowDays: number;
  readonly yellowShare: number;
}

/** The light that a case should have on a day. */
export function lightOf(days: NaiveDays, rules: ModelRules, one: ModelCase, today: string): string {
  const clock = clockOf(one);
  if (!clock) return 'off';
  const still = one.specials.find(({ to }) => to === null);
  if (still && still.from <= today && today <= still.until) return 'paused';
  const { dueOn, statutoryOn } = timesOf(days, one);
  if (statutoryOn !== null && today > statutoryOn) return 'overdue';
  if (dueOn !== null && today > dueOn) return 'red';
  const last = dueOn ?? statutoryOn;
  const length = dueOn === null ? clock.statutory : clock.promised;
  if (last === null || length === null || length.n < 1) return 'green';
  const left = length.unit === 'G' ? days.between(today, last) : apart(today, last);
  const unused = Math.floor(length.n * (1 - rules.yellowShare) + 1e-9);
  const within = (most: number): boolean => left <= Math.min(most, length.n - 1);
  if (within(Math.max(rules.yellowDays, unused))) return 'yellow';
  return within(rules.remindDays) ? 'remind' : 'green';
}

/** Five working days went by and nobody told anything. */
export const isDeemed = (days: NaiveDays, one: ModelCase, today: string): boolean =>
  one.state === 'received' && today > days.last(one.received, { n: 5, unit: 'G' }, []);

/** Whether the limit for the decision is over. */
export function isLate(days: NaiveDays, one: ModelCase, today: string): boolean {
  const { dueOn, statutoryOn } = timesOf(days, one);
  const last = statutoryOn ?? dueOn;
  return last !== null && today > last;
}

/** The case is accepted on a day, its clock from another perhaps; `place`: among all acceptances. */
export function acceptIn(one: ModelCase, from: string, today: string, place: number): void {
  one.state = 'accepted';
  one.accepted = from;
  one.place = place;
  one.open = new Set(one.item.first);
  for (const id of one.open) one.openedOn.set(id, today);
}

/** Places of the materials that are still to come. */
export const owed = ({ verdicts }: ModelCase): number[] =>
  verdicts.flatMap((verdict, at) => (verdict === 'later' ? [at] : []));

/** Whether what was granted on a pledge was not looked into yet (rule G26). */
export const isUnseen = ({ pledged, pledgeKept, decided }: ModelCase): boolean =>
  pledged && decided?.granted === true && pledgeKept === null;

/** The days on which the clock stood still, as far as they were told. */
export const stillOf = ({ specials }: ModelCase): NaivePause[] =>
  specials.map(({ from, to, until }) => ({ from, to: to !== null && to < until ? to : until }));

/** The last of the working days that were told of a special procedure, its first day among them. */
export const untilOf = (days: NaiveDays, today: string, told: number): string =>
  days.last(plus(today, -1), { n: told, unit: 'G' }, []);

/** Whether the special procedure that goes on is a hearing. */
export const isHearingOn = ({ specials }: ModelCase): boolean =>
  specials.some(({ ground, to }) => ground === 'hearing' && to === null);

/** Whether one may still ask for a hearing, or one is not held: nothing is decided before (rule G66). */
export function isPending({ hearing }: ModelCase, today: string): boolean {
  const { told, asked, set, held, dropped } = hearing;
  if (held || dropped) return false;
  return asked !== null || set !== null || (told !== null && today <= told);
}
