import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import { layoutPaper } from '../../../devices/slip/paper.ts';
import { columnsOf } from '../../../devices/slip/width.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import { SLIP_KINDS } from '../../../server/domain/cases/documents/kinds.ts';
import type { DocumentContent, SlipModel } from '../../../server/contract/printing.ts';
import { asked, documentFor, longList } from './support/documents.ts';
import { models, nameOf, paper } from './support/examples.ts';
import { printOn } from './support/paper.ts';

const machineName = '3号窗口';
const bytes = (content: DocumentContent | null, model: SlipModel): Buffer =>
  encodeSlip({ paper: asked, content, model, ...paper, machineName }, 'ab12');
const read = (content: DocumentContent, model: SlipModel): string[] =>
  slipText(printOn(model, bytes(content, model))[0]!);
const squeezed = (text: string): string => text.replaceAll('−', '-').replace(/[\s_]/g, '');

/** Every text of a document, in order. */
function words({
  organ,
  title,
  number,
  to,
  body,
  issuer,
  signs,
  about,
  query,
  copy,
}: DocumentContent): string[] {
  const blocks = body.flatMap(block => {
    if (block.kind === 'paragraph') return block.text.split('\n');
    if (block.kind === 'list') return block.items.map((item, at) => `${at + 1}.${item}`);
    return block.kind === 'rows' ? block.rows.map(([name, value]) => `${name}：${value}`) : [...block.labels];
  });
  return [
    ...[copy ?? '', organ, title, number, to ?? '', ...blocks, issuer?.organ ?? '', issuer?.date ?? ''],
    ...[...signs, ...about.map(([name, value]) => `${name}：${value}`), query.code, query.note],
  ];
}

describe.each(models.map(model => [nameOf(model), model] as const))('a document on %s', (_, model) => {
  it.each(SLIP_KINDS)('[G28] of kind %s says every word of its A4, and the code of its case', kind => {
    const content = documentFor(kind, { copy: 1, reason: 'lost' });
    const lines = read(content, model);
    const all = squeezed(lines.join(''));
    for (const word of words(content)) expect(all).toContain(squeezed(word));
    expect(all).toContain('补打（第1次，原件遗失）');
    expect(all).toContain('2026-11-2609:05');
    expect(all).toContain(machineName);
    expect(lines.some(line => line.includes(content.query.url)) || model.qr === 'raster').toBe(true);
    expect(all.includes('不加盖印章')).toBe(content.issuer !== null);
  });

  it('[G28] a long list of what is lacking is there to its last word', () => {
    const content = documentFor('correction', { filled: longList });
    const all = squeezed(read(content, model).join(''));
    for (const word of words(content)) expect(all).toContain(squeezed(word));
    expect(all).not.toContain('…');
  });

  it('[G28] a rare name leaves as GB18030 codes of four bytes, or as a picture where the printer has no such font', () => {
    const content = documentFor('receipt', { applicant: '㛃䶮𬱖' });
    const codes = iconv.encode('㛃䶮𬱖', 'gb18030');
    expect([...'㛃䶮𬱖'].map(char => iconv.encode(char, 'gb18030').length)).toEqual([4, 2, 4]);
    expect(bytes(content, model).includes(codes)).toBe(true);
    const poor = { ...model, qr: 'native' as const, rareHan: false };
    const drawn = bytes(content, poor);
    expect(drawn.includes(codes)).toBe(false);
    const printed = printOn(poor, drawn)[0]!.printed;
    const pictures = printed.filter(part => part.kind === 'raster');
    expect(pictures.length).toBeGreaterThan(0);
    for (const { bits } of pictures) expect(bits.some(byte => byte !== 0)).toBe(true);
    // What our own font lacks too is marked as missing, as on every slip.
    expect(slipText({ n: 1, printed, cut: true }).join('')).not.toContain('〓');
    const unknown = documentFor('receipt', { applicant: '𠮷野家' });
    expect(slipText(printOn(poor, bytes(unknown, poor))[0]!).join('')).toContain('〓野家');
  });

  it('no line is wider than the paper, whatever stands in the document', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', '𠮷', 'W', '，', ' ', '-', '（', '7', '¥', '·', '“', '×'),
      maxLength: 70,
    });
    const block = fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const), text }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 5 }) }),
      fc.record({
        kind: fc.constant('rows' as const),
        rows: fc.array(fc.tuple(text, text), { maxLength: 5 }),
      }),
      fc.record({ kind: fc.constant('blanks' as const), labels: fc.array(text, { maxLength: 5 }) }),
    );
    const any = fc.record({ organ: text, title: text, number: text, to: text, body: fc.array(block) });
    fc.assert(
      fc.property(any, text, (changed, machine) => {
        for (const line of layoutPaper({ ...documentFor('receipt'), ...changed }, asked, model, machine)) {
          if (line.kind !== 'text') continue;
          expect(columnsOf(line.text) * line.w).toBeLessThanOrEqual(model.columns);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[G28] what is no longer what was asked for has no bytes', () => {
    expect(() => bytes(null, model)).toThrow('document-changed');
  });
});
