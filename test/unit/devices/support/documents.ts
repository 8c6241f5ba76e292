import { contentOf, type Writing } from '../../../../server/domain/cases/documents/content/contents.ts';
import { documentNumber } from '../../../../server/domain/cases/documents/number.ts';
import type { DocumentContent, PaperSlip } from '../../../../server/contract/printing.ts';
import { FILLED } from '../../../support/cases/filled.ts';

/** Where and when the slips of these tests were asked for. */
export const asked: PaperSlip = {
  ...{ caseId: 'case-1', documentId: 'case-1-1', document: 'receipt', copy: 0, sha256: 'ab'.repeat(32) },
  ...{ askedAt: Date.UTC(2026, 10, 26, 1, 5), utcOffsetMinutes: 480, machine: 'c-1' },
};

/** A document as it is opened for an agent; its applicant's name is rare throughout. */
export const documentFor = (
  document: Writing['document'],
  { filled = FILLED, copy = 0, reason, applicant = '㛃䶮𬱖' }: Partial<Writing> & { applicant?: string } = {},
): DocumentContent =>
  contentOf(
    {
      ...{ document, filled, copy, reason, number: documentNumber(document, '2026', 1) },
      query: { code: '7K3M-92QX', url: 'http://hall.example.gov.cn/case#20261126-0001.7K3M92QX' },
    },
    { applicant, words: id => `有效期已过，请提交 2026 年度的新版本（${id}）` },
  );

/** A list of what is lacking as long as lists get, with names of any length. */
export const longList = {
  ...FILLED,
  materials: Array.from({ length: 24 }, (_, at) => ({
    ...FILLED.materials[0]!,
    at,
    name: `与住所相独立的固定经营场所证明${'，包括房屋产权证或者租赁合同'.repeat(at % 4)}`,
    verdict: at % 2 === 0 ? ('missing' as const) : ('faulty' as const),
    words: at % 2 === 0 ? null : `why-${at}`,
  })),
};
