const TEN_THOUSAND = 10_000;

function check(number: number): void {
  if (!Number.isInteger(number) || number < 1 || number >= TEN_THOUSAND)
    throw new Error(`a counter has no number ${number}`);
}

/** A number from 1 to 9,999 as it is counted in Mandarin: 12 is 十二, 105 一百零五, 110 一百一十 (rule B10). Pure. */
export function mandarinNumber(number: number): string[] {
  check(number);
  const units = [
    [1_000, 'zh-thousand'],
    [100, 'zh-hundred'],
    [10, 'zh-ten'],
  ] as const;
  const clips: string[] = [];
  let rest = number;
  let gap = false;
  for (const [unit, clip] of units) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      gap = clips.length > 0;
      continue;
    }
    if (gap) clips.push('zh-0');
    gap = false;
    // 十二, and not 一十二, where nothing stands before it.
    if (unit !== 10 || digit > 1 || clips.length > 0) clips.push(`zh-${digit}`);
    clips.push(clip);
  }
  if (rest > 0) clips.push(...(gap ? ['zh-0'] : []), `zh-${rest}`);
  return clips;
}

/** The same as it is counted in English: 112 is one hundred and twelve (rule B10). Pure. */
export function englishNumber(number: number): string[] {
  check(number);
  const [thousands, hundreds, rest] = [
    Math.floor(number / 1_000),
    Math.floor(number / 100) % 10,
    number % 100,
  ];
  const clips: string[] = [];
  if (thousands > 0) clips.push(`en-${thousands}`, 'en-thousand');
  if (hundreds > 0) clips.push(`en-${hundreds}`, 'en-hundred');
  if (rest === 0) return clips;
  if (clips.length > 0) clips.push('en-and');
  if (rest < 20) return [...clips, `en-${rest}`];
  clips.push(`en-${rest - (rest % 10)}`);
  return rest % 10 === 0 ? clips : [...clips, `en-${rest % 10}`];
}
