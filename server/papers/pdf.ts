import PDFDocument from 'pdfkit';
import type { Drawing } from './drawing.ts';
import type { PaperDocument } from './page/document.ts';
import { pagesOf } from './page/pages.ts';
import { paint } from './paint.ts';
import { A4 } from './page/sheet.ts';

/** What a file says of itself. */
export interface AboutFile {
  readonly title: string;
  readonly author: string;
  readonly language: 'zh-CN' | 'en';
  readonly madeAt: Date;
  /** Kept for good (ISO 19005-2, level B): with its colours' profile, and nothing from outside. */
  readonly archival?: boolean;
}

/** A document as a PDF of A4 pages: text stays text, its fonts are inside, reduced to what is used. */
export function pdfOf(document: PaperDocument): Promise<Buffer> {
  return pdfOfPages(pagesOf(document), document);
}

/** Drawings as a PDF, each fitted into the middle of an A4 page. */
export function pdfOfPages(pages: readonly Drawing[], about: AboutFile): Promise<Buffer> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    lang: about.language,
    displayTitle: true,
    ...(about.archival ? { subset: 'PDF/A-2b' as never, pdfVersion: '1.7' as const } : {}),
    info: { Title: about.title, Author: about.author, CreationDate: about.madeAt },
  });
  const done = bytesOf(pdf);
  for (const page of pages) {
    pdf.addPage({ size: [A4.width, A4.height], margin: 0 });
    paint(pdf, page, A4);
  }
  pdf.end();
  return done;
}

function bytesOf(pdf: NodeJS.ReadableStream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}
