import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import { insteadOf } from './instead.ts';
import type { ShownCall } from './zone-calls.ts';

type Snapshot = ViewSnapshot<'board'>;

/** What the sign over a counter says, beside its plate. */
export interface Sign {
  readonly number: number;
  readonly state: 'called' | 'serving' | 'idle' | 'paused' | 'closed';
  readonly call: ShownCall | null;
  /** Where to go meanwhile, where the counter itself does not serve. */
  readonly instead: number | null;
  readonly profile: Snapshot['services'][string]['profile'] | null;
  readonly card: Snapshot['cards'][string] | null;
  readonly duty: Snapshot['duties'][string] | null;
  readonly waiting: number;
}

/** The sign of a counter; null where there is no such counter. Pure. */
export function signOf(snapshot: Snapshot, counterId: string | null): Sign | null {
  const counter = counterId === null ? undefined : snapshot.counters[counterId];
  if (counterId === null || !counter) return null;
  const { number, zoneId } = counter;
  const found = Object.entries(snapshot.calls).find(([, call]) => call.counter === number);
  const state = counter.open ? counter.state : 'closed';
  const service = snapshot.services[counterId];
  const queues = (service?.queueIds ?? []).flatMap(id => snapshot.queues[id] ?? []);
  const away = state === 'paused' || (state === 'closed' && snapshot.hall['hall']?.open === true);
  return {
    number,
    state,
    call: found ? { id: found[0], ...found[1] } : null,
    instead: away ? insteadOf(counterId, snapshot.counters, snapshot.services) : null,
    profile: service?.profile ?? null,
    card: snapshot.cards[counterId] ?? null,
    duty: snapshot.duties[zoneId] ?? null,
    waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
  };
}
