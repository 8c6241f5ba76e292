import type { MandateAct } from '../../agency/agency.ts';
import type { Filled } from '../filled.ts';
import type { Opened } from './content.ts';
import { dateWords } from './phrases.ts';

/** As the form of the mandate names them. */
export const MANDATE_WORDS: Readonly<Record<MandateAct, string>> = {
  ...{ submit: '提交申请材料', supply: '补正材料', papers: '接收文书', collect: '领取证件' },
  withdraw: '撤回申请',
};

/** Who acts for the applicant, in words; null: nobody does. */
export function agentWords({ agent }: Filled, opened: Opened): string | null {
  if (!agent) return null;
  if (agent.agentId !== null) return `委托代理人 ${opened.agent ?? ''}`.trim();
  return `帮办代办员${agent.badge === null ? '' : ` 工号 ${agent.badge}`}`;
}

/** Whom a document speaks to: the applicant, and beside him who acts for him (rule G34). */
export function addressed(filled: Filled, opened: Opened): string {
  const words = agentWords(filled, opened);
  return words === null ? opened.applicant : `${opened.applicant}（${words}）`;
}

/** That somebody acts for the applicant, to which day, and that the hall's steward is free of charge. */
export function agentRow(filled: Filled, opened: Opened): readonly (readonly [string, string])[] {
  const { agent } = filled;
  const words = agentWords(filled, opened);
  if (!agent || words === null) return [];
  const free = agent.agentId === null ? '，代办免费' : '';
  return [['代办人', `${words}（委托至${dateWords(agent.until)}${free}）`]];
}
