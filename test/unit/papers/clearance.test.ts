import { describe, expect, it } from 'vitest';
import { clearanceFile, type ClearanceFile } from '../../../server/domain/catalogue/lists/clearance-file.ts';
import { REGISTER_COLUMNS } from '../../../server/domain/catalogue/package/register.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { clearanceDocument } from '../../../server/papers/clearance/document.ts';
import { CLEARANCE_WORDS } from '../../../server/papers/clearance/words.ts';
import { pdfOf } from '../../../server/papers/pdf.ts';
import { clearedHall } from '../../support/hall/cleared-hall.ts';
import { needs } from '../../support/skips.ts';
import { textOf } from './support/poppler.ts';

const MADE = Date.UTC(2026, 11, 8, 1);
const squeezed = (text: string): string => text.replace(/\s/g, '');
const order = (file: ClearanceFile) => ({
  ...{ kind: 'clearance.pdf' as const, file, madeAt: MADE, utcOffsetMinutes: 480 },
});

needs('poppler')('a clearance file as PDF', () => {
  const hall = clearedHall();
  const file = clearanceFile(hall.hall, 'b-tax', true)!;

  it('says everything of the file, and each page which of how many it is', async () => {
    const pages = textOf(await pdfOf(clearanceDocument(order(file))));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) =>
      expect(squeezed(page)).toContain(squeezed(CLEARANCE_WORDS.page(at + 1, pages.length))),
    );
    const all = squeezed(pages.join('').replace(/税务局 ?行政权力清理档案 ?2026-12-08\n/g, ''));
    const { before, after, ended } = file.cleared;
    for (const said of [
      ...[
        file.bureau.zh,
        file.hall.zh,
        '2026-12-08',
        `清理前${before}项`,
        `清理后${after}项`,
        `终止${ended}项`,
      ],
      ...['保留1项', '废止1项', '剔除0项', '调整0项', '备案0项', '未审定1项'],
      ...REGISTER_COLUMNS.slice(3, -1).map(({ title }) => title),
      '2.身份证明（示例）',
      ...['对应法律', '对应科室职责', '对应部门职能', '对应政府职能', '审批股职责一', '三定方案第三条'],
      ...['只在职责清单1项：征收税款', '只在岗位清单1项：发票领用', '依据不同1项：税务登记'],
      ...['收到意见2条。答复：已采纳一条', '主管领导（签字）', '不公开的事项（非公开）'],
    ])
      expect(all).toContain(squeezed(said));
    for (const { entry, reviews } of file.items) {
      expect(all).toContain(entry.code);
      expect(all).toContain(squeezed(entry.name));
      for (const { stage, at } of reviews) {
        expect(all).toContain(squeezed(CLEARANCE_WORDS.office[stage]));
        expect(all).toContain(wallOf(at, 480).date);
      }
    }
    const signed = all.split(squeezed(CLEARANCE_WORDS.signature)).length - 1;
    expect(signed).toBe(file.items.length + 1);
  });

  it('says 缺 of each correspondence that is missing, and nothing of it where none is', async () => {
    const said = async (code: string) => {
      const items = file.items.filter(({ entry }) => entry.code === code);
      const text = squeezed(textOf(await pdfOf(clearanceDocument(order({ ...file, items })))).join(''));
      return text.slice(text.indexOf('四个对应'), text.indexOf('审核意见'));
    };
    // The version that ended was taken over with its name alone.
    expect(await said('i-2')).toBe('四个对应对应法律缺对应科室职责缺对应部门职能缺对应政府职能缺');
    expect(await said('i-1')).not.toContain('缺');
  });
});

describe('the words of a clearance file', () => {
  it('name nobody', () => {
    const ids = /staff-\w+/;
    const document = JSON.stringify(
      clearanceDocument(order(clearanceFile(clearedHall().hall, 'b-tax', true)!)),
    );
    expect(document).not.toMatch(ids);
  });
});
