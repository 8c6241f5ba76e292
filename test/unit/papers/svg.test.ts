import { describe, expect, it } from 'vitest';
import { strokesOf, type Drawing, type Primitive } from '../../../server/papers/drawing.ts';
import { svgOf } from '../../../server/papers/svg.ts';

const drawn = (...shapes: Primitive[]): string =>
  svgOf({ width: 200, height: 100, title: '流程图', shapes } satisfies Drawing);

describe('a drawing as SVG', () => {
  it('stands alone and says what it shows', () => {
    expect(drawn()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 200 100"/);
    expect(drawn()).toContain('<title>流程图</title>');
  });

  it('writes boxes, broken edges, discs and texts', () => {
    const box = { kind: 'rect', x: 1, y: 2, w: 30.126, h: 4, radius: 3, stroke: '#12515C' } as const;
    expect(drawn({ ...box, strokeWidth: 2, dash: [4, 3] })).toContain(
      '<rect x="1" y="2" width="30.13" height="4" rx="3" fill="none" stroke="#12515C" stroke-width="2" stroke-dasharray="4 3"/>',
    );
    expect(drawn({ kind: 'disc', cx: 5, cy: 6, r: 7, fill: '#000' })).toContain(
      '<circle cx="5" cy="6" r="7" fill="#000"/>',
    );
    const text = drawn({ kind: 'text', x: 1, y: 9, text: '收件', size: 12, weight: 700, anchor: 'middle' });
    expect(text).toContain('font-weight="700" text-anchor="middle"');
    expect(text).toContain('>收件</text>');
  });

  it('lets no text become markup, and writes no character XML cannot hold', () => {
    const text = drawn({ kind: 'text', x: 0, y: 0, text: '<script>"&\u0000\uD800𠮷', size: 1 });
    expect(text).toContain('&lt;script&gt;&quot;&amp;\uFFFD\uFFFD𠮷');
    expect(text).not.toContain('<script>');
  });

  it('draws the dark modules of a QR symbol as runs inside its square', () => {
    const qr = drawn({ kind: 'qr', x: 10, y: 20, size: 42, text: 'http://hall.example/t/1' });
    expect(qr).toMatch(/transform="translate\(10 20\) scale\([\d.]+\)"/);
    expect(qr).toMatch(/d="M0 0h7v1h-7z/);
  });
});

describe('a line with an arrow', () => {
  const line = { kind: 'line', stroke: '#000', strokeWidth: 2, arrow: true } as const;

  it('ends at its last point with a head and keeps its stroke inside', () => {
    const right = strokesOf({
      ...line,
      points: [
        [0, 0],
        [100, 0],
      ],
    });
    expect(right.points).toEqual([
      [0, 0],
      [90, 0],
    ]);
    expect(right.head?.[0]).toEqual([100, 0]);
    const down = strokesOf({
      ...line,
      points: [
        [0, 0],
        [50, 0],
        [50, 40],
      ],
    });
    expect(down.points.at(-1)).toEqual([50, 30]);
  });

  it('has no head without a direction', () => {
    expect(strokesOf({ ...line, points: [[1, 1]] }).head).toBeNull();
  });
});
