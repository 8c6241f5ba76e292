import { LEADING } from '../place/content.ts';
import { markAreas } from '../place/marks-on.ts';
import { touch, type Area, type PlacedBox, type PlacedLabel } from '../place/plan.ts';
import type { Route } from '../route/route.ts';
import type { Style } from '../style.ts';
import { balanced, type Block } from '../wrap.ts';
import { ownPieces, piecesOf, type Piece } from './pieces.ts';

/** From words to the line they belong to, and to everything else. */
const BESIDE = 8;
const APART = 5;

/**
 * Puts the words of each line beside a piece that is its own, where they touch nothing; those that found no place are null.
 * `must`: the last try, where words rather cross a line than be lost.
 */
export function labelsOf(
  routes: readonly Route[],
  boxes: readonly PlacedBox[],
  room: Area,
  style: Style,
  must = false,
): Map<Route, PlacedLabel | null> {
  const solid: Area[] = boxes.flatMap(box => [box, ...markAreas(box)]);
  const lines = routes.flatMap(route => piecesOf(route).map(({ area }) => area));
  const placed = new Map<Route, PlacedLabel | null>();
  const words: Area[] = [];
  const labelled = routes.filter(({ edge }) => edge.label !== null);
  // Who has least room chooses first.
  const lengths = new Map(labelled.map(route => [route, lengthOf(ownPieces(route, routes))]));
  for (const route of labelled.toSorted((a, b) => lengths.get(a)! - lengths.get(b)!)) {
    const own = ownPieces(route, routes);
    const label =
      bestPlace(route, own, isFree, room, style) ??
      (must ? bestPlace(route, piecesOf(route), area => isFree(area, false), room, style) : null);
    placed.set(route, label);
    if (label !== null) words.push(label);
  }
  return placed;

  function isFree(area: Area, besideLines = true): boolean {
    const inside = area.x >= room.x && area.x + area.w <= room.x + room.w && area.y >= room.y;
    if (!inside || area.y + area.h > room.y + room.h) return false;
    return (
      !solid.some(other => touch(area, other, APART)) &&
      !(besideLines && lines.some(other => touch(area, other, APART))) &&
      !words.some(other => touch(area, other, APART))
    );
  }
}

function bestPlace(
  route: Route,
  pieces: readonly Piece[],
  isFree: (area: Area) => boolean,
  room: Area,
  style: Style,
): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let bestCost = Infinity;
  for (const [breaks, block] of blocksOf(route.edge.label!, style).entries()) {
    const size = { w: block.width, h: block.lines.length * style.label * LEADING.label };
    for (const [index, piece] of pieces.entries()) {
      for (const { area, cost } of placesBeside(piece, size)) {
        const total = cost + index * 6 + breaks * 9;
        if (total >= bestCost || !isFree(area)) continue;
        best = { ...area, block };
        bestCost = total;
      }
    }
  }
  return best && { ...best, x: Math.min(best.x, room.x + room.w - best.w) };
}

/** The words on one line, on two, and so on. */
function blocksOf(label: string, style: Style): Block[] {
  const blocks: Block[] = [];
  for (let width = 24 * style.label; width >= 2 * style.label; width -= style.label) {
    const block = balanced(label, width, style.label, 700);
    if (block.lines.length > (blocks.at(-1)?.lines.length ?? 0)) blocks.push(block);
  }
  return blocks;
}

/** Right or left of what stands, above or below what lies: the middle is best. */
function placesBeside({ from, to, area }: Piece, { w, h }: { w: number; h: number }) {
  const places: { area: Area; cost: number }[] = [];
  const stands = Math.abs(from[0] - to[0]) < 1;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.15, 0.85, 0, 1]) {
    const aside = Math.abs(share - 0.5) * 8;
    if (stands) {
      const y = area.y + share * area.h - h / 2;
      places.push({ area: { x: area.x + BESIDE, y, w, h }, cost: aside });
      places.push({ area: { x: area.x - BESIDE - w, y, w, h }, cost: aside + 4 });
    } else {
      const x = area.x + share * area.w - w / 2;
      const fits = w <= area.w ? 0 : 12;
      places.push({ area: { x, y: area.y - BESIDE * 0.75 - h, w, h }, cost: aside + fits + 2 });
      places.push({ area: { x, y: area.y + BESIDE * 0.75, w, h }, cost: aside + fits + 6 });
    }
  }
  return places;
}

const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { area }) => sum + area.w + area.h, 0);
