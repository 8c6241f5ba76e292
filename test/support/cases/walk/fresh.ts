import type { WalkItem } from './items.ts';
import type { ModelAgency, ModelCase } from './model.ts';

interface Taken {
  readonly id: string;
  readonly item: WalkItem;
  readonly received: string;
  readonly by: string;
  readonly unified: boolean;
  readonly agency: ModelAgency | null;
}

/** A case of the reference model as it is taken in. */
export const freshCase = (taken: Taken): ModelCase => ({
  ...taken,
  ...{ state: 'received', verdicts: taken.item.materials.map(() => null), light: 'green' },
  ...{ promised: taken.item.promised, hastened: false, place: 0, later: null },
  ...{ told: false, supplyBy: null, supplied: false, accepted: null, slips: [], orders: [] },
  ...{ pledgePaper: false, pledged: false, pledgeKept: null },
  ...{ open: new Set<string>(), openedOn: new Map(), done: new Set<string>(), doneBy: new Map() },
  hearing: { told: null, asked: null, set: null, held: false, dropped: false },
  ...{ specials: [], extended: null, asked: null, decided: null, made: false },
});
