import fc from 'fast-check';
import { CATALOGUE_ACTS } from './catalogue-acts.ts';
import { FLOOR_ACTS } from './floor-acts.ts';
import { HOUSE_ACTS } from './house-acts.ts';
import { PAPER_ACTS } from './paper-acts.ts';
import { PUBLISH_ACTS } from './publish-acts.ts';
import { VOICE_ACTS } from './voice-acts.ts';
import type { PracticeHall } from './practice-hall.ts';

/** One thing somebody tries: which, and figures by which it finds its subjects in the hall as it then is. */
export interface Attempt {
  readonly verb: Verb;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Asked for in good order, as most people do; else with a stranger's seat, an old attempt, an unknown id. */
  readonly proper: boolean;
  /** Time that goes by before it, ms. */
  readonly after: number;
}

export type Picks = Omit<Attempt, 'verb' | 'after'>;
export type ActTable = Readonly<Record<string, (hall: PracticeHall, picks: Picks) => { ok: boolean }>>;

/** Everything that can be tried in a hall. */
export const ACTS = {
  ...FLOOR_ACTS,
  ...PAPER_ACTS,
  ...HOUSE_ACTS,
  ...PUBLISH_ACTS,
  ...VOICE_ACTS,
  ...CATALOGUE_ACTS,
} as const satisfies ActTable;
export type Verb = keyof typeof ACTS;

/** How often each is tried, against 1 for the others: most of a day is taking and calling. */
const OFTEN: Partial<Record<Verb, number>> = {
  take: 12,
  takeAsPerson: 5,
  openCounter: 6,
  call: 10,
  start: 7,
  finish: 7,
  miss: 4,
  return: 4,
  leave: 3,
  hold: 3,
  resume: 4,
  transfer: 3,
  prioritize: 3,
  continue: 2,
  claim: 4,
  sending: 3,
  sent: 3,
  confirm: 3,
  lift: 3,
  setVoice: 2,
  beginVoice: 5,
  endVoice: 5,
  submitEntry: 2,
  reviewEntry: 5,
  closeComment: 2,
  publishEntry: 2,
};

const verb = fc.oneof(
  ...(Object.keys(ACTS) as Verb[]).map(name => ({ weight: OFTEN[name] ?? 1, arbitrary: fc.constant(name) })),
);

/** One attempt of any kind. */
export const attempt: fc.Arbitrary<Attempt> = fc.record({
  verb,
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(999),
  proper: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  after: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(0, 1, 40, 900) },
    { weight: 1, arbitrary: fc.constantFrom(31_000, 700_000, 50_000_000) },
  ),
});

/** A day's story in batches, as the sequencer takes commands in. */
export const batches = (most: number): fc.Arbitrary<Attempt[][]> =>
  fc.array(fc.array(attempt, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: most });

/** Tries one thing in the hall; what it then says is its rule's business. */
export function attemptIn(hall: PracticeHall, { verb: name, after, ...picks }: Attempt): { ok: boolean } {
  hall.pass(after);
  return ACTS[name](hall, picks);
}

/** Lets a whole batch happen as one draft; gives what it touched. */
export function batchIn(hall: PracticeHall, attempts: readonly Attempt[]) {
  hall.begin();
  for (const one of attempts) attemptIn(hall, one);
  return hall.commit();
}
