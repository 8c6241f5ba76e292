import { SHOWS } from '../../../server/contract/views/shows.ts';
import type { ViewName } from '../../../server/contract/views/specs.ts';
import { PROJECTIONS } from '../../../server/app/views/index.ts';
import { changesFor, project } from '../../../server/app/views/view.ts';
import type { Hall, Touch } from '../../../server/domain/state/hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from './plan.ts';

/** One view as one audience asks for it. */
export interface Look {
  readonly view: ViewName;
  readonly params: Readonly<Record<string, string>>;
}

const ofItems = (codes: readonly string[]): Look['params'][] => codes.map(itemCode => ({ itemCode }));
/** One in force, one that is new, one that never was. */
const FEW = ['i-1', 'i-new', 'i-unknown'];
const TICKETS = ['no-such-ticket'];

/** Every view, with parameters for every counter, every station and these tickets. */
export function looks(ticketIds: readonly string[] = TICKETS): Look[] {
  const paramsOf: { readonly [N in ViewName]?: readonly Look['params'][] } = {
    ticket: [...new Set([...TICKETS, ...ticketIds])].map(ticketId => ({ ticketId })),
    item: ofItems([...SMALL_ITEMS.map(({ code }) => code), 'i-unknown']),
    comment: ofItems(FEW),
    matter: ofItems(FEW),
    entry: ofItems(FEW),
    counter: [...SMALL_PLAN.counters.map(({ id }) => id), 'c-unknown'].map(counterId => ({ counterId })),
    tickets: SHOWS.flatMap(show => [
      { of: 'hall', id: 'hall', show },
      { of: 'queue', id: SMALL_PLAN.queues[0]!.id, show },
      { of: 'counter', id: SMALL_PLAN.counters[0]!.id, show },
    ]),
    duty: [{ month: '2026-11' }, { month: '2099-12' }],
    papers: [{ caseId: 'case-unknown' }],
    sheets: ['k-1', 'k-unknown'].map(stationId => ({ stationId })),
    printing: [...SMALL_PLAN.stations.map(({ id }) => id), 'k-unknown'].map(stationId => ({ stationId })),
  };
  return (Object.keys(PROJECTIONS) as ViewName[]).flatMap(view =>
    (paramsOf[view] ?? [{}]).map(params => ({ view, params })),
  );
}

/** What an audience sees, as it goes over the wire. */
export function seen({ view, params }: Look, hall: Hall): ReturnType<typeof project> {
  return structuredClone(project(PROJECTIONS[view], hall, params as never));
}

export function changesSeen({ view, params }: Look, hall: Hall, touches: readonly Touch[]) {
  return structuredClone(changesFor(PROJECTIONS[view], hall, params as never, touches));
}
