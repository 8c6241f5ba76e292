const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 20;
/** The largest multiple of 36 in a byte: what lies above would make some letters likelier. */
const FAIR_BELOW = 252;

/** A new command's name, made before its first try. Not crypto.randomUUID: a page over plain http has none. */
export function newCommandId(): string {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH * 2))) {
      if (byte < FAIR_BELOW && id.length < LENGTH) id += LETTERS[byte % LETTERS.length];
    }
  }
  return id;
}
