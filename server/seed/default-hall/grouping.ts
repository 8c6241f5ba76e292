import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Assign } from '../../domain/catalogue/read-items.ts';
import { BUREAUS } from './bureaus.ts';
import { QUEUE_NAMES } from './queues.ts';

/** One line of groups.csv: words that send a department's items to a queue; no words: all the rest. */
export interface GroupingRule {
  readonly department: string;
  readonly words: readonly string[];
  readonly queueId: string;
}

/** Takes the text of groups.csv; gives its rules in order. An unknown department or queue throws: the file is ours. */
export function readGrouping(csv: string): GroupingRule[] {
  const rows: { department: string; match: string; queue: string }[] = parse(csv, {
    columns: ['department', 'match', 'queue'],
    comment: '#',
    comment_no_infix: true,
    from: 2,
    bom: true,
  });
  return rows.map(({ department, match, queue }) => {
    if (!BUREAUS.some(bureau => bureau.name.zh === department))
      throw new Error(`groups.csv: no bureau ${department}`);
    if (!QUEUE_NAMES.some(row => row.id === queue)) throw new Error(`groups.csv: no queue ${queue}`);
    return { department, words: match.split('|').filter(word => word !== ''), queueId: queue };
  });
}

/** Takes grouping rules; gives the rule that places a row of the items table by the first of them that fits. */
export function assignBy(rules: readonly GroupingRule[]): Assign {
  const bureauIds = new Map(BUREAUS.map(bureau => [bureau.name.zh, bureau.id]));
  return ({ fields }) => {
    const department = fields['department'] ?? '';
    const texts = [fields['item_group'] ?? '', fields['item_name'] ?? ''];
    const bureauId = bureauIds.get(department);
    const rule = rules.find(
      row =>
        row.department === department &&
        (row.words.length === 0 || row.words.some(word => texts.some(text => text.includes(word)))),
    );
    return bureauId === undefined || rule === undefined ? null : { bureauId, queueId: rule.queueId };
  };
}

/** The rules of the default hall, our own example (示例). */
export const DEFAULT_GROUPING: readonly GroupingRule[] = readGrouping(
  readFileSync(new URL('../groups.csv', import.meta.url), 'utf8'),
);

/** Places a row of the items table in the default hall; null where no rule of groups.csv knows it. */
export const defaultAssign: Assign = assignBy(DEFAULT_GROUPING);
