import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Step, StepWay } from '../../../server/domain/catalogue/entry/step.ts';
import type { Post } from '../../../server/domain/catalogue/entry/terms.ts';
import { step, TOBACCO, way } from './tobacco.ts';

const NAMES = ['核对材料', '现场勘验', '专家评审', '公示', '审核', '拟稿会签', '登记入库', '集体讨论决定'];
const NOTES = ['对照法定条件提出意见', '两名以上人员到场，出示证件，当场记录', '书面告知申请人', null];
const WHENS = ['符合条件', '材料齐全、符合法定形式', '涉及重大公共利益，依法应当听证', '不符合'];
const ACTORS = ['行政审批科', '消防救援大队', '卫生健康局', '自然资源局'];

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An item of so many steps: a chain with choices, returns, dead ends and branches side by side, as items have them. */
export function randomEntry(count: number, seed: number): Entry {
  const chance = chanceOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const bodies = ACTORS.slice(0, 1 + Math.floor(chance() * ACTORS.length));
  const steps: Step[] = [];
  const make = (post: Post, ways: StepWay[]): Step => {
    const id = `s${steps.length}`;
    const one = step(id, pick(NAMES), post, ways, {
      note: pick(NOTES),
      actor: post === 'section' || post === 'body' ? pick(bodies) : null,
      limit: chance() < 0.7 ? { n: Math.floor(chance() * 6), unit: 'G' } : null,
      judges: chance() < 0.3,
      supervision: chance() < 0.3 ? '是否超过承诺时限' : null,
      disclosed: chance() < 0.3,
    });
    steps.push(one);
    return one;
  };
  const lead = (from: readonly Step[], to: string, when: string | null = null, rare = false) => {
    for (const one of from) (one.ways as StepWay[]).push(way(to, when, rare));
  };
  let open = [make('applicant', [])];
  while (steps.length < count) {
    const left = count - steps.length;
    const kind = chance();
    const before = open[0]!;
    const post: Post =
      steps.length < 4 ? 'intake' : pick(['intake', 'section', 'section', 'body', 'chief'] as const);
    if (kind < 0.25 && left >= 4) {
      const branches = Array.from({ length: 2 + Math.floor(chance() * 2) }, () =>
        make(pick(['section', 'body'] as const), []),
      );
      for (const branch of branches) lead(open, branch.id);
      open = branches;
      const meet = make(post, []);
      lead(open, meet.id);
      open = [meet];
    } else if (kind < 0.55 && left >= 2 && open.length === 1) {
      const onward = make(post, []);
      const aside = make(pick(['applicant', 'section', 'intake'] as const), []);
      lead(open, onward.id, pick(WHENS));
      lead(open, aside.id, pick(WHENS), true);
      lead([aside], chance() < 0.5 ? 'end' : before.id);
      open = [onward];
    } else {
      const next = make(post, []);
      lead(open, next.id);
      if (chance() < 0.25 && steps.length > 3) lead([next], pick(steps.slice(1, -1)).id, pick(WHENS), true);
      open = [next];
    }
  }
  lead(open, 'end');
  return { ...TOBACCO, rights: [], steps };
}
