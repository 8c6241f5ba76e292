import type { Seen, SeenCounter, SeenQueue } from './seen.ts';
import { minutesSince } from './seen.ts';
import { waitsOf } from './waits.ts';

type Name = SeenQueue['name'];

/** What a person should look at. Each says how long it is so, in minutes. */
export type Finding =
  | { readonly kind: 'printer'; readonly id: string; readonly name: Name; readonly condition: string }
  /** A board that is to speak and cannot be heard. */
  | { readonly kind: 'silent'; readonly id: string; readonly name: Name; readonly sound: string }
  /** A zone that has a voice and nobody to speak. */
  | { readonly kind: 'voiceless'; readonly id: string; readonly name: Name }
  /** A zone whose calls nobody speaks, so many seconds already. */
  | { readonly kind: 'unspoken'; readonly id: string; readonly name: Name; readonly seconds: number }
  | {
      readonly kind: 'over';
      readonly queueId: string;
      readonly prefix: string;
      readonly name: Name;
      readonly minutes: number;
      readonly target: number;
      /** A closed counter that could serve it. */
      readonly mayOpen: number | null;
    }
  | {
      readonly kind: 'idle';
      readonly counterId: string;
      readonly number: number;
      readonly minutes: number;
      readonly prefix: string;
      readonly waiting: number;
    }
  | {
      readonly kind: 'pause';
      readonly counterId: string;
      readonly number: number;
      readonly minutes: number;
      readonly reason: NonNullable<SeenCounter['pause']>['reason'];
      /** Past the time it was said to last until. */
      readonly late: boolean;
    }
  | {
      readonly kind: 'still';
      readonly counterId: string;
      readonly number: number;
      readonly minutes: number;
      readonly label: string;
    };

/** From how many minutes on something is a finding. */
export interface FindingLimits {
  /** A free counter while its queue waits. */
  readonly idle: number;
  /** A pause of which nobody said how long it lasts. */
  readonly pause: number;
  /** An open counter with one number in hand and no act of its officer. */
  readonly still: number;
}

export const FINDING_LIMITS: FindingLimits = { idle: 5, pause: 15, still: 20 };

/** A printer that needs somebody: one that is nearly out of paper does not yet. */
const PRINTS = new Set(['ready', 'low']);

type Troubles = Readonly<Record<string, { readonly name: Name; readonly condition: string }>>;
type Looked = Pick<Seen, 'queues' | 'counters'> &
  Partial<Pick<Seen, 'silent' | 'voices'>> & { readonly troubles?: Troubles };

/** A call that waits so long while nothing is said in its zone is a finding. */
const UNSPOKEN_MS = 30_000;

function ofVoices({ silent = {}, voices = {} }: Looked, now: number): Finding[] {
  const boards = Object.entries(silent).map(([id, { name, sound }]): Finding => ({
    kind: 'silent',
    id,
    name,
    sound,
  }));
  const zones = Object.entries(voices).flatMap(
    ([id, { name, announcer, waitingSince, until }]): Finding[] => {
      if (announcer === 'none') return [{ kind: 'voiceless', id, name }];
      const since = Math.max(waitingSince ?? now, until ?? 0);
      if (now - since < UNSPOKEN_MS) return [];
      return [{ kind: 'unspoken', id, name, seconds: Math.floor((now - since) / 1_000) }];
    },
  );
  return [...boards, ...zones];
}

function ofCounter(
  id: string,
  counter: SeenCounter,
  seen: Looked,
  now: number,
  limits: FindingLimits,
): Finding | null {
  if (!counter.open || counter.since === null) return null;
  const { number, state, pause, label } = counter;
  const minutes = minutesSince(counter.since, now);
  const at = { counterId: id, number, minutes };
  if (state === 'paused') {
    const late = pause?.until != null && now > pause.until;
    if (!late && (pause?.until != null || minutes < limits.pause)) return null;
    return { kind: 'pause', ...at, reason: pause?.reason ?? 'other', late };
  }
  if (state === 'idle') {
    const queue = counter.queueIds
      .map(queueId => seen.queues[queueId])
      .filter(found => found !== undefined && found.waiting > 0)
      .sort((a, b) => b!.waiting - a!.waiting)[0];
    if (!queue || minutes < limits.idle) return null;
    return { kind: 'idle', ...at, prefix: queue.prefix, waiting: queue.waiting };
  }
  return minutes < limits.still || label === null ? null : { kind: 'still', ...at, label };
}

/** Everything that needs a person now: printers and voices, then waits past their target, then counters by number. */
export function findingsOf(
  seen: Looked,
  now: number,
  limits: FindingLimits = FINDING_LIMITS,
): readonly Finding[] {
  const counters = Object.entries(seen.counters).sort(([, a], [, b]) => a.number - b.number);
  const printers = Object.entries(seen.troubles ?? {})
    .filter(([, { condition }]) => !PRINTS.has(condition))
    .map(([id, trouble]): Finding => ({ kind: 'printer', id, ...trouble }));
  const over = waitsOf(seen.queues, now)
    .filter(wait => wait.over)
    .map((wait): Finding => {
      const closed = counters.find(([, one]) => !one.open && one.queueIds.includes(wait.id));
      const { id: queueId, prefix, name, waitedMs, target } = wait;
      const minutes = minutesSince(0, waitedMs);
      return { kind: 'over', queueId, prefix, name, minutes, target, mayOpen: closed?.[1].number ?? null };
    });
  const atCounters = counters.flatMap(([id, counter]) => ofCounter(id, counter, seen, now, limits) ?? []);
  return [...printers, ...ofVoices(seen, now), ...over, ...atCounters];
}

/** The counters that a finding names. */
export function flaggedCounters(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(finding => ('counterId' in finding ? [finding.counterId] : [])));
}
