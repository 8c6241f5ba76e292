/** One plain line, Chinese then English, for whoever sits at the console. */
export function say(chinese, english) {
  console.log(`▸ ${chinese} / ${english}`);
}

/** A failure whose message is already meant for people: the entry prints it without a stack. */
export class Trouble extends Error {
  constructor(chinese, english) {
    super(`✗ ${chinese}\n✗ ${english}`);
  }
}
