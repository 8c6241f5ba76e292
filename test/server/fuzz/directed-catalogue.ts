import type { RefusalCode } from '../../../server/domain/refusal.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { ReviewStage } from '../../../server/domain/catalogue/versions/draft.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { SMALL_ITEMS } from '../../support/hall/plan.ts';
import { type Act, by, type Scene, told } from './scene.ts';

let made = 0;
const newCode = (): string => `i-made-${(made += 1)}`;

const write = (scene: Scene, entry: Entry) =>
  told(by(scene, 'editor'), 'entry:write', { entry: entry as never, reason: '调整', base: 0 });

const review = (
  scene: Scene,
  code: string,
  stage: ReviewStage,
  role: string,
  outcome: 'abolish' | 'keep' | null,
) => told(by(scene, role), 'entry:review', { code, stage, verdict: 'pass', outcome, opinion: '同意' });

/** Written, reported and passed as far as the public's comments. */
async function toComment(scene: Scene, change: Partial<Entry> = {}): Promise<string> {
  const code = newCode();
  await write(scene, soundEntry(code, change));
  await told(by(scene, 'editor'), 'entry:submit', { code });
  await review(scene, code, 'signing', 'chief', null);
  await review(scene, code, 'first', 'discloser', null);
  await review(scene, code, 'legal', 'legal_reviewer', null);
  return code;
}

const HIDDEN = { disclosure: { ...soundEntry().disclosure, scope: 'internal', basis: '保密规定' } } as const;

/** One that nobody outside may know of needs no comments of the public. */
async function toFinal(scene: Scene): Promise<string> {
  const code = await toComment(scene, HIDDEN);
  await told(by(scene, 'discloser'), 'entry:closeComment', { code, received: 0, answer: '不公开' });
  return code;
}

