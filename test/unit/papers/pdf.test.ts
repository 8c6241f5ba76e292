import { expect, it, describe } from 'vitest';
import { pdfOf, pdfOfPages } from '../../../server/papers/pdf.ts';
import { needs } from '../../support/skips.ts';
import { guide, materials, ONE_PAGE } from './support/guide.ts';
import { codesIn, fontsIn, textOf } from './support/poppler.ts';

const joined = (text: string) => text.replace(/\n/g, '');

describe('a document as PDF', () => {
  it('is the same file for the same document, and small', async () => {
    const first = await pdfOf(guide(ONE_PAGE));
    expect(first.equals(await pdfOf(guide(ONE_PAGE)))).toBe(true);
    expect(first.length).toBeLessThan(100_000);
    expect(first.toString('latin1')).toMatch(/\/Lang \(zh-CN\)/);
  });
});

needs('poppler')('a document as PDF, read by another program', () => {
  it('holds every text of a page in order, with rare characters of names', async () => {
    const pages = textOf(await pdfOf(guide(ONE_PAGE)));
    expect(pages).toHaveLength(1);
    const [text] = pages;
    expect(text).toContain('烟草专卖零售许可证新办 办事指南');
    expect(text).toContain('承诺时限 10 个工作日');
    expect(text).toContain('㛃䶮、𬱖先生');
    expect(joined(text!)).toContain(
      '申请人说“材料齐全”的，窗口应当当场核对——缺什么，一次说清……不服的，60 日内',
    );
    expect(text).toContain('Ask for reasons, it’s your right');
    expect(text).toContain('经营场所权属证明（房屋所有权证或租赁合');
    expect(text).toContain('第 1 页，共 1 页');
  });

  it('has its fonts inside, reduced and readable', async () => {
    const fonts = fontsIn(await pdfOf(guide(ONE_PAGE)));
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'Barlow-Regular',
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
      'NotoSerifSCExtraLight-Bold',
    ]);
    expect(fonts.every(({ embedded, subset, unicode }) => embedded && subset && unicode)).toBe(true);
  });

  it('repeats the head of a table on every page and loses no row', async () => {
    const pages = textOf(await pdfOf(guide([materials(90)])));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/序号\s+材料\s+要求/g)).toHaveLength(1);
      expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
    }
    const numbers = pages.flatMap(page =>
      [...page.matchAll(/^(\d+) (?:营|身|经)/gm)].map(([, found]) => Number(found)),
    );
    expect(numbers).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
  });

  it('draws a box for a character no font has, and says which', async () => {
    const [text] = textOf(await pdfOf(guide([{ kind: 'paragraph', text: '𠮷野家，𠮷' }])));
    expect(text).toContain('□野家，□');
    expect(text).toContain('字库外的字以方框代替： U+20BB7');
  });

  it('sets a cell longer than a page over several', async () => {
    const long = Array.from({ length: 3_000 }, (_, index) => (index % 10 === 9 ? '，' : '一')).join('');
    const pages = textOf(
      await pdfOf(
        guide([{ kind: 'table', columns: [{ title: '依据', width: 1 }], rows: [[long.repeat(2)]] }]),
      ),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('').match(/一/g)).toHaveLength(5_400);
  });

  it('fits a whole drawing onto its page', async () => {
    const text = { kind: 'text', x: 620, y: 800, text: '右下', size: 20, anchor: 'end' } as const;
    const page = { width: 630, height: 891, title: '流程图', shapes: [text] };
    expect(textOf(await pdfOfPages([page, page], guide([])))).toEqual(['右下\n', '右下\n']);
  });
});

needs('poppler', 'zbar')('a QR symbol on paper', () => {
  it('is read from the printed page', async () => {
    expect(codesIn(await pdfOf(guide(ONE_PAGE)))).toEqual(['https://hall.example/g/abc']);
  });
});
