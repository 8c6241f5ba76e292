import type { z } from 'zod';
import { caseloadViews } from './caseload.ts';
import { figureViews } from './figures.ts';
import { clearingViews } from './clearing.ts';
import { deskViews } from './desk.ts';
import { houseViews } from './house.ts';
import { paperViews } from './papers.ts';
import { publicViews } from './public.ts';
import { dutyViews } from './duty.ts';
import { questionViews } from './questions.ts';
import { snagViews } from './snags.ts';
import { supervisionViews } from './supervision.ts';
import { unlistedViews } from './unlisted.ts';

/** Every view that travels: what one asks for, and the shape of its sections. */
export const VIEWS = {
  ...publicViews,
  ...deskViews,
  ...houseViews,
  ...supervisionViews,
  ...clearingViews,
  ...caseloadViews,
  ...figureViews,
  ...unlistedViews,
  ...paperViews,
  ...snagViews,
  ...questionViews,
  ...dutyViews,
} as const;

export type ViewName = keyof typeof VIEWS;
export type ViewParams<N extends ViewName> = z.input<(typeof VIEWS)[N]['params']>;
export type ViewSnapshot<N extends ViewName> = z.output<(typeof VIEWS)[N]['snapshot']>;

/** Whether a text names a view. */
export function isView(name: string): name is ViewName {
  return Object.hasOwn(VIEWS, name);
}
