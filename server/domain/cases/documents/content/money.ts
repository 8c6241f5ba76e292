import { yuan } from '../../fees/yuan.ts';
import type { FilledOrder } from '../filled-order.ts';
import { list, type Opened, paragraph, rows, type Template } from './content.ts';
import { applied, askAt } from './phrases.ts';

const WAYS = { cash: '现金', qr: '扫码支付' } as const;
const money = (fen: number): string => `${yuan(fen)} 元`;

/** Each charge with its amount, how that was reckoned and by which paper; then what was let off. */
function linesOf({ lines, relief }: FilledOrder, { words }: Opened): string[] {
  const charges = lines.map(({ name, basis, count, fen, words: text }) => {
    const how = text === null ? `${count} 件` : words(text);
    return `${name}：${money(fen)}（${[how, basis].filter(part => part !== '').join('；')}）`;
  });
  const off = relief && `减免 ${relief.name}：−${money(relief.fen)}（${words(relief.words)}）`;
  return off === null ? charges : [...charges, off];
}

export const payment: Template = (filled, opened) => ({
  title: '缴费通知书',
  toApplicant: true,
  sealed: true,
  body: [
    paragraph(`${applied(filled)}，依法应当缴纳下列费用。请持本通知书到收费窗口缴费，并索取票据。`),
    ...(filled.order
      ? [list(linesOf(filled.order, opened)), rows(['应缴合计', money(filled.order.fen)])]
      : [paragraph('本事项的收费目录没有收费项目，办理不收费。')]),
    paragraph(
      '费用由收费窗口统一收取，其他窗口和工作人员不收取任何费用；未列入收费目录的，申请人有权拒绝缴纳。',
    ),
    paragraph(askAt(filled)),
  ],
});

/** 收据: what was taken, by which way; cash with what was handed over and the change. */
export const feeReceipt: Template = (filled, opened) => {
  const { order } = filled;
  const paid = order?.paid;
  const given = paid?.given ?? null;
  return {
    title: '收费收据',
    toApplicant: true,
    sealed: true,
    body: [
      paragraph(`${applied(filled)}的下列费用已经收讫：`),
      ...(order ? [list(linesOf(order, opened))] : []),
      rows(
        ['实收合计', order ? money(order.fen) : null],
        ['收据号', paid?.receipt ?? null],
        ['付款方式', paid ? WAYS[paid.method] : null],
        ['收到现金', given === null ? null : money(given)],
        ['找零', given === null || !order ? null : money(given - order.fen)],
      ),
      paragraph('本收据由收费窗口出具，证明款项已收；财政票据按规定另行开具。请妥善保管，退费时出示。'),
      paragraph(askAt(filled)),
    ],
  };
};

/** 退费凭据: what was given back and why; the applicant signs for it. */
export const refund: Template = (filled, { words }) => {
  const { order } = filled;
  const back = order?.refund;
  return {
    title: '退费凭据',
    toApplicant: true,
    sealed: true,
    body: [
      paragraph(`${applied(filled)}已收的费用，现退还如下：`),
      rows(
        ['退费金额', back ? money(back.fen) : null],
        ['退费理由', back ? words(back.words) : null],
        ['原收据号', order?.paid?.receipt ?? null],
        ['退还方式', order?.paid ? (order.paid.method === 'cash' ? '现金' : '原路退回') : null],
        ['退后实收', back ? money(back.kept) : null],
      ),
      paragraph(askAt(filled)),
    ],
    signs: ['申请人签收'],
  };
};
