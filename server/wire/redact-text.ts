/** A digit, half or full width. */
const D = '[0-9\\uff10-\\uff19]';
/**
 * Where a number may begin: not inside a longer run of digits, so a 13-digit time stays whole; but right after a
 * percent or \u escape, whose last signs may be digits (%20139…).
 */
const BEGIN = `(?:(?<!${D})|(?<=%[0-9a-fA-F]{2})|(?<=\\\\u[0-9a-fA-F]{4}))`;
const END = `(?!${D})`;
/** Gaps people type inside numbers. No hyphen inside an ID number: that is how case numbers are written. */
const GAP = '[ -]?';
const SPACE = ' ?';

/** 17 digits and a check character, in groups of 6-8-4 or none. Wrong check digits too: a slip of the finger is personal. */
const ID_18 = new RegExp(
  `${BEGIN}${D}{6}${SPACE}${D}{8}${SPACE}${D}{3}(?:${D}|[Xx\\uff38\\uff58])${END}`,
  'g',
);
/** The form used before 1999. */
const ID_15 = new RegExp(`${BEGIN}${D}{15}${END}`, 'g');
/** 1[3-9] and 9 digits, in groups of 3-4-4 or none, +86, 0086, 86 or 0 before it or not. */
const MOBILE = new RegExp(
  `${BEGIN}(?:(?:\\+|00)?86${GAP}|0)?[1\\uff11][3-9\\uff13-\\uff19]${D}${GAP}${D}{4}${GAP}${D}{4}${END}`,
  'g',
);
const PASSWORD_HASH = /\$argon2[a-z]*\$[\w$=,+/.-]+/g;
const SEALED = /\bk[1-9][0-9]{0,5}\.[\w-]{16}\.[\w-]{22,}/g;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]{16,}/gi;
const QUERY = /([?&](?:token|code|secret|password|key)=)[^&\s"]+/gi;
/** A ticket's phone page: its token is the key to it, whatever its length. */
const PAGE = /(\/t\/)[\w%-]+/g;
/** Runs of base64url or hex of 32 and more (128 bits in hex, and all our tokens of 43). */
const RUN = /[\w+-]{32,}/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What stands where something was taken out. */
export const MARKS = {
  id: '[id]',
  mobile: '[mobile]',
  number: '[number]',
  token: '[token]',
  hash: '[hash]',
  sealed: '[sealed]',
} as const;

/**
 * Takes a text for a log; gives it with ID numbers (18 or 15), mobile numbers, long tokens, password hashes and sealed
 * fields replaced by marks. Leaves times, counts, UUIDs, words and paths. When in doubt a number is taken out.
 */
export function scrubText(text: string): string {
  return text
    .replace(PASSWORD_HASH, MARKS.hash)
    .replace(SEALED, MARKS.sealed)
    .replace(BEARER, `$1 ${MARKS.token}`)
    .replace(QUERY, `$1${MARKS.token}`)
    .replace(PAGE, `$1${MARKS.token}`)
    .replace(RUN, run => (isToken(run) ? MARKS.token : run))
    .replace(ID_18, MARKS.id)
    .replace(ID_15, MARKS.id)
    .replace(MOBILE, MARKS.mobile);
}

/** Random letters mix digits or cases; a long-name-in-words and a run of digits do not count. */
function isToken(run: string): boolean {
  return (
    !UUID.test(run) && /[a-z]/i.test(run) && (/[0-9]/.test(run) || (/[a-z]/.test(run) && /[A-Z]/.test(run)))
  );
}
