import type { GuideAbout } from '../../domain/catalogue/card/about.ts';
import type { Chart } from '../../domain/catalogue/chart/chart.ts';
import type { DocumentContent } from '../../domain/cases/documents/content/content.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import type { MadeFile, Packed } from '../package/archive.ts';
import type { ClockOrder } from '../clock/order.ts';
import type { RegisterOrder } from '../register/month.ts';
import type { RollOrder } from '../rolls/pages.ts';
import type { ClearanceOrder } from '../clearance/order.ts';
import type { AboutFile } from '../pdf.ts';

/** A paper to be made, as data that a thread can be handed. */
export type PaperOrder =
  | ClearanceOrder
  | ClockOrder
  | RegisterOrder
  | RollOrder
  | { readonly kind: 'chart.svg'; readonly chart: Chart }
  | { readonly kind: 'chart.pdf'; readonly chart: Chart; readonly about: AboutFile }
  | {
      readonly kind: 'guide.pdf' | 'card.pdf';
      readonly entry: Entry;
      readonly about: GuideAbout;
      readonly language: 'zh' | 'en';
    }
  | { readonly kind: 'document.pdf'; readonly content: DocumentContent; readonly madeAt: number }
  | {
      readonly kind: 'package.zip';
      readonly packed: readonly Packed[];
      readonly charts: readonly MadeFile[];
    };

/** A numbered order, and the thread's answer: the file's bytes, or why there are none. */
export interface Job {
  readonly id: number;
  readonly order: PaperOrder;
}

export type Answer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string };
