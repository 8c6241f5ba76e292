import type { missLacks, recallLacks } from '../../server/contract/queue.ts';

/** What is so at a counter, as far as it decides what can be done there. */
export interface AtDesk {
  /** One sits here, in this browser. */
  readonly here: boolean;
  readonly suspended: boolean;
  readonly paused: boolean;
  /** The ticket in hand: called, or being served. */
  readonly state: 'called' | 'serving' | null;
  /** What stands between the called ticket and one more call, or its miss, by the hall's rules. */
  readonly recall: ReturnType<typeof recallLacks>;
  readonly miss: ReturnType<typeof missLacks>;
  /** Seconds for which what was finished last may be taken back; 0: it may not. */
  readonly reopen: number;
}

export const VERBS = [
  'call',
  'recall',
  'start',
  'finish',
  'miss',
  'hold',
  'transfer',
  'change',
  'addLeg',
  'skipLeg',
  'serve',
  'reopen',
  'resume',
  'pause',
  'continue',
  'close',
] as const;
export type Verb = (typeof VERBS)[number];

/** Why a press does nothing now: keys of texts under `desk.why`. */
export const WHYS = [
  'notHere',
  'suspended',
  'callServing',
  'callCalled',
  'emptyFirst',
  'nobodyInHand',
  'alreadyServing',
  'startFirst',
  'paused',
  'notPaused',
  'nothingToReopen',
  'recallEnough',
  'recallSoon',
  'missCalls',
  'missSoon',
] as const;
export type Why = (typeof WHYS)[number];

type Rule = (at: AtDesk) => Why | null;

const needsCalled: Rule = ({ state }) =>
  state === null ? 'nobodyInHand' : state === 'serving' ? 'alreadyServing' : null;
const needsServing: Rule = ({ state }) =>
  state === null ? 'nobodyInHand' : state === 'called' ? 'startFirst' : null;
const needsInHand: Rule = ({ state }) => (state === null ? 'nobodyInHand' : null);
const needsEmpty: Rule = ({ state }) => (state === null ? null : 'emptyFirst');

const recallEarly: Rule = ({ recall }) =>
  recall === null ? null : recall.left === 0 ? 'recallEnough' : 'recallSoon';
const missEarly: Rule = ({ miss }) => (miss === null ? null : miss.calls > 0 ? 'missCalls' : 'missSoon');

const needsFree: Rule = ({ suspended, paused, state }) => {
  if (state !== null) return state === 'serving' ? 'callServing' : 'callCalled';
  if (suspended) return 'suspended';
  return paused ? 'paused' : null;
};

const RULES: { readonly [V in Verb]: Rule } = {
  call: needsFree,
  serve: needsFree,
  change: needsInHand,
  addLeg: needsInHand,
  skipLeg: needsInHand,
  reopen: ({ reopen, paused }) => (reopen === 0 ? 'nothingToReopen' : paused ? 'paused' : null),
  recall: at => needsCalled(at) ?? (at.suspended ? 'suspended' : recallEarly(at)),
  start: needsCalled,
  miss: at => needsCalled(at) ?? missEarly(at),
  finish: needsServing,
  hold: needsServing,
  transfer: needsInHand,
  resume: at => needsEmpty(at) ?? (at.paused ? 'paused' : null),
  pause: needsEmpty,
  continue: ({ paused }) => (paused ? null : 'notPaused'),
  close: needsEmpty,
};

/** Why an act cannot be done now, or null when it can: the rules of the server, said before one presses (C1, C3, B2, T11, T12). */
export function whyNot(verb: Verb, at: AtDesk): Why | null {
  return at.here ? RULES[verb](at) : 'notHere';
}
