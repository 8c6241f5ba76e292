import { wallOf } from '../../domain/hours/when.ts';
import type { PaperDocument } from '../page/document.ts';
import { coverBlocks } from './cover.ts';
import { itemBlocks } from './item.ts';
import { listBlocks } from './lists.ts';
import type { ClearanceOrder } from './order.ts';
import { CLEARANCE_WORDS as WORDS } from './words.ts';

/** A bureau's clearance file as one paper: cover, list of items, each item whole, the two lists and their difference. */
export function clearanceDocument({ file, madeAt, utcOffsetMinutes }: ClearanceOrder): PaperDocument {
  const dateOf = (ms: number): string => wallOf(ms, utcOffsetMinutes).date;
  const bureau = file.bureau.zh;
  return {
    title: `${bureau}${WORDS.title}`,
    subtitle: `${file.hall.zh} · ${dateOf(madeAt)}`,
    language: 'zh-CN',
    madeAt: new Date(madeAt),
    author: bureau,
    foot: `${bureau} ${WORDS.title} ${dateOf(madeAt)}`,
    words: { page: WORDS.page, unshown: WORDS.unshown },
    blocks: [
      ...coverBlocks(file, dateOf(madeAt)),
      ...file.items.flatMap((item, at) => itemBlocks(item, at, bureau, dateOf)),
      ...listBlocks(file, dateOf),
    ],
  };
}
