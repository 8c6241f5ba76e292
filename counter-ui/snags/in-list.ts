import { snagLight, type SnagLine } from '../../server/contract/snags/sheet.ts';

export const LISTS = ['mine', 'open', 'overdue', 'told'] as const;
export type SnagList = (typeof LISTS)[number];
export type Listed = SnagLine & { readonly id: string };

/** Who looks, and on which date. */
export interface Looking {
  readonly staffId: string | null;
  readonly bureauId: string | null;
  readonly today: string;
}

/** Whether it waits for somebody: as owner, as one of the owning bureau, or to be told by who took it down. */
function isMine({ owner, state, openedBy }: SnagLine, { staffId, bureauId }: Looking): boolean {
  if (state === 'told') return false;
  if (owner.staffId === staffId) return true;
  if (state === 'answered' && openedBy === staffId) return true;
  return owner.staffId === null && owner.bureauId === bureauId;
}

const IN: { readonly [L in SnagList]: (one: SnagLine, looking: Looking) => boolean } = {
  mine: isMine,
  open: () => true,
  overdue: (one, { today }) => snagLight(one, today) === 'overdue',
  told: ({ state }) => state === 'told',
};

/** The open snags of a list, the soonest due first. */
export function listed(
  snags: Readonly<Record<string, SnagLine>>,
  list: SnagList,
  looking: Looking,
): Listed[] {
  return Object.entries(snags)
    .map(([id, one]) => ({ id, ...one }))
    .filter(one => IN[list](one, looking))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number < b.number ? -1 : 1));
}
