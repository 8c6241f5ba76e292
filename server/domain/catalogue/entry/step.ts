import type { Limit } from './entry.ts';
import type { Post } from './terms.ts';

/** A way on from a step. `to` names a step's id, or `end`. */
export interface StepWay {
  readonly to: string;
  /** On which condition; null: always. */
  readonly when: string | null;
  /** A way that is not the rule, drawn dashed. */
  readonly rare: boolean;
}

/**
 * One step of handling an item (办理环节, DOMAIN A16). Ways without a condition to several steps start all of them, side
 * by side (并联); ways with conditions are one or the other. A step that several unconditional ways meet in waits for all.
 */
export interface Step {
  /** Short and unique in the entry. */
  readonly id: string;
  readonly name: string;
  /** What is done in it, in a line. */
  readonly note: string | null;
  readonly post: Post;
  /** The section or body that acts, as its lane is named; null: the post's own name. */
  readonly actor: string | null;
  /** Null: on the spot is not said, and nothing is promised of this step alone. */
  readonly limit: Limit | null;
  /** Whether something is judged in it. */
  readonly judges: boolean;
  /** What supervision looks at (监督制约环节); null: no point of supervision. */
  readonly supervision: string | null;
  /** Whether its outcome is published. */
  readonly disclosed: boolean;
  readonly ways: readonly StepWay[];
}
