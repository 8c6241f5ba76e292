import { evolveSeries } from '../cases/series.ts';
import type { Words } from '../cases/case.ts';
import type { HallDraft } from '../state/hall.ts';
import { SNAG_LIFE } from './life.ts';
import { SNAG_SERIES } from './open.ts';
import type { SnagRules } from './rules.ts';
import type { Snag, SnagAct, SnagEntry, SnagOutcome, SnagOwner, ToldHow, Trouble } from './snag.ts';

interface Done {
  readonly snagId: string;
  readonly on: string;
  readonly by: string;
}

export type SnagFact =
  | { kind: 'snag.rules_set'; rules: SnagRules }
  | ({
      kind: 'snag.opened';
      number: string;
      bureauId: string | null;
      itemCode: string | null;
      trouble: Trouble;
      ticketId: string;
      label: string;
      counterId: string;
      owner: SnagOwner;
      dueOn: string;
      hasContact: boolean;
      words: Words;
    } & Done)
  | ({ kind: 'snag.assigned'; owner: SnagOwner; words: Words | null } & Done)
  | ({ kind: 'snag.answered'; outcome: SnagOutcome; words: Words } & Done)
  | ({ kind: 'snag.told'; how: ToldHow } & Done)
  | ({ kind: 'snag.closed' } & Done)
  | ({ kind: 'snag.reopened'; dueOn: string; words: Words } & Done)
  | ({ kind: 'snag.extended'; days: number; dueOn: string; words: Words } & Done)
  | { kind: 'snag.overdue'; snagId: string; on: string };

type OfSnag = Exclude<SnagFact, { kind: 'snag.rules_set' | 'snag.opened' }>;

const ACTS: { readonly [K in OfSnag['kind']]: SnagAct | 'overdue' } = {
  'snag.assigned': 'assign',
  'snag.answered': 'answer',
  'snag.told': 'tell',
  'snag.closed': 'close',
  'snag.reopened': 'reopen',
  'snag.extended': 'extend',
  'snag.overdue': 'overdue',
};

function open(hall: HallDraft, fact: Extract<SnagFact, { kind: 'snag.opened' }>, at: number): void {
  const { snagId: id, number, bureauId, itemCode, trouble, ticketId, label, counterId } = fact;
  const { owner, dueOn, hasContact, on, by, words } = fact;
  evolveSeries(hall, SNAG_SERIES, on.slice(0, 4));
  hall.snags.put(id, {
    ...{ id, number, bureauId, itemCode, trouble, ticketId, label, counterId },
    ...{ openedBy: by, openedOn: on, state: 'received', owner, dueOn, hasContact },
    ...{ overdueOn: null, wasLate: false, extendedBy: null, outcome: null },
    ...{ toldOn: null, toldHow: null, closedOn: null, reopened: 0 },
    log: [{ act: 'open', at, by, words, owner, dueOn }],
  });
}

/** What a fact changes beside state and log. */
function changed(snag: Snag, fact: OfSnag): Partial<Snag> {
  switch (fact.kind) {
    case 'snag.assigned':
      return { owner: fact.owner };
    case 'snag.answered':
      return { outcome: fact.outcome };
    case 'snag.told':
      return { toldOn: fact.on, toldHow: fact.how };
    case 'snag.closed':
      return { closedOn: fact.on, hasContact: false };
    case 'snag.reopened': {
      const again = { outcome: null, toldOn: null, toldHow: null, closedOn: null, overdueOn: null };
      return { ...again, dueOn: fact.dueOn, reopened: snag.reopened + 1 };
    }
    case 'snag.extended':
      return { extendedBy: fact.days, dueOn: fact.dueOn };
    case 'snag.overdue':
      return { overdueOn: fact.on, wasLate: true };
  }
}

function entryOf(fact: OfSnag, at: number): SnagEntry {
  return {
    act: ACTS[fact.kind],
    at,
    by: 'by' in fact ? fact.by : '',
    words: 'words' in fact ? fact.words : null,
    ...('owner' in fact && { owner: fact.owner }),
    ...('outcome' in fact && { outcome: fact.outcome }),
    ...('how' in fact && { how: fact.how }),
    ...('dueOn' in fact && { dueOn: fact.dueOn }),
  };
}

/** Changes the hall by a fact about what could not be done. */
export function evolveSnag(hall: HallDraft, fact: SnagFact, at: number, seq: number): void {
  if (fact.kind === 'snag.rules_set') return hall.snagRules.put('hall', { rules: fact.rules, revision: seq });
  if (fact.kind === 'snag.opened') return open(hall, fact, at);
  const snag = hall.snags.edit(fact.snagId);
  const act = ACTS[fact.kind];
  const state = act === 'overdue' ? snag.state : SNAG_LIFE[snag.state][act]!;
  Object.assign(snag, changed(snag, fact), { state, log: [...snag.log, entryOf(fact, at)] });
}
