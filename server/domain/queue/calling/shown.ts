import { isBefore } from '../line.ts';
import type { Candidate } from './score.ts';

/**
 * Those of one queue from whom a counter's next `most` can be told at any moment: of each class so many, of those who booked
 * also by slot, and who came back to this counter; nobody who waits for another.
 */
export function shownOf(candidates: readonly Candidate[], counterId: string, most: number): Candidate[] {
  const lanes = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (one.forCounter !== null && one.forCounter !== counterId) continue;
    const lane = `${one.class}/${one.forCounter ?? ''}`;
    const others = lanes.get(lane);
    if (others) others.push(one);
    else lanes.set(lane, [one]);
  }
  const shown = new Set<Candidate>();
  for (const lane of lanes.values()) {
    for (const one of lane.sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, most)) shown.add(one);
    const booked = lane.filter(one => one.slotAt !== null).sort((a, b) => a.slotAt! - b.slotAt!);
    for (const one of booked.slice(0, most)) shown.add(one);
  }
  return [...shown];
}
