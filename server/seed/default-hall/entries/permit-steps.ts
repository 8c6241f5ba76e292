import type { Limit } from '../../../domain/catalogue/entry/entry.ts';
import type { Step } from '../../../domain/catalogue/entry/step.ts';
import { intakeSteps, step, way } from './steps.ts';

/** A body that is asked beside the section, and within how many days it answers. */
export interface Joint {
  readonly id: string;
  readonly name: string;
  readonly actor: string;
  readonly days: number;
}

/** What makes one chain of steps differ from another. */
export interface Chain {
  readonly promised: Limit;
  /** The section that handles it, as its lane is named. */
  readonly section: string;
  /** What is looked at on the spot; left out: nobody goes there. */
  readonly inspect?: string;
  readonly joint?: readonly Joint[];
  /** The special procedure that may stand between (行政许可法 45), and when. */
  readonly special?: { readonly name: string; readonly when: string };
  readonly result: string;
  /** How a refusal is called where it is no permit. */
  readonly refusal?: string;
}

/** How a promise is shared out: a day each to deliver and to decide where there are enough, half of the rest before. */
function share(
  n: number,
  before: boolean,
): { before: number; review: number; decide: number; issue: number } {
  const issue = n >= 4 ? 1 : 0;
  const decide = n >= 3 ? 1 : 0;
  const rest = n - issue - decide;
  const first = before ? Math.max(1, Math.floor(rest / 2)) : 0;
  return { before: first, review: rest - first, decide, issue };
}

/** The standard chain of a permit: intake, inspection and bodies side by side, review, decision, delivery. */
export function permitSteps(chain: Chain): Step[] {
  const { promised, section, inspect, joint = [], special, refusal = '不予许可并告知' } = chain;
  const { unit } = promised;
  const days = (n: number): Limit => ({ n, unit });
  const first = [...(inspect === undefined ? [] : ['inspect']), ...joint.map(({ id }) => id)];
  const shared = share(promised.n, first.length > 0);
  const late = joint.find(one => one.days > shared.before);
  if (late !== undefined) throw new Error(`${late.name} takes longer than the promise leaves`);
  const when = '材料或者依据不足，退回重审';
  const steps = [
    ...intakeSteps(first.length > 0 ? first : ['review'], unit),
    ...(inspect === undefined
      ? []
      : [
          step('inspect', '实地核查', 'section', [way('review')], {
            note: inspect,
            actor: section,
            limit: days(shared.before),
            judges: true,
            supervision: '两名以上人员到场，出示证件，现场记录由申请人签字',
          }),
        ]),
    ...joint.map(({ id, name, actor, days: n }) =>
      step(id, name, 'body', [way('review')], {
        note: '与其他环节同时进行',
        actor,
        limit: days(n),
        judges: true,
        supervision: '逾期未复的预警，并计入联办单位考核',
      }),
    ),
    step(
      'review',
      '审核',
      'section',
      [way('decide', special && '审核完毕'), ...(special ? [way('special', special.when, true)] : [])],
      {
        note: '对照法定条件提出审核意见',
        actor: section,
        limit: days(shared.review),
        judges: true,
        supervision: '审核意见是否写明依据和理由',
      },
    ),
    ...(special
      ? [
          step('special', special.name, 'section', [way('review')], {
            note: '所需时间不计入办理时限，书面告知申请人',
            actor: section,
            judges: true,
            supervision: '是否书面告知所需时间，参加人是否回避',
            disclosed: true,
          }),
        ]
      : []),
    step(
      'decide',
      '决定',
      'chief',
      [way('issue', '符合法定条件'), way('refuse', '不符合法定条件', true), way('review', when, true)],
      {
        note: '首席代表在授权范围内当场审签',
        limit: days(shared.decide),
        judges: true,
        supervision: '是否越权、是否超过承诺时限',
        disclosed: true,
      },
    ),
    step('issue', '制证送达', 'intake', [way('end')], {
      note: `送达${chain.result}，窗口领取或者邮寄`,
      limit: days(shared.issue),
      disclosed: true,
    }),
    step('refuse', refusal, 'section', [way('end')], {
      note: '书面说明理由，告知复议和诉讼的权利',
      actor: section,
      limit: days(shared.issue),
      supervision: '是否说明理由并告知权利',
    }),
  ];
  return steps;
}
