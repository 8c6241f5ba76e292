/** Of a counter, what the sign over its neighbour needs to know. */
export interface NearbyCounter {
  readonly number: number;
  readonly open: boolean;
  readonly state: string;
}

/**
 * Where to go while a counter does not serve: the nearest by number that is open, not paused and serves one of its
 * queues; null when there is none, and then the guide desk helps. Pure.
 */
export function insteadOf(
  counterId: string,
  counters: Readonly<Record<string, NearbyCounter>>,
  services: Readonly<Record<string, { readonly queueIds: readonly string[] }>>,
): number | null {
  const own = counters[counterId];
  const queueIds = services[counterId]?.queueIds ?? [];
  if (!own) return null;
  const shares = (id: string): boolean =>
    services[id]?.queueIds.some(queueId => queueIds.includes(queueId)) ?? false;
  const others = Object.entries(counters)
    .filter(([id, counter]) => id !== counterId && counter.open && counter.state !== 'paused' && shares(id))
    .map(([, { number }]) => number)
    .sort((a, b) => Math.abs(a - own.number) - Math.abs(b - own.number) || a - b);
  return others[0] ?? null;
}
