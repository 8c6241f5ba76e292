import { clockFile } from '../clock/pages.ts';
import { drawChart } from '../chart/draw.ts';
import { clearanceDocument } from '../clearance/document.ts';
import type { Drawing } from '../drawing.ts';
import { cardOf } from '../guide/card.ts';
import { guideDocument } from '../guide/document.ts';
import { documentFile } from '../documents/file.ts';
import { packageArchive } from '../package/archive.ts';
import { pdfOf, pdfOfPages } from '../pdf.ts';
import { placed } from '../placed.ts';
import { registerDocument } from '../register/month.ts';
import { rollFile } from '../rolls/pages.ts';
import { svgOf } from '../svg.ts';
import type { PaperOrder } from './job.ts';

/** The file that was ordered, made in this thread. */
export async function makePaper(order: PaperOrder): Promise<Buffer> {
  switch (order.kind) {
    case 'chart.svg':
      return Buffer.from(svgOf(below(await drawChart(order.chart, 'screen'))));
    case 'chart.pdf':
      return pdfOfPages(await drawChart(order.chart), order.about);
    case 'package.zip':
      return packageArchive(order.packed, order.charts);
    case 'clearance.pdf':
      return pdfOf(clearanceDocument(order));
    case 'clock.pdf':
      return clockFile(order);
    case 'register.pdf':
      return pdfOf(registerDocument(order));
    case 'roll.pdf':
      return rollFile(order);
    case 'document.pdf':
      return documentFile(order.content, order.madeAt);
    case 'guide.pdf':
      return pdfOf(guideDocument(order.entry, order.about, order.language));
    case 'card.pdf': {
      const card = cardOf(order.entry, order.about, order.language);
      const { title, language, madeAt, author } = guideDocument(order.entry, order.about, order.language);
      return pdfOfPages([card], { title: card.title || title, language, madeAt, author });
    }
  }
}

/** Pages one below the other, as one picture. */
function below(pages: readonly Drawing[]): Drawing {
  const [first, ...more] = pages;
  if (!first || more.length === 0) return first ?? { width: 1, height: 1, title: '', shapes: [] };
  let height = 0;
  const shapes = pages.flatMap(page => {
    const top = height;
    height += page.height;
    return placed(page, 0, top);
  });
  return { width: Math.max(...pages.map(({ width }) => width)), height, title: first.title, shapes };
}
