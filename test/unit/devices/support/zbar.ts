import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads the QR codes of a black and white picture; `isDark` in dots, with a white edge of 16 added round it. */
export function readQr(
  width: number,
  height: number,
  isDark: (row: number, column: number) => boolean,
): string[] {
  const edge = 16;
  const [w, h] = [width + 2 * edge, height + 2 * edge];
  const grey = Buffer.alloc(w * h, 255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (isDark(y, x)) grey[(y + edge) * w + x + edge] = 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'qr-'));
  try {
    const path = join(folder, 'qr.pgm');
    writeFileSync(path, Buffer.concat([Buffer.from(`P5 ${w} ${h} 255\n`), grey]));
    const out = execFileSync('zbarimg', ['-q', '--raw', path], { stdio: ['ignore', 'pipe', 'ignore'] });
    return out.toString('utf8').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
