import type { EChartsCoreOption } from 'echarts/core';
import type { CurvePoint, DayCurve } from '../../server/contract/readings.ts';
import { clockText } from '../hall-time.ts';
import type { ChartColours } from './colours.ts';

export interface DayChartParts {
  readonly curve: DayCurve;
  /** The live end of today's line. */
  readonly end: CurvePoint;
  readonly colours: ChartColours;
  readonly em: number;
}

const MINUTE_MS = 60_000;
const TICKS = [2, 5, 10, 30, 60, 120, 240].map(minutes => minutes * MINUTE_MS);
const STEPS = [5, 10, 20, 50, 100, 200, 500, 1_000];

/** Two equal parts that hold the greatest figure. */
function topOf(most: number): number {
  return 2 * (STEPS.find(step => step * 2 >= most) ?? Math.ceil(most / 2_000) * 1_000);
}

/** People waiting through the day: today solid with its figure at the end, the usual day dotted. */
export function dayChart({ curve, end, colours, em }: DayChartParts): EChartsCoreOption {
  const slots = [...curve.slots.filter(({ at }) => at < end.at), end];
  const usual = curve.usual ?? [];
  const top = topOf(Math.max(...slots.map(one => one.waiting), ...usual.map(one => one.waiting), 1));
  const text = { color: colours.ink2, fontFamily: colours.font, fontSize: Math.round(em * 0.92) };
  const pairs = (points: readonly CurvePoint[]): number[][] =>
    points.map(({ at, waiting }) => [at, Math.round(waiting * 10) / 10]);
  const first = Math.min(slots[0]!.at, usual[0]?.at ?? Infinity);
  const to = Math.max(end.at, usual[usual.length - 1]?.at ?? 0, first + 10 * MINUTE_MS);
  const interval = TICKS.find(tick => (to - first) / tick <= 5) ?? Math.ceil((to - first) / 4);
  // From a round time on, so that every tick is one.
  const grain = Math.min(interval, 30 * MINUTE_MS);
  const from = Math.floor(first / grain) * grain;
  return {
    animation: false,
    grid: {
      left: Math.round(em * 2.1),
      right: Math.round(em * 2.6),
      top: Math.round(em * 0.7),
      bottom: Math.round(em * 1.7),
    },
    aria: { enabled: false, decal: { show: true } },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      interval,
      axisLine: { lineStyle: { color: colours.line, width: 1.5 } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...text,
        showMaxLabel: (to - from) % interval === 0,
        formatter: (at: number) => clockText(at),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: top,
      interval: top / 2,
      splitLine: { lineStyle: { color: colours.line, width: 1.5 } },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: text,
    },
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        data: pairs(usual),
        lineStyle: { color: colours.edge, width: Math.max(1.5, em * 0.08), type: 'dotted' },
      },
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        data: pairs(slots),
        lineStyle: { color: colours.brand, width: Math.max(3, em * 0.2) },
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: Math.round(em * 0.62),
        itemStyle: { color: colours.brand, opacity: 1, decal: { symbol: 'none' } },
        data: [[end.at, end.waiting]],
        label: {
          show: true,
          position: 'right',
          formatter: String(end.waiting),
          color: colours.brand,
          opacity: 1,
          fontFamily: colours.figures,
          fontWeight: 600,
          fontSize: Math.round(em * 1.1),
        },
      },
    ],
  };
}
