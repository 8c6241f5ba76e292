import type { ChartEdge, ChartLane, ChartNode } from '../../../domain/catalogue/chart/chart.ts';
import type { Block } from '../wrap.ts';

export type Point = readonly [x: number, y: number];

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A place across the page. */
export interface Span {
  readonly x: number;
  readonly w: number;
}

/** The texts of a box, broken into lines. */
export interface Content {
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly limit: readonly string[];
}

export interface PlacedBox extends Area {
  readonly node: ChartNode;
  readonly row: number;
  readonly content: Content;
  readonly disc: Area | null;
  readonly tag: (Area & { readonly word: string }) | null;
}

/** Whether it is the bar of a fork or a join. */
export const isBar = ({ node }: PlacedBox): boolean => node.kind === 'fork' || node.kind === 'join';

export interface PlacedLane extends Area {
  readonly lane: ChartLane;
}

export interface PlacedLabel extends Area {
  readonly block: Block;
}

export interface PlacedEdge {
  readonly edge: ChartEdge;
  readonly points: readonly Point[];
  /** Null: it has none, or no place was found for it, which no chart we drew came to. */
  readonly label: PlacedLabel | null;
}

/** Everything in the lanes with its place; y counts from the top of the lanes. */
export interface Plan {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
  /** Between rows, where a page may end: top and bottom of each gap. */
  readonly gaps: readonly { readonly top: number; readonly bottom: number }[];
}

/** Whether two areas touch, or come nearer than `apart`. */
export const touch = (a: Area, b: Area, apart = 0): boolean =>
  a.x < b.x + b.w + apart && b.x < a.x + a.w + apart && a.y < b.y + b.h + apart && b.y < a.y + a.h + apart;

/** The area of a straight piece of line. */
export function areaOf(a: Point, b: Point): Area {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return { x, y, w: Math.abs(a[0] - b[0]), h: Math.abs(a[1] - b[1]) };
}
