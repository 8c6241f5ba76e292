interface Held {
  readonly label: string;
  readonly reason: string;
  readonly heldAt: number;
  readonly backAt: number | null;
}
interface Missed {
  readonly label: string;
  readonly queueId: string;
  readonly at: number;
  readonly until: number | null;
}

/** Those put on hold, soonest expected first; those of whom nobody knows stand behind, longest held first. */
export function heldInOrder<T extends Held>(held: Readonly<Record<string, T>>): (T & { ticketId: string })[] {
  return Object.entries(held)
    .map(([ticketId, one]) => ({ ticketId, ...one }))
    .sort((a, b) => (a.backAt ?? Infinity) - (b.backAt ?? Infinity) || a.heldAt - b.heldAt);
}

/** Those who missed a call in one of these queues, newest first: others are not this counter's. */
export function missedOf(
  queueIds: ReadonlySet<string>,
  missed: Readonly<Record<string, Missed>>,
): (Missed & { ticketId: string })[] {
  return Object.entries(missed)
    .map(([ticketId, one]) => ({ ticketId, ...one }))
    .filter(({ queueId }) => queueIds.has(queueId))
    .sort((a, b) => b.at - a.at);
}
