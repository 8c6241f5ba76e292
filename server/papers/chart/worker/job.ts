import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import type { Drawing } from '../../drawing.ts';

/** A chart to draw, and the thread's answer: its pages, or why there are none. */
export interface Job {
  readonly id: number;
  readonly chart: Chart;
}

export type Answer =
  | { readonly id: number; readonly pages: readonly Drawing[] }
  | { readonly id: number; readonly failure: string };
