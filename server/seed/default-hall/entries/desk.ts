import type { Entry, Limit } from '../../../domain/catalogue/entry/entry.ts';
import { type Chain, permitSteps } from './permit-steps.ts';
import { AT_ONCE, type Sheet, working } from './sheet.ts';
import { spotSteps } from './spot-steps.ts';

/** A bureau's section as our example has it: posts and duties, never persons. */
export interface Desk {
  /** The body by its full name. */
  readonly body: string;
  readonly section: string;
  /** What the body is there for, and what of it is the government's (四个对应, DOMAIN A6). */
  readonly duty: string;
  readonly government: string;
}

/** What our example says of every item of a desk, in the same words. */
function common(desk: Desk): Partial<Entry> {
  return {
    ...{ body: desk.body, bodyNature: 'organ', level: 'county', source: 'statutory', share: 'own' },
    ...{
      reach: '广安区行政区域内',
      delivery: ['counter', 'courier'],
      channels: ['counter', 'online'],
      visits: 1,
    },
    rights: [
      '要求说明、解释公示内容的权利',
      '陈述和申辩的权利',
      '依法申请行政复议或者提起行政诉讼的权利',
      '合法权益受到损害时依法要求赔偿的权利',
    ],
    disclosure: {
      ...{ scope: 'public', basis: null, forms: ['kiosk', 'board', 'web', 'paper'] },
      within: working(20),
    },
    enquiry: `大厅咨询台、${desk.section}窗口，或者拨打 12345`,
    complaint: '大厅监督台、意见箱，或者拨打 12345 政务服务便民热线',
    duty: { leader: '分管负责人', office: desk.section, responsible: '窗口首席代表' },
    correspondence: {
      section: `${desk.section}：受理、审核和送达`,
      body: `${desk.body}：${desk.duty}`,
      government: `广安区人民政府：${desk.government}`,
    },
    promise: '一次性告知，承诺时限内办结，不收公布以外的费用，不要清单以外的材料',
    discipline: '挂牌上岗，用语文明，不推诿，不离岗；有利害关系的回避',
    accountability: '超过承诺时限、态度差或者多要材料的，查实后扣分、通报；违纪违法的移送有权机关处理',
  };
}

/** The items of a desk: `permits` goes through the standard chain, `onTheSpot` is done while one waits. */
export function deskOf(desk: Desk) {
  return {
    permit: (
      sheet: Sheet & { readonly promised: Limit },
      chain: Omit<Chain, 'promised' | 'section'> & { readonly section?: string },
    ): Sheet => ({
      ...common(desk),
      caseKind: 'promised',
      steps: permitSteps({ section: desk.section, ...chain, promised: sheet.promised }),
      ...sheet,
    }),
    onTheSpot: (sheet: Sheet, does: string, result: string): Sheet => ({
      ...common(desk),
      ...{ caseKind: 'instant', promised: AT_ONCE, delivery: ['counter'] },
      steps: spotSteps(desk.section, does, result),
      ...sheet,
    }),
    /** An item with a chain of its own. */
    own: (sheet: Sheet): Sheet => ({ ...common(desk), caseKind: 'promised', ...sheet }),
  };
}
