import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import type { ClosedFor, HeardFor, HeardParty } from '../hearing/hearing.ts';
import type { DocumentKind } from './kinds.ts';

/** A hearing as its papers, and the decision that is made on its minutes, show it; `place`: id of a text. */
export interface FilledHearing {
  /** Until when one may ask for it. */
  readonly until: string | null;
  readonly set: {
    readonly why: HeardFor;
    readonly date: string;
    readonly time: string;
    readonly place: string;
    readonly presider: { readonly badge: string | null; readonly post: string | null };
    readonly closedFor: ClosedFor | null;
  } | null;
  readonly held: {
    readonly on: string;
    readonly parties: readonly HeardParty[];
    /** Number of the minutes' paper; null: this is it. */
    readonly minutes: string | null;
  } | null;
}

const SHOWN_IN: readonly DocumentKind[] = [
  ...(['hearing', 'hearing_notice', 'hearing_minutes', 'granted', 'denied'] as const),
];

/** What a paper of a kind shows of a case's hearing; null: nothing. */
export function hearingIn(
  hall: Hall,
  { hearing, documents }: Case,
  kind: DocumentKind,
): FilledHearing | null {
  if (!hearing || !SHOWN_IN.includes(kind)) return null;
  const { told, set, held } = hearing;
  const card = hall.staff.get(set?.presider ?? '')?.card ?? null;
  const presider = { badge: card?.badge ?? null, post: card?.post.zh ?? null };
  const minutes = documents?.findLast(known => known.kind === 'hearing_minutes')?.number ?? null;
  return {
    until: told?.until ?? null,
    set: set && {
      ...{ why: set.why, date: set.date, time: set.time, place: set.place.textId, presider },
      closedFor: set.closedFor,
    },
    held: held && { on: set?.date ?? held.on, parties: held.parties, minutes },
  };
}
