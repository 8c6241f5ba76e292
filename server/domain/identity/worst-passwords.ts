/**
 * Words that are no secret with any digits and signs before or behind them: Admin@123456, Woaini1314!, P@ssw0rd2024.
 * The English ones lead every leaked list; the pinyin ones lead the Chinese lists or hang over the door of a hall.
 */
const WORDS: ReadonlySet<string> = new Set(
  `password passwd passw pass admin administrator root guest test user login welcome letmein default secret system server
  manager iloveyou dragon monkey qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abc abcd
  abcde abcdef a aa aaa q qq wo
  woaini woaiwojia woaizhongguo wobuzhidao nihao nihaoma zhongguo zhonghua beijing shanghai guangdong sichuan huawei
  mima wodemima mimamima gongzuo dating zhengwu zhengfu fuwu zhengwufuwu zhengwudating xingzheng shenpi chuangkou
  guanli guanliyuan xitong xitongguanliyuan baobao wangjian zhangwei wangwei liwei`
    .trim()
    .split(/\s+/),
);

/** Runs on the keyboard, in the alphabet and in the digits; also backwards and going round again. */
const RUNS = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujm',
  'a1b2c3d4e5f6g7h8i9',
  '147258369',
  '1314520',
].flatMap(run => [run.repeat(14), [...run].reverse().join('').repeat(14)]);

const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
};
/** The signs over the digits: 1qaz@WSX is 1qaz2wsx with the shift key held. */
const UNSHIFTED: Readonly<Record<string, string>> = {
  '!': '1',
  '@': '2',
  '#': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
};

/** What stands for a letter; the rest of ASCII only decorates. */
const LETTER = 'a-z\\u0080-\\uffff';
const HEAD = new RegExp(`^[^${LETTER}]+`);
const TAIL = new RegExp(`[^${LETTER}]+$`);
const BETWEEN = new RegExp(`[^${LETTER}]+`);

/**
 * Takes a password in its one form, not longer than a password may be; gives whether it is a run on the keyboard, a few
 * characters repeated, or only worst words with digits and signs around, between or inside them.
 */
export function isWorstPassword(form: string): boolean {
  const lower = form.toLowerCase();
  if (new Set(lower).size < 5) return true;
  const keys = translated(lower, UNSHIFTED);
  if (RUNS.some(run => run.includes(lower) || run.includes(keys))) return true;
  const noTail = lower.replace(TAIL, '');
  if (isWord(noTail.replace(HEAD, '')) || isWord(translated(noTail, LEET).replace(HEAD, ''))) return true;
  const parts = lower.split(BETWEEN).filter(part => part !== '');
  return parts.length > 0 && parts.every(part => part.length > 2 && isWord(part));
}

function isWord(text: string): boolean {
  return WORDS.has(text.replace(/^(.+?)\1+$/, '$1')) || WORDS.has(text);
}

function translated(text: string, signs: Readonly<Record<string, string>>): string {
  return [...text].map(c => signs[c] ?? c).join('');
}
