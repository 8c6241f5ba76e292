import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Text } from '../hall/plan.ts';
import type { Hall } from '../state/hall.ts';
import { textsHoldPersonal } from '../text/personal.ts';

/** What a slip says beside its ticket (LOOK 9, lines 13 and 15-17). */
export interface SlipTexts {
  /** What becomes of who misses the call. */
  readonly missed: Text;
  /** That nothing is charged, and where to complain. */
  readonly fee: Text;
  /** Beside the QR. */
  readonly scan: Text;
}

/** As set by a fact, whose number is the revision. */
export interface SlipTextsRow {
  readonly texts: SlipTexts;
  readonly revision: number;
}

/** Said until a director sets others: what the rules of this hall do (rule T5). */
export const USUAL_SLIP_TEXTS: SlipTexts = {
  missed: {
    zh: '过号后到导办台，号码不变，排到后 3 位。',
    en: 'Missed your call? See the guide desk: your number stays, three places later.',
  },
  fee: { zh: '办事不收费。投诉：12345', en: 'Service is free of charge. Complaints: 12345' },
  scan: { zh: '扫码看还有几人，快到时提醒您', en: 'Scan to see your place and be told when it is near' },
};

/** What slips say now. */
export function slipTexts(hall: Hall): SlipTexts {
  return hall.slipTexts.get('hall')?.texts ?? USUAL_SLIP_TEXTS;
}

/** Sets what slips say beside their ticket (rules P6, H4, B1); the next slip claimed says it. */
export function decideSetSlip(
  hall: Hall,
  act: Act<{ texts: SlipTexts; base?: number | undefined }>,
): Decision<null> {
  const { texts, base } = act.input;
  if (base !== undefined && base !== (hall.slipTexts.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  if (textsHoldPersonal(texts.missed, texts.fee, texts.scan)) return refuse('text.personal');
  return accept([{ kind: 'slip.set', texts }], null);
}
