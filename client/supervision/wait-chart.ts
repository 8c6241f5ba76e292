import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './colours.ts';
import type { Wait } from './waits.ts';

const MINUTE_MS = 60_000;

/** A bar for each wait, hatched red past its target; the target is a tick of ink. All on one scale from zero. */
export function waitChart(waits: readonly Wait[], colours: ChartColours, em: number): EChartsCoreOption {
  const most = Math.max(...waits.map(({ waitedMs, target }) => Math.max(waitedMs / MINUTE_MS, target)), 1);
  const hatch = {
    symbol: 'rect',
    color: colours.paper,
    dashArrayX: [1, 0],
    dashArrayY: [3, 4],
    rotation: -0.9,
  };
  return {
    animation: false,
    grid: { left: 0, right: 2, top: 0, bottom: 0 },
    aria: { enabled: false, decal: { show: true } },
    xAxis: { type: 'value', min: 0, max: most * 1.02, show: false },
    yAxis: { type: 'category', inverse: true, show: false, data: waits.map(({ id }) => id) },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: Math.round(em * 0.54),
        data: waits.map(({ waitedMs, over }) => ({
          value: waitedMs / MINUTE_MS,
          itemStyle: {
            color: over ? colours.red : colours.brand,
            borderRadius: [0, 3, 3, 0],
            decal: over ? hatch : { symbol: 'none' },
          },
        })),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [Math.max(2, em * 0.12), Math.round(em * 1.2)],
        itemStyle: { color: colours.ink, decal: { symbol: 'none' } },
        z: 3,
        data: waits.map(({ id, target }) => [target, id]),
      },
    ],
  };
}
