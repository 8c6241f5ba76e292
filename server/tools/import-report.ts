import type { RefusedRow } from '../domain/catalogue/read-items.ts';
import type { Item } from '../domain/hall/plan.ts';
import type { Answer } from '../domain/refusal.ts';
import type { FileReason } from '../seed/items-file.ts';

const REASONS: Readonly<Record<FileReason, string>> = {
  not_utf8: '不是 UTF-8 编码 not UTF-8',
  nul_byte: '含有零字节 a zero byte',
  bad_quotes: '引号不成对 quotes do not pair',
  ragged_row: '列数与表头不符 not as many columns as the header',
  duplicate_column: '表头有重复列 column twice in the header',
  no_rows: '没有数据行 no rows',
  missing_column: '缺少此列 column missing',
  empty: '不能为空 empty',
  too_long: '过长 too long',
  bad_characters: '含有不可见或控制字符 invisible or control characters',
  bad_type_code: '事项类型代码不在目录内 unknown type code',
  type_mismatch: '事项类型与代码不符 type does not fit its code',
  bad_code: '实施编码含有不允许的字符 code has characters it may not have',
  duplicate_code: '实施编码重复 code twice in the file',
  not_placed: '没有规则能确定单位与队列 no rule places this row',
};

/** Every refused line of a file with its reason, and that nothing of it was loaded. */
export function refusedText(file: string, refused: readonly RefusedRow<FileReason>[]): string {
  const lines = refused.map(({ line, field, reason }) => {
    const where = field === '' ? '' : ` [${field}]`;
    return `  第 ${line} 行 line ${line}${where}: ${REASONS[reason]} (${reason})`;
  });
  return [
    `${file}: ${refused.length} 处错误 faults`,
    ...lines,
    '整份文件未导入 nothing of this file was loaded.',
  ].join('\n');
}

/** What came in, or why the hall refused it as a whole. */
export function importedText(file: string, items: readonly Item[], before: number, answer: Answer): string {
  if (!answer.ok) {
    const { code, params } = answer.refusal;
    return `${file}: 未导入 not loaded: ${code} ${JSON.stringify(params)}`;
  }
  const bureaus = new Set(items.map(item => item.bureauId)).size;
  const queues = new Set(items.flatMap(item => item.queueId ?? [])).size;
  const elsewhere = items.filter(item => item.queueId === null).length;
  return [
    `${file}: 已导入 loaded`,
    `  事项 Items     ${items.length} (此前 before: ${before})`,
    `  单位 Bureaus   ${bureaus}`,
    `  队列 Queues    ${queues}`,
    `  不在本厅办理 Not served here  ${elsewhere}`,
  ].join('\n');
}
