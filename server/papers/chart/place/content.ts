import type { ChartNode } from '../../../domain/catalogue/chart/chart.ts';
import type { Style } from '../style.ts';
import { balanced, measured, wrapped } from '../wrap.ts';
import type { Content } from './plan.ts';

/** Line heights, as shares of the size. */
export const LEADING = { title: 1.24, note: 1.34, limit: 1.4, label: 1.24 } as const;
/** Room of the clock before a limit, as a share of the size. */
export const CLOCK = 1.35;

/** A box's texts broken to its width. */
export function contentOf(node: ChartNode, width: number, style: Style): Content {
  const isPill = node.kind === 'start' || node.kind === 'end';
  const inner = width - (isPill ? 1.2 : 2) * style.pad;
  const { title, note, limit } = node;
  return {
    title: balanced(title, inner, style.title, 700).lines,
    note: linesOf(note).flatMap(line => balanced(line, inner, style.note).lines),
    limit: limit ? wrapped(limit, inner - CLOCK * style.note, style.note, 700).lines : [],
  };
}

const linesOf = (note: string | null) => note?.split('\n') ?? [];

/** How high a box's texts are together. */
export function textHeight({ title, note, limit }: Content, style: Style): number {
  return (
    title.length * style.title * LEADING.title +
    note.length * style.note * LEADING.note +
    limit.length * style.note * LEADING.limit
  );
}

/** The width at which a box's texts stand well: the title on a line, the note on two at most. */
export function wishOf(node: ChartNode, style: Style): number {
  const title = measured(node.title, style.title, 700);
  const note = Math.max(0, ...linesOf(node.note).map(line => measured(line, style.note)));
  const limit = node.limit ? measured(node.limit, style.note, 700) + CLOCK * style.note : 0;
  return Math.max(title, Math.min(note, note / 2 + 2 * style.note), limit) + 2 * style.pad + 2;
}
