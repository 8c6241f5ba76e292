import type { CaseMay } from '../../contract/cases/sheet.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { Case } from '../../domain/cases/case.ts';
import { inTheWay } from '../../domain/cases/ending/decide.ts';
import { type CaseAct, mayCase } from '../../domain/cases/life.ts';
import { DECIDERS, holds } from '../../domain/cases/posts.ts';
import { mySteps } from '../../domain/cases/steps/mine.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { allowed, COMMAND_ACCESS } from '../access.ts';
import type { Caller } from '../caller.ts';

/** The command of each act that a page offers by itself; steps are listed one by one. */
const COMMANDS = {
  check: 'case:check',
  correct: 'case:correct',
  supply: 'case:supply',
  accept: 'case:accept',
  refuse: 'case:refuse',
  decide: 'case:decide',
  deliver: 'case:deliver',
  close: 'case:close',
  withdraw: 'case:withdraw',
  terminate: 'case:terminate',
} as const satisfies { readonly [A in CaseAct]?: CommandName };
type Offered = keyof typeof COMMANDS;

/** What a reader may do with a case: by its state (G1), by the reader's offices, and by the bureau (G6, G11). */
export function mayOf(hall: Hall, { sender, standings }: Caller, one: Case): CaseMay {
  const byBureau: Partial<Record<Offered, () => boolean>> = {
    accept: () => holds(hall, { sender }, ['officer', 'chief'], null),
    decide: () => holds(hall, { sender }, DECIDERS, one.bureauId) && inTheWay(hall, one).length === 0,
  };
  const acts = (Object.keys(COMMANDS) as Offered[]).filter(
    act =>
      mayCase(act, one.state) &&
      allowed(COMMAND_ACCESS[COMMANDS[act]], standings) &&
      (byBureau[act]?.() ?? true),
  );
  const mayStepAtAll = mayCase('step', one.state) && allowed(COMMAND_ACCESS['case:step'], standings);
  return { acts, steps: mayStepAtAll ? mySteps(hall, { sender }, one) : [] };
}
