import type { Errand } from '../../domain/cases/errand/errand.ts';
import type { CaseResult, DeliveredHow, NotAccepted } from '../../domain/cases/case.ts';
import type { CaseState } from '../../domain/cases/life.ts';
import type { LimitStanding } from '../../domain/cases/clocks/limits.ts';
import type { SpecialProcedure } from '../../domain/catalogue/entry/terms.ts';
import type { Text } from '../../domain/hall/plan.ts';

export type { LimitStanding } from '../../domain/cases/clocks/limits.ts';

/** How a case stands, for who has its number and query code: nothing of persons, and no word that was written of them. */
export interface PublicCase {
  readonly number: string;
  readonly item: string;
  readonly state: CaseState;
  readonly receivedOn: string;
  /** From which date the decision clock runs; `deemed`: nobody told in time what was lacking. */
  readonly acceptedOn: string | null;
  readonly deemed: boolean;
  readonly bureau: Text | null;
  readonly tel: string | null;
  /** Names of the steps that are open. */
  readonly steps: readonly string[];
  /** Number of the counter where it was received. */
  readonly counter: number | null;
  /** Of the clock that runs now; null: none does. */
  readonly clock: {
    readonly kind: 'notice' | 'decision' | 'delivery';
    readonly promised: LimitStanding | null;
    readonly statutory: LimitStanding | null;
  } | null;
  readonly paused: {
    readonly ground: SpecialProcedure;
    readonly since: string;
    readonly told: number;
  } | null;
  readonly extension: { readonly on: string; readonly days: number } | null;
  /** Until when one may ask for a hearing, and when and how it is held; null: there is none, or it was dropped. */
  readonly hearing: {
    readonly askBy: string | null;
    readonly date: string | null;
    readonly time: string | null;
    readonly isPublic: boolean;
    readonly held: boolean;
  } | null;
  /** What is to be handed in before the case goes on, and what may come later. */
  readonly asked: readonly string[];
  readonly owed: readonly string[];
  readonly refused: NotAccepted | null;
  /** `taken`: working days from acceptance, pauses cut (rule G62). */
  readonly decision: {
    readonly result: CaseResult;
    readonly on: string;
    readonly taken: number | null;
  } | null;
  /** Where a decision is collected; null: nothing to collect. `ready`: what was granted is made. */
  readonly collect: { readonly place: Text | null; readonly ready: boolean } | null;
  /** What one may take a number for at a kiosk now; null: nothing. */
  readonly errand: Errand | null;
  readonly delivered: { readonly on: string; readonly how: DeliveredHow } | null;
  /** The hall's date and time of this, epoch ms. */
  readonly today: string;
  readonly at: number;
}
