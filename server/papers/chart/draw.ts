import type { Chart } from '../../domain/catalogue/chart/chart.ts';
import type { Drawing } from '../drawing.ts';
import { type Ground, pagesOf, roomsOn } from './paint/pages.ts';
import { planOf } from './place/plan-of.ts';
import type { Plan } from './place/plan.ts';
import { ranksOf } from './place/ranks.ts';

/** A chart with everything at its place, before it is painted. */
export async function planOfChart(chart: Chart): Promise<Plan> {
  return planOf(chart, await ranksOf(chart), roomsOn(chart));
}

/** Draws a chart on A4, in this thread: one page, or more where text would become smaller than 6 pt. */
export async function drawChart(chart: Chart, ground: Ground = 'paper'): Promise<Drawing[]> {
  return pagesOf(chart, await planOfChart(chart), ground);
}
