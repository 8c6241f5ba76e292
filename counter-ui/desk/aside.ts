import { splitLabel } from '../../client/label.ts';

interface Held {
  readonly label: string;
  readonly reason: string;
  readonly heldAt: number;
  readonly backAt: number | null;
}
interface Missed {
  readonly label: string;
  readonly at: number;
}

/** Those put on hold, soonest expected first; those of whom nobody knows stand behind, longest held first. */
export function heldInOrder<T extends Held>(held: Readonly<Record<string, T>>): (T & { ticketId: string })[] {
  return Object.entries(held)
    .map(([ticketId, one]) => ({ ticketId, ...one }))
    .sort((a, b) => (a.backAt ?? Infinity) - (b.backAt ?? Infinity) || a.heldAt - b.heldAt);
}

/** Those who missed a call and hold a number of these prefixes, newest first: others are not this counter's. */
export function missedOf(
  prefixes: ReadonlySet<string>,
  missed: Readonly<Record<string, Missed>>,
): (Missed & { ticketId: string })[] {
  return Object.entries(missed)
    .map(([ticketId, one]) => ({ ticketId, ...one }))
    .filter(({ label }) => prefixes.has(splitLabel(label).prefix))
    .sort((a, b) => b.at - a.at);
}
