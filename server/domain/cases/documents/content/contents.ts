import type { ReprintReason } from '../document.ts';
import type { Filled } from '../filled.ts';
import type { DocumentKind } from '../kinds.ts';
import { acceptance, lackingPromise, notAccepted, notNeeded } from './acceptance.ts';
import { addressed, agentRow } from './agent.ts';
import type { DocumentContent, Opened, Template } from './content.ts';
import { extension, special } from './course.ts';
import { hearing, hearingMinutes, hearingNotice } from './hearing.ts';
import { delivery } from './delivery.ts';
import { denied, ended, finish, granted, revocation } from './ending.ts';
import { courier, mandate, pledge, withdrawal } from './forms.ts';
import { feeReceipt, payment, refund } from './money.ts';
import { correction, receipt, supplement } from './intake.ts';
import { intakeHandover, resultHandover } from './slips.ts';
import { dateWords } from './phrases.ts';

const TEMPLATES: Readonly<Record<DocumentKind, Template>> = {
  ...{ receipt, correction, supplement, not_needed: notNeeded, not_accepted: notAccepted, acceptance },
  ...{
    lacking_promise: lackingPromise,
    special,
    extension,
    granted,
    denied,
    delivery,
    finish,
    ended,
    revocation,
  },
  ...{ hearing, hearing_notice: hearingNotice, hearing_minutes: hearingMinutes },
  ...{ pledge, payment, courier, mandate, withdrawal },
  ...{ intake_handover: intakeHandover, result_handover: resultHandover },
  ...{ fee_receipt: feeReceipt, refund },
};

const REASON_WORDS: Readonly<Record<ReprintReason, string>> = {
  ...{ lost: '原件遗失', spoiled: '原件污损', unprinted: '未能打出', more: '加印' },
};

/** A document to be written: what its fact holds, and which copy of it. */
export interface Writing {
  readonly document: DocumentKind;
  readonly number: string;
  readonly filled: Filled;
  /** 0: the original. */
  readonly copy: number;
  /** Of a copy, why it was made. */
  readonly reason?: ReprintReason | undefined;
  readonly query: { readonly code: string; readonly url: string };
}

/** Everything that stands in a document, in order; the same for the same facts and texts (rule G53). */
export function contentOf(
  { document, number, filled, copy, reason, query }: Writing,
  opened: Opened,
): DocumentContent {
  const { title, toApplicant, body, sealed, signs = [] } = TEMPLATES[document](filled, opened);
  const { organ, seal, issuedOn } = filled;
  const officer = [filled.badge === null ? null : `工号 ${filled.badge}`, filled.post].filter(
    one => one !== null,
  );
  const about: (readonly [string, string])[] = [
    ['办件编号', filled.caseNumber],
    ...(filled.ticket === null ? [] : [['排队号', filled.ticket] as const]),
    ...agentRow(filled, opened),
    ...(officer.length === 0 ? [] : [['经办人', officer.join(' · ')] as const]),
    ...(sealed && seal?.id ? [['印章编码', seal.id] as const] : []),
    ['服务中心', filled.hall],
  ];
  return {
    ...{ kind: document, organ, title, number, to: toApplicant ? addressed(filled, opened) : null, body },
    issuer: sealed ? { organ, seal, date: dateWords(issuedOn) } : null,
    ...{ signs, about },
    query: { ...query, note: '扫码或凭办件编号、查询码查询办理进度，核对本文书' },
    copy: copy === 0 ? null : `补打（第 ${copy} 次${reason ? `，${REASON_WORDS[reason]}` : ''}）`,
  };
}
