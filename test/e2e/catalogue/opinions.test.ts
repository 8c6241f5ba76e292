import { expect, it } from 'vitest';
import { fits } from '../../support/fits.ts';
import { needs } from '../../support/skips.ts';
import { fill, FOOD, inStage, reviewHall } from '../hall/review-hall.ts';
import { faults, part } from '../hall/steps/screen.ts';

const STAGES = ['signing', 'first', 'legal', 'final'] as const;
const ROLES = { signing: 'chief', first: 'discloser', legal: 'legal_reviewer', final: 'director' } as const;

needs('chromium', 'fonts')('the reviews of a draft', () => {
  const desk = reviewHall();

  it('each may send it back with an opinion that its author reads, mends and reports anew', async () => {
    const code = desk.codeOf(FOOD);
    const entry = { ...(await desk.entry(code)), promised: { n: 8, unit: 'G' as const } };
    await desk.report(entry);
    for (const [at, stage] of STAGES.entries()) {
      // The stages before this one agree; then this one sends it back.
      if (stage === 'final') await desk.toFinal(code);
      else for (const before of STAGES.slice(0, at)) await desk.agree(ROLES[before], code, before);
      const reviewer = await desk.sit(ROLES[stage], `/counter/catalogue/${code}`);
      await inStage(reviewer.page, stage);
      expect(await part(reviewer.page, 'return').isDisabled()).toBe(true);
      const opinion = `请补充${stage}说明`;
      await fill(reviewer.page, 'opinion', opinion);
      await part(reviewer.page, 'return').click();
      await inStage(reviewer.page, 'writing');
      await reviewer.close();

      const editor = await desk.sit('editor', `/counter/catalogue/${code}`);
      const { page } = editor;
      await inStage(page, 'writing');
      const newest = part(page, 'opinions').locator('li').first();
      expect(await newest.textContent()).toMatch(new RegExp(`退回.*${opinion}`, 's'));
      expect(await part(page, 'discard').count()).toBe(0);
      if (stage === 'legal') await fits(page, 'catalogue-returned-zh', 'staff');
      await part(page, 'section-duty').click();
      await fill(page, 'enquiry', `二楼综合窗口，第 ${at + 2} 稿`);
      await part(page, 'save').click();
      await part(page, 'saved').waitFor();
      await part(page, 'submit').click();
      await inStage(page, 'signing');
      expect([...faults(reviewer), ...faults(editor)]).toEqual([]);
      await editor.close();
    }
    const draft = desk.hall().hall.sequencer.image.hall.drafts.get(code)!;
    expect(draft.reviews.filter(({ verdict }) => verdict === 'return').map(({ stage }) => stage)).toEqual([
      ...STAGES,
    ]);
    expect(draft.entry.enquiry).toContain('第 5 稿');
  });

  it('who ever wrote in a draft is told that somebody else reviews it, though another wrote in it last', async () => {
    const code = desk.codeOf('公共场所卫生许可新办审批（县级）');
    const both = ['editor', 'chief'] as const;
    const writer = await desk.member(both);
    const entry = { ...(await desk.entry(code)), enquiry: '二楼' };
    await writer.must('entry:write', { entry: entry as never, reason: '调整', base: 0 });
    await desk.report({ ...entry, enquiry: '三楼' });
    const own = await desk.sit(both, `/counter/catalogue/${code}`);
    await inStage(own.page, 'signing');
    await part(own.page, 'own-review').waitFor();
    expect(await part(own.page, 'opinion-form').count()).toBe(0);
    await fits(own.page, 'catalogue-own-review-zh', 'staff');
    const other = await desk.sit('chief', `/counter/catalogue/${code}`);
    await part(other.page, 'opinion-form').waitFor();
    expect([...faults(own), ...faults(other)]).toEqual([]);
  });
});
