import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Fact } from '../../facts.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { isPersonal } from '../entry/check.ts';
import type { Entry } from '../entry/entry.ts';
import { type Placed, signerOf } from './signer.ts';
import { baseOf } from './write.ts';

export interface BringInInput {
  readonly entries: readonly Entry[];
  readonly reason: string;
}

/** How many reasons are told at once; how many there are is told beside them. */
const MOST_TOLD = 200;

/** What keeps one entry of a package out. */
function faultOf(hall: Hall, entry: Entry, codes: readonly string[]): string | null {
  if (codes.indexOf(entry.code) !== codes.lastIndexOf(entry.code)) return 'twice';
  if (!hall.bureaus.has(entry.bureauId)) return 'bureau';
  if (hall.drafts.has(entry.code)) return 'draft';
  return isPersonal(entry) ? 'personal' : null;
}

/** What keeps entries out that come in together, as reason:code; nothing where all of them may come in. */
export function bringInFaults(hall: Hall, entries: readonly Entry[]): string[] {
  const codes = entries.map(({ code }) => code);
  const faults = entries.flatMap(entry => {
    const fault = faultOf(hall, entry, codes);
    return fault === null ? [] : [`${fault}:${entry.code}`];
  });
  return [...new Set(faults)];
}

/** The reasons for which a file is refused, with their number, as a refusal tells them. */
export const toldFaults = (faults: readonly string[]) => ({
  faults: faults.slice(0, MOST_TOLD),
  count: faults.length,
});

/**
 * Takes the entries of a package in as drafts, which then go through their reviews (rules E2, E4). All of them or none:
 * one that names an unknown bureau, stands twice, has a draft already or holds a number of a person refuses the package,
 * with the reason for each.
 */
export function decideBringIn(hall: Hall, act: Act<BringInInput, Placed>): Decision<{ drafts: number }> {
  const { entries, reason } = act.input;
  const faults = bringInFaults(hall, entries);
  if (faults.length > 0) return refuse('package.refused', toldFaults(faults));
  const { date } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const author = signerOf(act.sender);
  const facts = entries.map((entry): Fact => ({
    kind: 'entry.written',
    entry,
    base: baseOf(hall, entry.code),
    reason,
    author,
    date,
  }));
  return accept(facts, { drafts: facts.length });
}
