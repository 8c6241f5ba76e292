import type { Hours } from '../../domain/hours/hours.ts';

/** What an entry does not know of itself, in the language of the paper. */
export interface GuideAbout {
  readonly hall: string;
  readonly bureau: string;
  /** Where it is handled: the queue's place in the hall, or the body's own address. */
  readonly place: string | null;
  readonly tel: string | null;
  readonly hours: Hours | null;
  readonly version: number | null;
  /** From when it is in force, YYYY-MM-DD. */
  readonly since: string | null;
  /** When this version was published, in ms. */
  readonly madeAt: number;
  /** The item's page for a phone. */
  readonly pageUrl: string;
}