/** The codes of the catalogue, and what leads to each. */
export const DIRECTED_CATALOGUE = {
  'items.reviewed': async scene => {
    await write(scene, soundEntry(newCode()));
    return told(scene.test.director, 'catalogue:import', { items: [...SMALL_ITEMS] });
  },
  'item.not_in_force': async scene => {
    const code = newCode();
    await write(scene, soundEntry(code));
    return told(scene.test.director, 'ticket:take', { itemCode: code });
  },
  'item.not_public': async scene => {
    const code = await toFinal(scene);
    await review(scene, code, 'final', 'director', 'keep');
    const { date: from } = wallOf(Date.now(), 480);
    await told(by(scene, 'discloser'), 'entry:publish', { code, from, until: null });
    return told(scene.test.director, 'ticket:take', { itemCode: code });
  },
  'bureau.unknown': scene => write(scene, soundEntry(newCode(), { bureauId: 'b-none' })),
  'draft.unknown': scene => told(by(scene, 'editor'), 'entry:submit', { code: 'i-never' }),
  'draft.in_review': async scene => {
    const code = await toComment(scene);
    return told(by(scene, 'editor'), 'entry:discard', { code });
  },
  'draft.incomplete': async scene => {
    const code = newCode();
    await write(scene, soundEntry(code, { complaint: null }));
    return told(by(scene, 'editor'), 'entry:submit', { code });
  },
  'draft.other_stage': async scene => review(scene, await toComment(scene), 'final', 'director', 'keep'),
  'draft.own_review': async scene => {
    const code = newCode();
    await scene.test.order(
      () => ({
        facts: [
          {
            kind: 'entry.written',
            entry: soundEntry(code),
            base: 0,
            reason: '调整',
            author: chiefOf(scene),
            date: '2026-11-23',
          },
          { kind: 'entry.submitted', code },
        ],
        answer: { ok: true, data: null },
      }),
      {},
    );
    return review(scene, code, 'signing', 'chief', null);
  },
  'draft.no_basis': async scene => {
    const code = newCode();
    const entry = soundEntry(code, { basis: [], ...HIDDEN });
    await write(scene, entry);
    await scene.test.order(
      () => ({
        facts: [
          { kind: 'entry.submitted', code },
          { kind: 'entry.closed', code, received: 0, answer: '不公开', by: 'nobody' },
        ],
        answer: { ok: true, data: null },
      }),
      {},
    );
    return review(scene, code, 'final', 'director', 'keep');
  },
  'draft.nothing_to_abolish': async scene =>
    review(scene, await toFinal(scene), 'final', 'director', 'abolish'),
  'comment.not_public': async scene => {
    const code = await toComment(scene, HIDDEN);
    const commenting = { from: '2099-01-01', until: '2099-03-01' };
    return told(by(scene, 'discloser'), 'entry:openComment', { code, commenting });
  },
  'comment.too_short': async scene => {
    const code = await toComment(scene);
    const commenting = { from: '2020-01-01', until: '2020-03-01' };
    return told(by(scene, 'discloser'), 'entry:openComment', { code, commenting });
  },
  'comment.still_open': async scene => {
    const code = await toComment(scene);
    return told(by(scene, 'discloser'), 'entry:closeComment', { code, received: 0, answer: '无意见' });
  },
  'version.dates': async scene => {
    const code = await toFinal(scene);
    await review(scene, code, 'final', 'director', 'keep');
    return told(by(scene, 'discloser'), 'entry:publish', { code, from: '2020-01-01', until: null });
  },
  'law.unknown': scene =>
    told(by(scene, 'legal_reviewer'), 'law:repeal', { lawId: 'none', from: '2026-12-01', note: '已废止' }),
  'law.twice': async scene => {
    const law = { name: '示例条例', version: null };
    await told(by(scene, 'editor'), 'law:put', { law });
    return told(by(scene, 'editor'), 'law:put', { law });
  },
  'law.in_use': async scene => {
    const code = newCode();
    const law = { name: `示例规定${code}`, version: null };
    const basis = [{ law: law.name, version: null, article: '第一条', text: null }];
    const entry = soundEntry(code, { basis });
    await scene.test.order(
      () => ({
        facts: [{ kind: 'entry.adopted', entry, from: '2026-11-23' }],
        answer: { ok: true, data: null },
      }),
      {},
    );
    const { data } = (await told(by(scene, 'editor'), 'law:put', { law })) as { data: { lawId: string } };
    const other = { name: `另一规定${code}`, version: null };
    return told(by(scene, 'editor'), 'law:put', { lawId: data.lawId, law: other });
  },
  'law.article_twice': scene => {
    const article = { article: '第一条', text: null };
    const law = { name: `示例细则${newCode()}`, version: null, articles: [article, article] };
    return told(by(scene, 'editor'), 'law:put', { law });
  },
  'law.repealed_already': async scene => {
    const law = { name: `示例办法${newCode()}`, version: null };
    const { data } = (await told(by(scene, 'editor'), 'law:put', { law })) as { data: { lawId: string } };
    const repeal = { lawId: data.lawId, from: '2026-12-01', note: '已废止' };
    await told(by(scene, 'legal_reviewer'), 'law:repeal', repeal);
    return told(by(scene, 'legal_reviewer'), 'law:repeal', repeal);
  },
  'list.twice': scene => {
    const row = { name: '职权', basis: null };
    return told(by(scene, 'editor'), 'list:file', { bureauId: 'b-tax', side: 'duties', rows: [row, row] });
  },
  'package.refused': async scene => {
    const entry = soundEntry(newCode());
    await write(scene, entry);
    return told(by(scene, 'editor'), 'entry:bringIn', { entries: [entry as never], reason: '导入' });
  },
  'package.unreadable': async scene => {
    const editor = by(scene, 'editor');
    const asked = { method: 'POST', headers: editor.headers(), body: 'no archive' };
    const response = await fetch(`${editor.url}/api/packages`, asked);
    return response.json() as Promise<unknown>;
  },
  'list.unreadable': async scene => {
    const editor = by(scene, 'editor');
    const asked = { method: 'POST', headers: editor.headers(), body: 'no list' };
    const response = await fetch(`${editor.url}/api/packages/compare`, asked);
    return response.json() as Promise<unknown>;
  },
} as const satisfies Partial<Record<RefusalCode, Act>>;

const chiefOf = ({ ground }: Scene): string =>
  ground.askers.find(asker => asker.standing === 'chief')!.member!.staffId;
