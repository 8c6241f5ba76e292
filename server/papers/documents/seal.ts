import type { Seal } from '../../domain/cases/documents/seal.ts';
import type { Primitive } from '../drawing.ts';
import { RED } from './look.ts';

const MM = 72 / 25.4;
/** 4.2 cm across (国发〔1999〕25号). */
export const SEAL_RADIUS = 21 * MM;
const RING = 3.2;
/** How far the organ's name goes round, in degrees. */
const ARC = 236;

/** A round seal with its middle at (cx, cy): ring, star, the organ's name along the ring, and what it is for. */
export function sealShapes({ ring, below }: Seal, cx: number, cy: number): Primitive[] {
  const letters = [...ring];
  const step = letters.length > 1 ? Math.min(27, ARC / (letters.length - 1)) : 0;
  const size = Math.min(13.5, (step || 27) * (Math.PI / 180) * (SEAL_RADIUS - 14) * 0.95);
  const radius = SEAL_RADIUS - RING - 3.5 - size * 0.86;
  const name = letters.map((text, at): Primitive => {
    const turn = (at - (letters.length - 1) / 2) * step;
    const angle = (turn * Math.PI) / 180;
    const [x, y] = [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
    return { kind: 'text', x, y, text, size, turn, anchor: 'middle', weight: 700, font: 'serif', fill: RED };
  });
  const small = Math.min(10.5, (SEAL_RADIUS * 1.25) / Math.max(1, [...below].length));
  return [
    { kind: 'disc', cx, cy, r: SEAL_RADIUS - RING / 2, stroke: RED, strokeWidth: RING },
    { kind: 'line', points: star(cx, cy - 1, SEAL_RADIUS * 0.31), fill: RED, stroke: RED, strokeWidth: 0.1 },
    ...name,
    {
      ...{ kind: 'text', x: cx, y: cy + SEAL_RADIUS * 0.58, text: below, size: small, fill: RED },
      ...{ anchor: 'middle', weight: 700, font: 'serif' },
    },
  ];
}

/** The ten corners of a star with five points. */
function star(cx: number, cy: number, r: number): (readonly [number, number])[] {
  return Array.from({ length: 10 }, (_, at) => {
    const far = at % 2 === 0 ? r : r * 0.382;
    const angle = (at * Math.PI) / 5;
    return [cx + far * Math.sin(angle), cy - far * Math.cos(angle)] as const;
  });
}
