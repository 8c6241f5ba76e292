import type { ToldClock } from '../../domain/cases/clocks/tell/tell.ts';

/** A case's clock as one printed page, in words that the screen says too. */
export interface ClockOrder {
  readonly kind: 'clock.pdf';
  readonly told: ToldClock;
  readonly item: string;
  /** Under the item: number of the case and who handles it. */
  readonly about: string;
  /** At the foot: the hall, and the day of which it tells. */
  readonly foot: string;
  readonly author: string;
  readonly language: 'zh' | 'en';
  readonly madeAt: number;
}
