import type { HallDraft } from '../../state/hall.ts';

/** From the duties that the body was given, or from what its staff say they do (三步法, DOMAIN A5). */
export const LIST_SIDES = ['duties', 'staff'] as const;
export type ListSide = (typeof LIST_SIDES)[number];

/** One power as one of the two lists names it. */
export interface Listed {
  readonly name: string;
  readonly basis: string | null;
}

/** A bureau's list of its powers from one side, filed whole. */
export interface PowerList {
  readonly bureauId: string;
  readonly side: ListSide;
  readonly rows: readonly Listed[];
  readonly filedAt: number;
  readonly by: string;
}

export interface ListFact {
  readonly kind: 'list.filed';
  readonly bureauId: string;
  readonly side: ListSide;
  readonly rows: readonly Listed[];
  readonly by: string;
}

export const listKey = (bureauId: string, side: ListSide): string => `${bureauId}@${side}`;

/** Keeps a bureau's list as it was filed last. */
export function evolveList(hall: HallDraft, fact: ListFact, at: number): void {
  const { bureauId, side, rows, by } = fact;
  hall.powerLists.put(listKey(bureauId, side), { bureauId, side, rows, filedAt: at, by });
}
