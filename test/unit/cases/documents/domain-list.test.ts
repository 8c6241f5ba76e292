import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../server/domain/cases/documents/content/contents.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../server/domain/cases/documents/kinds.ts';
import { documentNumber } from '../../../../server/domain/cases/documents/number.ts';
import { documentFile } from '../../../../server/papers/documents/file.ts';
import { FILLED } from '../../../support/cases/filled.ts';
import { needs } from '../../../support/skips.ts';
import { textOf } from '../../papers/support/poppler.ts';

/**
 * DOMAIN (b), documents given to citizens, one by one: our kind of each, the title that it bears, and what it asks to stand
 * in it beside what all of them have. 办事指南 and 明白卡 are of an item and no case (test/unit/papers, test/server/hall/public-papers).
 */
const LIST: readonly (readonly [name: string, kind: DocumentKind, title: RegExp, ...asked: RegExp[]])[] = [
  ['收件凭证', 'receipt', /收件凭证/, /场所平面图（原件，1份）/, /2026年11月24日/],
  [
    ...(['一次性告知书', 'correction', /一次性告知书/] as const),
    ...[/1\.场所平面图.*2\.管理制度文本/, /行政许可法》第三十二条第一款第四项/, /补正期限2026年12月17日/],
  ],
  [
    ...(['受理通知书', 'acceptance', /受理通知书/] as const),
    ...[/法定期限20个工作日/, /承诺期限5个工作日/, /预计办结2026年12月3日/],
    ...[/所需时间不计入期限/, /致电0826-2222345咨询/],
  ],
  [
    '不受理告知',
    'not_needed',
    /不受理告知书/,
    /理由如下：理由/,
    /到示例政务服务中心7号窗口/,
    /六十日内.*六个月内/,
  ],
  [
    ...(['不予受理决定书', 'not_accepted', /不予受理决定书/] as const),
    ...[/理由如下：理由/, /向下述理由中指明的有关行政机关申请/, /行政复议.*行政诉讼/],
  ],
  ['材料补交接收单', 'supplement', /材料接收单/, /补正材料已收到|后补材料已收到/],
  ['特别程序告知书', 'special', /特别程序告知书/, /特别程序听证/, /所需时间15日/],
  ['延期告知书', 'extension', /延期办理告知书/, /延期理由理由/, /延长后的期限至2026年12月3日/],
  ['听证告知书', 'hearing', /听证告知书/, /五个工作日内.*提出申请/, /二十个工作日内组织听证/],
  ['容缺受理承诺书', 'lacking_promise', /容缺受理承诺书/, /补齐上述材料/],
  ['告知承诺书', 'pledge', /告知承诺书/, /承诺不实/],
  ['缴费通知', 'payment', /缴费通知书/, /应缴合计55\.00元/, /收费窗口/],
  ['票据', 'fee_receipt', /收费收据/, /收据号S20261126-0001/, /实收合计55\.00元/],
  ['准予行政许可决定书', 'granted', /准予行政许可决定书/, /食品安全法》第三十五条/],
  [
    ...(['不予行政许可决定书', 'denied', /不予行政许可决定书/] as const),
    ...[/理由如下：理由/, /六十日内.*申请行政复议/, /六个月内.*人民法院提起行政诉讼/],
  ],
  ['办结通知', 'finish', /办结通知书/, /办结日期2026年11月26日/],
  ['送达回证', 'delivery', /送达回证/, /受送达人㛃䶮𬱖/, /送达日期2026年11月26日/, /收件人签名/],
  ['邮寄地址确认单', 'courier', /邮寄地址确认单/, /邮寄地址：/, /收件人：/],
  ['授权委托书', 'mandate', /授权委托书/, /委托期限/, /委托权限/],
  ['综合窗口受理交接单', 'intake_handover', /综合窗口受理交接单/, /移交人签名/, /接收人签名/],
  ['办结证件交接单', 'result_handover', /办结证件交接单/, /移交人签名/, /决定准予/],
  ['撤回申请书', 'withdrawal', /撤回申请书/, /撤回理由/],
];

/** What the list asks of every one: number, organ, date, officer, ticket, case, query code. A seal is a picture. */
const ALL = [
  /〔2026〕第0001号/,
  /示例市市场监督管理局/,
  /2026年11月26日|日期/,
  /工号0321/,
  /A012/,
  /20261126-0001/,
  /7K3M-92QX/,
];
/** Made out by the applicant or between offices: no organ signs them with seal and date. */
const UNSEALED: readonly DocumentKind[] = [
  ...(['lacking_promise', 'pledge', 'courier', 'mandate', 'withdrawal'] as const),
  ...(['intake_handover', 'result_handover'] as const),
];

const content = (document: DocumentKind) =>
  contentOf(
    {
      ...{ document, number: documentNumber(document, '2026', 1), copy: 0 },
      filled: { ...FILLED, supplyBy: '2026-12-17' },
      query: { code: '7K3M-92QX', url: 'http://hall.example/case#20261126-0001.7K3M92QX' },
    },
    { applicant: '㛃䶮𬱖', words: () => '理由' },
  );

describe('the documents that DOMAIN names', () => {
  it('[G51] each has a kind of its own, and what is sealed bears organ and date', () => {
    const kinds = LIST.map(([, kind]) => kind);
    expect(new Set(kinds).size).toBe(LIST.length);
    for (const kind of kinds) {
      expect(DOCUMENT_KINDS).toContain(kind);
      expect([kind, content(kind).issuer === null]).toEqual([kind, UNSEALED.includes(kind)]);
    }
  });

  needs('poppler')('as files', () => {
    it.each(LIST.map(([name, kind, title, ...asked]) => ({ name, kind, title, asked })))(
      '[G51] $name says what it is asked to',
      async ({ kind, title, asked }) => {
        const said = textOf(await documentFile(content(kind), 1_764_120_000_000))
          .join('')
          .replace(/\s/g, '');
        expect(content(kind).title).toMatch(title);
        for (const words of [title, ...ALL, ...asked]) expect(said).toMatch(words);
      },
    );
  });
});
