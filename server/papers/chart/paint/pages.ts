import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import type { Drawing, Primitive } from '../../drawing.ts';
import type { Plan, Span } from '../place/plan.ts';
import { COLOURS, PAGE } from '../style.ts';
import { bodyShapes } from './body.ts';
import { footOf, FOOTS } from './foot.ts';
import { headOf, laneHeads } from './head.ts';
import { moved } from './moved.ts';
import { slicesOf } from './slices.ts';

/** Between the lanes and the foot, and below it. */
const ABOVE_FOOT = 46;
const BELOW = 48;
/** Air between the facts and the lanes' names, where there is any left. */
const AIR = 34;
/** As long as a page's number can be, for the room of a head. */
const NUMBERED = '（1/9）';

/**
 * How much height may be taken so that everything stands on one page, by the lanes' places across it (whose names take
 * more lines in narrow ones): with a foot of usual height, and a low one.
 */
export function roomsOn(chart: Chart): (lanes: readonly Span[]) => number[] {
  const free = PAGE.height - headOf(chart, '').height - ABOVE_FOOT - BELOW;
  const rooms = FOOTS.map(most => free - footOf(chart, most).height);
  return lanes => {
    const names = laneHeads(chart.lanes.map((lane, index) => ({ lane, ...lanes[index]! })));
    return rooms.map(room => room - names.height);
  };
}

/** A page of paper has its height, and its foot stands on its lower edge; on a screen the foot follows what it is of. */
export type Ground = 'paper' | 'screen';

/** A plan on its page or pages, each with the head and the lanes' names; the foot stands on the last. */
export function pagesOf(chart: Chart, plan: Plan, ground: Ground = 'paper'): Drawing[] {
  const names = laneHeads(plan.lanes);
  const roomWith = (page: string) => PAGE.height - headOf(chart, page).height - names.height - BELOW;
  const foots = FOOTS.map(most => footOf(chart, most));
  const onOne = foots.find(({ height }) => plan.height <= roomWith('') - ABOVE_FOOT - height);
  const foot = onOne ?? foots[0]!;
  const footRoom = ABOVE_FOOT + foot.height;
  const slices = onOne
    ? [{ from: 0, to: plan.height }]
    : slicesOf(plan, roomWith(NUMBERED), roomWith(NUMBERED) - footRoom);
  return slices.map((slice, index) => {
    const isLast = index === slices.length - 1;
    const page = slices.length > 1 ? `（${index + 1}/${slices.length}）` : '';
    const head = headOf(chart, page);
    const left = roomWith(page) - (isLast ? footRoom : 0) - (slice.to - slice.from);
    const top = head.height + Math.max(0, Math.min(AIR, left));
    const needed = top + names.height + (slice.to - slice.from) + footRoom + BELOW;
    const height = isLast && ground === 'screen' ? Math.min(PAGE.height, needed) : PAGE.height;
    const shapes: Primitive[] = [
      { kind: 'rect', x: 0, y: 0, w: PAGE.width, h: height, fill: COLOURS.paper },
      ...head.shapes,
      ...moved(names.shapes, PAGE.margin, top),
      ...moved(bodyShapes(plan, slices, index), PAGE.margin, top + names.height - slice.from),
      ...(isLast ? moved(foot.shapes, 0, height - BELOW - foot.height) : []),
    ];
    return { width: PAGE.width, height, title: `${chart.name} ${chart.suffix}${page}`, shapes };
  });
}
