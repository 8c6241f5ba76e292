/** What is typed on the digit keys: how long it is and how it is grouped on the screen. */
export const NUMBERS = {
  id: { length: 18, groups: [6, 8, 4], mayEndInX: true },
  phone: { length: 11, groups: [3, 4, 4], mayEndInX: false },
} as const;

export type By = keyof typeof NUMBERS;

/** What was typed in groups, open places as low lines. */
export function grouped(typed: string, by: By): string[] {
  const { length, groups } = NUMBERS[by];
  const whole = typed.padEnd(length, '_');
  let at = 0;
  return groups.map(size => whole.slice(at, (at += size)));
}
