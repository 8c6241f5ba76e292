import { hallOffset } from '../client/hall-time.ts';
import type { Board, ClockSpan } from '../server/contract/boards.ts';
import { type Hours, hoursOn, wallOf } from '../server/contract/hours.ts';

/** How a board is lit: as it is, a fifth darker, or not at all. */
export type Lighting = 'on' | 'dim' | 'dark';

export interface NightParts {
  readonly now: number;
  /** Null where no opening hours are set. */
  readonly hours: Hours | null;
  /** The service day is open; `anyTime`: whatever the hours say. */
  readonly open: boolean;
  readonly anyTime: boolean;
  /** Somebody is asked to come just now, or a notice stands: that is seen at any hour. */
  readonly calling: boolean;
  readonly notice: boolean;
  /** Somebody waits or is at a counter: a hall is not dark before the last of them has gone home. */
  readonly people: boolean;
}

/** How a board is lit at a moment, by its own settings and the opening hours. */
export function lighting({ light, dim }: Pick<Board, 'light' | 'dim'>, parts: NightParts): Lighting {
  if (parts.notice) return 'on';
  const { minute } = wallOf(parts.now, hallOffset());
  if (!parts.calling && !isLit(light, minute, parts)) return 'dark';
  return dim && within(dim, minute) ? 'dim' : 'on';
}

function isLit(light: Board['light'], minute: number, parts: NightParts): boolean {
  const { now, hours, open, anyTime, people } = parts;
  if (light.kind === 'always' || people) return true;
  if (light.kind === 'span') return within(light.span, minute);
  if (hours === null || (open && anyTime)) return open;
  const { serve, issue } = hoursOn(hours, wallOf(now, hallOffset()).date);
  const spans = [...serve, ...issue];
  if (spans.length === 0) return false;
  const from = Math.min(...spans.map(([start]) => start)) - light.before;
  const to = Math.max(...spans.map(([, end]) => end)) + light.after;
  return from <= minute && minute < to;
}

/** Whether a minute of the day lies in a span; one whose end is the lesser passes midnight. */
function within([from, to]: ClockSpan, minute: number): boolean {
  return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** Whether anybody waits in these queues or is at a counter by these calls. Pure. */
export function hasPeople(
  queues: readonly { readonly waiting: number }[],
  calls: Readonly<Record<string, unknown>>,
): boolean {
  return Object.keys(calls).length > 0 || queues.some(({ waiting }) => waiting > 0);
}
