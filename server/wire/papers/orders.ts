import type { Case } from '../../domain/cases/case.ts';
import { flowSteps } from '../../domain/cases/steps/flow.ts';
import { guideAbout, itemPagePath } from '../../domain/catalogue/card/about.ts';
import type { Chart } from '../../domain/catalogue/chart/chart.ts';
import { chartOfCategory } from '../../domain/catalogue/chart/chart-of-category.ts';
import { chartOf } from '../../domain/catalogue/chart/chart-of.ts';
import { chartOfWhole } from '../../domain/catalogue/chart/chart-of-whole.ts';
import { CHART_WORDS_EN, CHART_WORDS_ZH } from '../../domain/catalogue/chart/words.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import {
  entryInForce,
  entryOf,
  isPublic,
  isPublished,
  versionInForce,
  versionKey,
} from '../../domain/catalogue/versions/version.ts';
import type { Sheet } from '../../domain/printing/sheet.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { PaperOrder } from '../../papers/press/job.ts';
import type { Ordered, PaperLanguage } from './send.ts';

/** Papers that are made of one item. */
export const ITEM_PAPERS = ['chart.svg', 'chart.pdf', 'guide.pdf', 'card.pdf'] as const;
export type ItemPaper = (typeof ITEM_PAPERS)[number];
/** Papers of a chart over many items. */
export const CHART_PAPERS = ['chart.svg', 'chart.pdf'] as const;
export type ChartPaper = (typeof CHART_PAPERS)[number];

export interface Asked {
  readonly code: string;
  readonly language: PaperLanguage;
  /** Where citizens' phones reach this hall. */
  readonly publicUrl: string;
}

const wordsIn = (language: PaperLanguage) => (language === 'en' ? CHART_WORDS_EN : CHART_WORDS_ZH);
const bureauName = (hall: Hall, id: string, language: PaperLanguage): string =>
  hall.bureaus.get(id)?.name[language] ?? '';

/** What is in force of an item and may be known to anybody; null for all else (rule E6). */
export function openEntry(hall: Hall, code: string): Entry | null {
  return isPublic(hall, code) ? entryInForce(hall, code) : null;
}

/** A paper of an item in force; null where anybody may not know of it, or it has nothing to draw. */
export function itemPaper(hall: Hall, paper: ItemPaper, asked: Asked): Ordered | null {
  const { code, language, publicUrl } = asked;
  const entry = openEntry(hall, code);
  if (!entry) return null;
  const pageUrl = `${publicUrl}${itemPagePath(code)}`;
  const version = versionInForce(hall, code);
  const of = `${code}@${version?.version ?? 0}`;
  if (paper === 'guide.pdf' || paper === 'card.pdf') {
    const about = guideAbout(hall, entry, language, pageUrl);
    return { of, language, order: { kind: paper, entry, about, language } };
  }
  const bureau = bureauName(hall, entry.bureauId, language);
  const chart = chartOf(entry, wordsIn(language), {
    bureau,
    version: version?.version ?? null,
    since: version?.from ?? null,
    complaintUrl: pageUrl,
  });
  if (!chart) return null;
  return { of, language, order: chartOrder(paper, chart, bureau, language, version?.publishedAt) };
}

/**
 * The file of a sheet that a kiosk ordered, of the version that was in force then (rule P10); null where anybody may no
 * longer know of the item, or that version is not written down.
 */
export function sheetPaper(hall: Hall, sheet: Sheet, publicUrl: string): Ordered | null {
  const { itemCode, kind, language } = sheet;
  if (!isPublished(hall, itemCode)) return null;
  const version = sheet.version === null ? null : hall.versions.get(versionKey(itemCode, sheet.version));
  if (version === undefined) return null;
  const entry = version?.entry ?? (versionInForce(hall, itemCode) ? null : entryInForce(hall, itemCode));
  if (!entry) return null;
  const about = guideAbout(hall, entry, language, `${publicUrl}${itemPagePath(itemCode)}`, version);
  const of = `${itemCode}@${sheet.version ?? 0}`;
  return { of, language, order: { kind: `${kind}.pdf`, entry, about, language } };
}

function chartOrder(
  kind: ChartPaper,
  chart: Chart,
  author: string,
  language: PaperLanguage,
  madeAt = 0,
): PaperOrder {
  if (kind === 'chart.svg') return { kind, chart };
  const title = [chart.name, chart.suffix].filter(part => part !== '').join(' ');
  const lang = language === 'en' ? 'en' : 'zh-CN';
  return { kind, chart, about: { title, author, language: lang, madeAt: new Date(madeAt) } };
}

/** The chart of a category of items, or of all of them, over what anybody may know of; null where that is nothing. */
export function manyPaper(
  hall: Hall,
  paper: ChartPaper,
  typeCode: string | null,
  language: PaperLanguage,
): Ordered | null {
  const entries = [...hall.items.ids()].flatMap(code => openEntry(hall, code) ?? []);
  if (typeCode === null ? entries.length === 0 : !entries.some(entry => entry.typeCode === typeCode))
    return null;
  const publisher = hall.about.get('hall')?.name[language] ?? '';
  const about = {
    bureauName: (id: string) => bureauName(hall, id, language),
    ...{ publisher, complaintUrl: null },
  };
  const words = wordsIn(language);
  const chart =
    typeCode === null
      ? chartOfWhole(entries, words, about)
      : chartOfCategory(typeCode, entries, words, about);
  return { of: typeCode ?? 'all', language, order: chartOrder(paper, chart, publisher, language) };
}

/** The chart of the version that a case is handled under, with the usual steps where it has none written. */
export function caseChart(
  hall: Hall,
  one: Pick<Case, 'itemCode' | 'version'>,
  language: PaperLanguage,
): Ordered | null {
  const entry = entryOf(hall, one.itemCode, one.version);
  return entry && draftChart(hall, { ...entry, steps: flowSteps(entry) }, language);
}

/** The chart of a draft, for those who write and review it; null where it has no steps. */
export function draftChart(hall: Hall, entry: Entry, language: PaperLanguage): Ordered | null {
  const about = {
    bureau: bureauName(hall, entry.bureauId, language),
    ...{ version: null, since: null, complaintUrl: null },
  };
  const chart = chartOf(entry, wordsIn(language), about);
  return chart && { of: `draft-${entry.code}`, language, order: { kind: 'chart.svg', chart } };
}
