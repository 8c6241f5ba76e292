import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of a PDF as another program reads it, page by page. */
export function textOf(pdf: Buffer): string[] {
  const text = inFolder(pdf, file => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
  return text.split('\f').slice(0, -1);
}

/** The fonts of a PDF: name, whether it is inside, reduced, and says which characters it shows. */
export function fontsIn(
  pdf: Buffer,
): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const table = inFolder(pdf, file => execFileSync('pdffonts', [file], { encoding: 'utf8' }));
  return table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map(line => {
      const [embedded, subset, unicode] = (/(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line) ?? [])
        .slice(1)
        .map(word => word === 'yes');
      return { name: line.split(' ')[0]!, embedded: embedded!, subset: subset!, unicode: unicode! };
    });
}

/** Reads the QR codes on the pages of a PDF as a scanner sees them. */
export function codesIn(pdf: Buffer): string[] {
  return inFolder(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', '150', '-gray', file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter(name => name.endsWith('.pgm'));
    const out = execFileSync('zbarimg', ['-q', '--raw', ...pages], { cwd: folder, encoding: 'utf8' });
    return out.trim().split('\n');
  });
}

function inFolder<T>(pdf: Buffer, act: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return act(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
