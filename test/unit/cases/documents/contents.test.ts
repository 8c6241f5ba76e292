import { describe, expect, it } from 'vitest';
import { contentOf, type Writing } from '../../../../server/domain/cases/documents/content/contents.ts';
import type { DocumentContent } from '../../../../server/domain/cases/documents/content/content.ts';
import {
  ASKED_KINDS,
  DOCUMENT_KINDS,
  SERIES_WORDS,
} from '../../../../server/domain/cases/documents/kinds.ts';
import { documentNumber, nextNumber } from '../../../../server/domain/cases/documents/number.ts';
import { documentsBrought } from '../../../../server/domain/cases/documents/brought.ts';
import type { CaseFact } from '../../../../server/domain/cases/facts.ts';
import { BARE, FILLED } from '../../../support/cases/filled.ts';

const OPENED = { applicant: '㛃䶮𬱖', words: (id: string) => `理由(${id})` };
const writing = (document: Writing['document'], filled = FILLED, copy = 0): DocumentContent =>
  contentOf(
    {
      ...{ document, filled, copy, number: documentNumber(document, '2026', 1) },
      query: { code: '7K3M-92QX', url: 'http://hall/case#20261126-0001.7K3M92QX' },
    },
    OPENED,
  );

/** Every text of a document, in order. */
function texts({ body, title, to, signs, about, issuer }: DocumentContent): string[] {
  const blocks = body.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
        return [block.text];
      case 'list':
        return [...block.items];
      case 'rows':
        return block.rows.flat();
      case 'blanks':
        return [...block.labels];
    }
  });
  return [title, to ?? '—', ...blocks, ...signs, ...about.flat(), issuer?.date ?? '—'];
}

describe.each(DOCUMENT_KINDS)('a document of kind %s', kind => {
  it.each([
    ['of a whole case', FILLED],
    ['of a bare one', BARE],
  ])('[G51] %s leaves no field open', (_, filled) => {
    for (const text of texts(writing(kind, filled))) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]|：：|。。|，。|：。|^\s*$/);
    }
  });

  it('[G51] names its organ, case, number and query code', () => {
    const content = writing(kind);
    expect(content.number).toBe(`${SERIES_WORDS[kind]}字〔2026〕第0001号`);
    expect(content.about).toContainEqual(['办件编号', '20261126-0001']);
    expect(content.about).toContainEqual(['经办人', '工号 0321 · 审批员']);
    expect(content.query.code).toBe('7K3M-92QX');
    expect(content.issuer?.date ?? '2026年11月26日').toBe('2026年11月26日');
    expect(texts(content).join('')).toMatch(content.to === null ? /申请|送达/ : /您（贵单位）/);
  });
});

describe('what documents say', () => {
  const said = (kind: Writing['document'], filled = FILLED): string =>
    texts(writing(kind, filled)).join('\n');

  it('[G51] a denial gives its reasons and both remedies (行政许可法 38)', () => {
    expect(said('denied')).toContain('不予行政许可决定书');
    expect(said('denied')).toContain('理由(why)。');
    expect(said('denied')).toMatch(
      /六十日内向本级人民政府申请行政复议.*六个月内向本机关所在地有管辖权的人民法院提起行政诉讼/,
    );
    expect(said('denied', BARE)).toContain('不予办理决定书');
  });

  it('[G68] a notice says when, where and before whom a hearing is, and the minutes who signed', () => {
    expect(said('hearing')).toContain('五个工作日内（2026年12月3日前）提出申请');
    for (const one of ['2026年12月10日 09:00', '理由(place)', '法制员 · 工号 0400', '公开举行', '第四十七条'])
      expect(said('hearing_notice')).toContain(one);
    expect(said('hearing_minutes')).toMatch(/审查人员，已签名[^]*利害关系人，拒绝签名，记录在案/);
  });

  it('[G69] a decision after a hearing names its minutes (行政许可法 48)', () => {
    for (const kind of ['granted', 'denied'] as const)
      expect(said(kind)).toContain('2026年12月10日举行，依据听证笔录听笔字〔2026〕第0001号');
    expect(said('granted', BARE)).not.toContain('听证');
  });

  it('[G51] what is lacking is told whole, each with what is wrong with it', () => {
    expect(said('correction')).toContain('场所平面图（原件，1 份）——不符合要求：理由(why)。');
    expect(said('correction')).toContain('管理制度文本（原件，1 份）——未提交。');
  });

  it('[G51] an acceptance says from when, until when and how it came about', () => {
    expect(said('acceptance')).toContain('2026年11月25日');
    expect(said('acceptance')).toContain('2026年12月3日');
    const deemed = {
      ...FILLED,
      provisional: true,
      acceptance: { on: '2026-11-25', how: 'deemed', order: 1 } as const,
    };
    expect(said('acceptance', deemed)).toMatch(/自收到申请材料之日起即为受理.*\n[^]*（预计；/);
  });

  it('[G77] papers of money say each charge, how it was reckoned, what was let off, taken and given back', () => {
    for (const kind of ['payment', 'fee_receipt'] as const) {
      expect(said(kind)).toContain('工本费：20.00 元（2 件；发改价格〔2016〕1号）');
      expect(said(kind)).toContain('检验费：45.00 元（理由(how)）');
      expect(said(kind)).toContain('减免 工本费：−10.00 元（理由(off)）');
    }
    expect(said('payment')).toContain('应缴合计\n55.00 元');
    expect(said('fee_receipt')).toMatch(/实收合计\n55.00 元\n收据号\nS20261126-0001[^]*找零\n45.00 元/);
    expect(said('refund')).toMatch(/退费金额\n5.00 元\n退费理由\n理由\(back\)[^]*退后实收\n50.00 元/);
  });

  it('[G18] the proof of a delivery says how, to whom and what was looked at, and has room for both signatures', () => {
    expect(said('delivery')).toMatch(
      /送达方式\n窗口领取\n领取人\n代理人 理由\(agent\)\n核验\n已核验.*身份证件原件、授权委托书/,
    );
    const blanks = writing('delivery').body.flatMap(block => (block.kind === 'blanks' ? block.labels : []));
    expect(blanks).toEqual(['收件人签名', '收到时间', '送达人签名']);
    const sent = { on: '2026-11-26', how: 'courier', by: 's' } as const;
    const proof = { how: 'courier', words: { textId: 'waybill', mark: 'm' } } as const;
    expect(said('delivery', { ...FILLED, delivered: { ...sent, proof } })).toContain('理由(waybill)');
    expect(said('delivery')).not.toMatch(/证件类型及号码/);
  });

  it('[G19] a slip lists each piece that goes, by number, and has room for both hands', () => {
    const papers = [{ kind: 'acceptance', number: '受字〔2026〕第0007号' }] as const;
    const slip = { ...FILLED, papers };
    expect(said('intake_handover', slip)).toMatch(/移交\n7 号窗口 · 工号 0321 · 审批员/);
    expect(said('intake_handover', slip)).toContain('受理通知书（受字〔2026〕第0007号）');
    expect(said('intake_handover', slip)).toContain('场所平面图（原件，1 份）');
    expect(said('result_handover', slip)).toContain('受字〔2026〕第0007号');
    expect(said('result_handover', slip)).toMatch(/移交人签名[^]*接收人签名[^]*与清单不符/);
  });

  it('[G52] a copy says which it is, and nothing else changes', () => {
    const { copy, ...rest } = writing('granted', FILLED, 2);
    expect(copy).toBe('补打（第 2 次）');
    expect({ ...rest, copy: null }).toEqual(writing('granted'));
  });
});

