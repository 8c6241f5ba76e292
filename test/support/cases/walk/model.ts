import type { NaiveLimit } from './days.ts';
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
  agency: ModelAgency | null;
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
/** What an applicant may let somebody else do. */
export const MANDATE = ['submit', 'supply', 'papers', 'collect', 'withdraw'] as const;
/** Who acts for the applicant: a steward of the hall, or the applicant's own agent (null). */
export interface ModelAgency {
  readonly steward: string | null;
  readonly scope: readonly string[];
  readonly until: string;
}
/** What stands in the way of an agent's act on a day (rule G34). */
export const beyond = (
  { agency }: Pick<ModelCase, 'agency'>,
  act: (typeof MANDATE)[number],
  today: string,
): Readonly<Record<string, boolean>> => ({
  'agency.none': agency === null,
  'agency.expired': agency !== null && agency.until < today,
  'agency.beyond_scope': agency !== null && !agency.scope.includes(act),
});

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

/** Whether the special procedure that goes on is a hearing. */
export const isHearingOn = ({ specials }: ModelCase): boolean =>
  specials.some(({ ground, to }) => ground === 'hearing' && to === null);

/** Whether one may still ask for a hearing, or one is not held: nothing is decided before (rule G66). */
export function isPending({ hearing }: ModelCase, today: string): boolean {
  const { told, asked, set, held, dropped } = hearing;
  if (held || dropped) return false;
  return asked !== null || set !== null || (told !== null && today <= told);
}
