import { expect, it } from 'vitest';
import { contentOf } from '../../../server/domain/cases/documents/content/contents.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../server/domain/cases/documents/kinds.ts';
import { documentNumber } from '../../../server/domain/cases/documents/number.ts';
import { documentFile } from '../../../server/papers/documents/file.ts';
import { sealShapes, SEAL_RADIUS } from '../../../server/papers/documents/seal.ts';
import { FILLED } from '../../support/cases/filled.ts';
import { needs } from '../../support/skips.ts';
import { codesIn, fontsIn, textOf } from './support/poppler.ts';

const URL = 'http://hall.example/case#20261126-0001.7K3M92QX';
const file = (document: DocumentKind, reason = '比例尺不清', copy = 0): Promise<Buffer> => {
  const number = documentNumber(document, '2026', 1);
  const query = { code: '7K3M-92QX', url: URL };
  const opened = { applicant: '㛃䶮𬱖', words: () => reason };
  return documentFile(
    contentOf({ document, number, filled: FILLED, copy, query }, opened),
    1_764_120_000_000,
  );
};

it('[G53] the same document is the same file', async () => {
  for (const kind of ['receipt', 'granted'] as const)
    expect((await file(kind)).equals(await file(kind))).toBe(true);
  expect((await file('granted', undefined, 1)).equals(await file('granted'))).toBe(false);
});

it('a seal stays within its ring, however long the name of its organ', () => {
  for (const ring of [
    '税务局',
    '广安市广安区市场监督管理局',
    '示例自治区示例市示例区住房和城乡建设管理局（城市管理综合行政执法局）',
  ]) {
    const shapes = sealShapes({ id: null, ring, below: '行政审批专用章' }, 0, 0);
    const letters = shapes.filter(shape => shape.kind === 'text');
    expect(letters).toHaveLength([...ring].length + 1);
    for (const shape of shapes)
      if (shape.kind === 'text') expect(Math.hypot(shape.x, shape.y)).toBeLessThan(SEAL_RADIUS);
  }
});

needs('poppler')('documents read by another program', () => {
  it.each(DOCUMENT_KINDS)(
    '%s is whole on one page, with fonts inside and rare characters right',
    async kind => {
      const pdf = await file(kind);
      const pages = textOf(pdf);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain(documentNumber(kind, '2026', 1));
      expect(pages[0]).toContain('㛃䶮𬱖');
      expect(pages[0]).not.toContain('字体不能显示');
      expect(fontsIn(pdf).every(({ embedded, subset, unicode }) => embedded && subset && unicode)).toBe(true);
      expect(pdf.toString('latin1')).toContain('pdfaid:part');
    },
  );

  it('long reasons flow over pages, and seal, date and query stay together', async () => {
    const pages = textOf(await file('denied', '经营场所与规定距离不符，且未提供有效证明。'.repeat(120)));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain('2026年11月26日');
    expect(pages[0]).toContain('第 1 页，共');
  });
});

needs('poppler', 'zbar')('the code of a document', () => {
  it('leads to the page of its case', async () => {
    expect(codesIn(await file('receipt'))).toEqual([URL]);
  });
});
