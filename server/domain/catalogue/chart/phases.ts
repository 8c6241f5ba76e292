import type { Entry, Limit } from '../entry/entry.ts';
import type { Step } from '../entry/step.ts';
import { flowOf } from './flow.ts';
import { afterAcceptance, longestOver } from './longest.ts';
import type { Phase } from './words.ts';

export const PHASES: readonly Phase[] = ['apply', 'accept', 'examine', 'decide', 'deliver'];

/** What an item does in a phase: whether something is judged in it, and how long it may take. */
export interface PhaseOfItem {
  readonly judges: boolean;
  /** Null: its steps name no limit. */
  readonly limit: Limit | null;
}

/**
 * The usual steps of an item by phase. The counter accepts before, and delivers after, those behind it act; the chief
 * decides or, where there is none, who judges last.
 */
export function phasesOfItem(entry: Entry): ReadonlyMap<Phase, PhaseOfItem> {
  const flow = flowOf(entry.steps);
  const after = afterAcceptance(flow);
  const usual = flow.order.map(id => flow.steps.get(id)!).filter(({ id }) => flow.usual.has(id));
  const decider = usual.some(({ post }) => post === 'chief')
    ? null
    : usual.findLast(({ judges, post }) => judges && post !== 'applicant')?.id;
  const phaseOf = ({ id, post }: Step): Phase => {
    if (post === 'applicant') return 'apply';
    if (post === 'chief' || id === decider) return 'decide';
    if (post === 'section' || post === 'body' || post === 'legal') return 'examine';
    return after.has(id) ? 'deliver' : 'accept';
  };
  const unit = entry.promised?.unit ?? 'G';
  const found = PHASES.flatMap(phase => {
    const steps = usual.filter(step => phaseOf(step) === phase);
    if (steps.length === 0) return [];
    const isTimed = steps.some(({ limit }) => limit !== null);
    const n = longestOver(flow, unit, new Set(steps.map(({ id }) => id)));
    return [
      [phase, { judges: steps.some(({ judges }) => judges), limit: isTimed ? { n, unit } : null }] as const,
    ];
  });
  return new Map(found);
}