describe('which papers come', () => {
  const approved = { approvedBy: 's', words: { textId: 't', mark: 'm' }, opinion: null };
  const moved = { caseId: 'c', bureauId: 'b', on: '2026-11-26', from: 'received', to: 'accepted' } as const;
  const words = { textId: 't', mark: 'm' };
  const accepted = { ...moved, runsFrom: moved.on, order: 1, itemCode: 'i', opens: [], done: [] };

  it('[G51] every kind is brought by an act or asked for, and none by both', () => {
    const facts: CaseFact[] = [
      { kind: 'case.corrected', ...moved },
      { kind: 'case.supplied', ...moved },
      { kind: 'case.accepted', ...accepted, how: 'lacking', later: { days: 5, until: '2026-12-03' } },
      { kind: 'case.revoked', ...moved, by: 's', words },
      { kind: 'case.refused', ...moved, ground: 'not_needed', words },
      { kind: 'case.refused', ...moved, ground: 'not_ours', words },
      { kind: 'case.suspended', ...moved, ground: 'hearing', told: 1, until: '2026-11-26', ...approved },
      { kind: 'case.hearing_told', ...moved, until: '2026-12-03' },
      ...(['case.hearing_set', 'case.hearing_held'] as const).map(kind => ({ kind }) as CaseFact),
      { kind: 'case.extended', ...moved, days: 10, promise: true, ...approved },
      { kind: 'case.decided', ...moved, result: 'granted', by: 's', taken: 3, words },
      { kind: 'case.decided', ...moved, result: 'denied', by: 's', taken: 3, words },
      { kind: 'case.delivered', ...moved, how: 'counter' },
      ...(['intake', 'result'] as const).map(
        of => ({ kind: 'case.handed_over', ...moved, of }) as unknown as CaseFact,
      ),
      { kind: 'case.closed', ...moved },
      { kind: 'case.withdrawn', ...moved, words },
      ...(['case.charged', 'case.paid', 'case.refunded'] as const).map(kind => ({ kind }) as CaseFact),
    ];
    const brought = new Set([
      ...documentsBrought({ kind: 'case.received' } as CaseFact),
      ...facts.flatMap(documentsBrought),
    ]);
    expect([...brought, ...ASKED_KINDS].sort()).toEqual([...DOCUMENT_KINDS].sort());
    expect(documentsBrought({ kind: 'case.resumed', ...moved })).toEqual([]);
  });

  it('[G50] numbers begin anew with the year, for each kind and organ', () => {
    const caseSeries = new Map([['doc:b:receipt', { id: 'doc:b:receipt', date: '2026', next: 41 }]]);
    const next = (bureau: string, kind: Writing['document'], on: string) =>
      nextNumber({ caseSeries } as never, bureau, kind, on);
    expect(next('b', 'receipt', '2026-12-31')).toBe('收字〔2026〕第0041号');
    expect(next('b', 'receipt', '2027-01-01')).toBe('收字〔2027〕第0001号');
    expect(next('b', 'acceptance', '2026-12-31')).toBe('受字〔2026〕第0001号');
    expect(next('other', 'receipt', '2026-12-31')).toBe('收字〔2026〕第0001号');
  });
});
