import type { CommandInput } from '../../server/contract/commands.ts';
import { MARKS, type Mark, type SelfCheck } from '../../server/contract/queue.ts';

export { MARKS, type Mark };

/** What the citizen at the kiosk says of one item's materials, of the version that was on the screen. */
export interface OwnCheck extends SelfCheck {
  readonly itemCode: string;
}

/** The marks of a list that nobody has spoken of yet. */
export const noMarks = (count: number): (Mark | null)[] => Array.from({ length: count }, () => null);

/** The check with another word at one place; the same word again takes it back. */
export function marked(check: OwnCheck, at: number, mark: Mark): OwnCheck {
  const marks = check.marks.map((was, i) => (i !== at ? was : was === mark ? null : mark));
  return { ...check, marks };
}

/** How many materials were given this word. */
export const countOf = (check: OwnCheck | null, mark: Mark): number =>
  check?.marks.filter(one => one === mark).length ?? 0;

/** What goes along with a number for this item; nothing where nothing was said of its list. */
export function saidWith(
  check: OwnCheck | null,
  itemCode: string | undefined,
): Pick<CommandInput<'ticket:take'>, 'selfCheck'> {
  if (check === null || check.itemCode !== itemCode || check.marks.every(mark => mark === null)) return {};
  return { selfCheck: { version: check.version, marks: [...check.marks] } };
}
