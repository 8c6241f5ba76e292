import { chartOf } from '../../domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_ZH } from '../../domain/catalogue/chart/words.ts';
import type { MadeFile, Packed } from '../../papers/package/archive.ts';
import type { Press } from '../../papers/press/press.ts';

/** 一图: the flow chart of an item as SVG and PDF, where steps are known. */
async function charts(press: Press, { entry, bureau, version, since }: Packed): Promise<MadeFile[]> {
  const chart = chartOf(entry, CHART_WORDS_ZH, { bureau, version, since, complaintUrl: null });
  if (chart === null) return [];
  // The same entry gives the same bytes, so the file's own date is that of its first day in force.
  const about = {
    ...{ title: `${entry.name} 流程图`, author: bureau, language: 'zh-CN' as const },
    madeAt: new Date(`${since ?? '2000-01-01'}T00:00:00Z`),
  };
  return [
    { path: `${entry.code}/流程图.svg`, bytes: await press.print({ kind: 'chart.svg', chart }) },
    { path: `${entry.code}/流程图.pdf`, bytes: await press.print({ kind: 'chart.pdf', chart, about }) },
  ];
}

/**
 * The archive of a package, made beside the hall's event loop: chart by chart, so that other papers come between, and
 * then all of it put together. Throws what `wanted` was aborted with, as soon as nobody waits for it.
 */
export async function packageZip(
  press: Press,
  packed: readonly Packed[],
  wanted: AbortSignal,
): Promise<Uint8Array> {
  const made: MadeFile[] = [];
  for (const one of packed) {
    wanted.throwIfAborted();
    made.push(...(await charts(press, one)));
  }
  wanted.throwIfAborted();
  return press.print({ kind: 'package.zip', packed, charts: made });
}
