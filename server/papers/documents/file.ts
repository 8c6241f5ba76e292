import type { DocumentContent } from '../../domain/cases/documents/content/content.ts';
import type { Drawing } from '../drawing.ts';
import { footOf, pagesOfStrips, unshownStrips } from '../page/pages.ts';
import { A4 } from '../page/sheet.ts';
import { pdfOfPages } from '../pdf.ts';
import { bodyStrips } from './body.ts';
import { endStrips } from './end.ts';
import { headStrips } from './head.ts';

const WORDS = {
  page: (page: number, pages: number): string => `第 ${page} 页，共 ${pages} 页`,
  unshown: '本文书有字体不能显示的字：',
};

/** A document of a case on A4 pages, in the form of official papers (GB/T 9704): red head, number, title, text, seal and date. */
export function documentPages(content: DocumentContent): Drawing[] {
  const strips = [...headStrips(content), ...bodyStrips(content.body), ...endStrips(content)];
  const pages = pagesOfStrips([...strips, ...unshownStrips({ words: WORDS }, strips)]);
  const { title, number, organ, copy } = content;
  const foot = [organ, number, copy].filter(one => one !== null).join(' · ');
  return pages.map((shapes, index) => ({
    ...A4,
    title: `${title} ${number}`,
    shapes: [...shapes, ...footOf({ foot, words: WORDS }, index + 1, pages.length)],
  }));
}

/** The same as PDF, made to be kept; `madeAt`: when the document was issued, epoch ms. The same content gives the same bytes. */
export function documentFile(content: DocumentContent, madeAt: number): Promise<Buffer> {
  const about = {
    author: content.organ,
    language: 'zh-CN',
    madeAt: new Date(madeAt),
    archival: true,
  } as const;
  return pdfOfPages(documentPages(content), { ...about, title: `${content.title} ${content.number}` });
}
