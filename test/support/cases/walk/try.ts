import type { Chance } from '../../hall/chance.ts';
import type { PracticeHall } from '../../hall/practice-hall.ts';
import type { NaiveDays } from './days.ts';
import type { ModelRules } from './clocks.ts';
import type { ModelCase } from './model.ts';
import type { Person } from './people.ts';

/** The walk as an act sees it. */
export interface Standing {
  readonly chance: Chance;
  readonly days: NaiveDays;
  readonly rules: ModelRules;
  readonly today: string;
  /** The ticket being served at the counter. */
  readonly hand: string;
  readonly all: readonly ModelCase[];
  /** Who takes in today. */
  readonly desk: Person;
  /** Asked for new ids alone: nothing of it is read. */
  readonly hall: PracticeHall;
  /** The case of each number that was taken for one and is not over, by ticket. */
  readonly errands: Map<string, string>;
  /** The next place in the order of acceptance. */
  readonly nextPlace: () => number;
}

/** One thing that is tried: what is sent, what the reference model says is wrong with it, and what it does if nothing is. */
export interface Try {
  readonly act: string;
  readonly who: Person;
  readonly input: object;
  readonly prepared?: object;
  /** Every reason to refuse it; the rules may name any of them. None: it must be done. */
  readonly faults: readonly string[];
  readonly does: () => void;
  /** Whether the light is looked at with it. */
  readonly lights: boolean;
}

export type Proposal = (at: Standing, one: ModelCase, who: Person) => Omit<Try, 'act' | 'who'>;

/** Faults that are there. */
export const faultsOf = (given: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(given).flatMap(([code, is]) => (is ? [code] : []));
