import type { Step } from '../../../server/contract/catalogue.ts';

/** A list with one row in another place; the same list when there is no such place. */
export function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const next = [...rows];
  if (to < 0 || to >= rows.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** A list without one of its rows. */
export const without = <T>(rows: readonly T[], at: number): T[] => rows.filter((_, index) => index !== at);

/** A list with one row written anew. */
export const withRow = <T>(rows: readonly T[], at: number, change: Partial<T>): T[] =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));

/** What was typed, or null where nothing was. */
export const typed = (event: Event): string | null =>
  (event.target as HTMLInputElement | HTMLTextAreaElement).value || null;

const END = 'end';

/** The steps with one more at their end: what led to the end leads to it. */
export function withNewStep(steps: readonly Step[]): Step[] {
  let n = steps.length + 1;
  while (steps.some(step => step.id === `s${n}`)) n += 1;
  const id = `s${n}`;
  const last = steps.length - 1;
  const before = steps.map((step, at) =>
    at === last ? { ...step, ways: step.ways.map(way => (way.to === END ? { ...way, to: id } : way)) } : step,
  );
  const made: Step = {
    ...{ id, name: '', note: null, post: 'section', actor: null, limit: null },
    ...{ judges: false, supervision: null, disclosed: false, ways: [{ to: END, when: null, rare: false }] },
  };
  return [...before, made];
}

/** The steps without one: what led to it leads to where it led first. */
export function withoutStep(steps: readonly Step[], at: number): Step[] {
  const gone = steps[at];
  if (!gone) return [...steps];
  const onward = gone.ways.find(way => way.to !== gone.id)?.to ?? END;
  return without(steps, at).map(step => {
    const to = onward === step.id ? END : onward;
    const ways = step.ways.map(way => (way.to === gone.id ? { ...way, to } : way));
    const once = ways.filter(
      (way, index) => ways.findIndex(one => one.to === way.to && one.when === way.when) === index,
    );
    return { ...step, ways: once };
  });
}
