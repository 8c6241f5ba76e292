import type { Step } from '../entry/step.ts';
import type { Flow } from './flow.ts';
import type { ChartLane } from './chart.ts';
import type { ChartWords } from './words.ts';

/** Kinds that nobody applies for: the body starts them itself. */
const EX_OFFICIO: ReadonlySet<string> = new Set(['02', '03', '04', '06']);

/** Whether a kind of item begins with an application. */
export const isAppliedFor = (typeCode: string): boolean => !EX_OFFICIO.has(typeCode);

/** The lane of a step: sections and bodies by their name, the rest by their post. */
export function laneIdOf({ post, actor }: Pick<Step, 'post' | 'actor'>): string {
  return (post === 'section' || post === 'body') && actor !== null ? `by ${actor}` : post;
}

/** Lanes from the citizen inwards: applicant, counter, sections and bodies as they first act, the chief last. */
export function lanesOf(flow: Flow, typeCode: string, words: ChartWords): ChartLane[] {
  const steps = flow.order.map(id => flow.steps.get(id)!);
  const inner = steps.filter(({ post }) => post === 'section' || post === 'body');
  const applicant = isAppliedFor(typeCode) ? words.applicant : words.party;
  const named = (post: Step['post'], name: string) => {
    const one = steps.find(step => step.post === post);
    return one ? [{ id: post, name: one.actor ?? name }] : [];
  };
  const between = inner.map(step => {
    const { post, actor } = step;
    return { id: laneIdOf(step), name: actor ?? words.posts[post === 'body' ? 'body' : 'section'] };
  });
  const lanes = [
    { id: 'applicant', name: applicant },
    ...named('intake', words.posts.intake),
    ...between,
    ...named('legal', words.posts.legal),
    ...named('chief', words.posts.chief),
  ];
  return lanes.filter(({ id }, index) => lanes.findIndex(other => other.id === id) === index);
}
