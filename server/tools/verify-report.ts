import type { ChainFault } from '../app/verify/chain-check.ts';
import type { RowFault } from '../app/verify/compare.ts';
import { isSound, type Verdict } from '../app/verify/verify-hall.ts';
import { type ReportRow, reportRow } from './run.ts';

const SHOWN = 50;
const FIELDS = {
  seq: '编号 seq',
  at: '时间 at',
  claimed_at: '自报时间 claimed_at',
  sender: '发送者 sender',
  body: '内容 body',
  hash: '散列 hash',
} as const;

/** A fault of the chain in words, by fact number. */
export function chainText(fault: ChainFault): string {
  switch (fault.kind) {
    case 'missing':
      return fault.from === fault.to
        ? `记录 ${fault.from} 缺失 fact missing`
        : `记录 ${fault.from}–${fault.to} 缺失 facts missing`;
    case 'changed': {
      const sure = fault.proven ? '已证实 proven' : '推断 by elimination';
      return `记录 ${fault.seq} 被改动 fact changed: ${FIELDS[fault.field]} (${sure})`;
    }
    case 'renumbered':
      return `记录 ${fault.was} 的编号被改为 ${fault.seq} fact renumbered: ${FIELDS.seq}`;
    case 'stray':
      return `记录 ${fault.seq} 不属于本链 fact of no place in the chain`;
    case 'sequencer':
      return `sequencer.${fault.field} 与记录不符 does not fit the facts`;
  }
}

/** A row's fault in words, by table and id. */
export function rowText({ table, id, kind, fields }: RowFault): string {
  const what = {
    missing: '缺行 row missing',
    surplus: '多行 row that no fact tells of',
    differs: `不符 differs: ${fields.join(', ')}`,
  };
  return `${table}/${id} ${what[kind]}`;
}

function faultsOf({ chain, rows, stumbled }: Verdict): string[] {
  const stopped = stumbled ? [`记录 ${stumbled.seq} 无法重放 cannot be replayed: ${stumbled.reason}`] : [];
  return [...chain.map(chainText), ...stopped, ...rows.map(rowText)];
}

/** The verdict as a short table for people. */
export function verdictText(verdict: Verdict, where: { hall: string; engine: string; ms: number }): string {
  const { facts, pastDays, chain, rows, stumbled } = verdict;
  const missing = chain.reduce((sum, f) => sum + (f.kind === 'missing' ? f.to - f.from + 1 : 0), 0);
  const compared = stumbled ? '未比对 not compared' : `${rows.length} 处不符 differences`;
  const faults = faultsOf(verdict);
  const lines = [
    `核对 Verify: ${where.hall} (${where.engine}), ${(where.ms / 1000).toFixed(1)} s`,
    `  记录 Facts            ${facts}`,
    `  散列链 Hash chain     ${chain.length === 0 ? '完好 whole' : `${chain.length} 处 faults`}`,
    `  断号 Missing facts    ${missing}`,
    `  数据行 Rows           ${compared} (今日与 ${pastDays} 个往日 today and past days)`,
    ...faults.slice(0, SHOWN).map(text => `  ! ${text}`),
    ...(faults.length > SHOWN ? [`  … ${faults.length - SHOWN} more`] : []),
    isSound(verdict) ? '通过 Sound.' : '未通过 NOT sound.',
  ];
  return lines.join('\n');
}

/** The verdict as rows for programs. */
export function verdictRows(verdict: Verdict, ms: number): ReportRow[] {
  const { facts, pastDays, chain, rows, stumbled } = verdict;
  const faults = faultsOf(verdict).slice(0, SHOWN);
  return [
    reportRow('verify/sound', isSound(verdict) ? 1 : 0, 'bool'),
    reportRow('verify/facts', facts, 'facts'),
    reportRow('verify/past-days', pastDays, 'days'),
    reportRow('verify/chain-faults', chain.length, 'faults'),
    reportRow('verify/row-faults', rows.length, 'rows', stumbled ? 'not compared' : ''),
    reportRow('verify/time', Math.round(ms), 'ms'),
    ...faults.map((text, i) => reportRow(`verify/fault/${i + 1}`, 1, 'fault', text)),
  ];
}
