import { answer, readText, type Written } from '../text-sign/area.ts';
import { frameReader, seal } from '../text-sign/frame.ts';

/** Unknown command, as a controller says it. */
const BAD_COMMAND = 0x02;
const ANY_ADDRESS = 0xfffe;

/** A controller and its panel, without the wire: what it would show at any time. */
export interface SignMachine {
  /** Takes bytes of the bus; gives what it answers. What is for another is left alone, what is damaged is not obeyed. */
  take(bytes: Uint8Array): Buffer[];
  /** What stands on the panel now; empty: nothing. */
  shows(): string;
  /** A power cut: what stood in memory is gone. */
  cutPower(): void;
  readonly refused: { damaged: number; unknown: number };
  /** Everything that was written to it, in order. */
  readonly written: readonly string[];
}

/** A text controller with so many columns on its panel; one Han character takes two. */
export function signMachine(address: number, now: () => number, columns = 16): SignMachine {
  let read = frameReader();
  let stands: (Written & { readonly at: number }) | null = null;
  const refused = { damaged: 0, unknown: 0 };
  const written: string[] = [];
  const clipped = (text: string): string => {
    let left = columns;
    let shown = '';
    for (const character of text) {
      left -= character.charCodeAt(0) > 0xff ? 2 : 1;
      if (left < 0) break;
      shown += character;
    }
    return shown;
  };
  return {
    refused,
    written,
    take(bytes) {
      const answers: Buffer[] = [];
      for (const frame of read(bytes)) {
        if (frame === null) refused.damaged += 1;
        else if (frame.to === address || frame.to === ANY_ADDRESS) {
          const told = readText(frame);
          if (told) {
            stands = { ...told, at: now() };
            written.push(told.text);
          } else refused.unknown += 1;
          answers.push(seal(answer(address, told ? { kind: 'ack' } : { kind: 'nack', code: BAD_COMMAND })));
        }
      }
      return answers;
    },
    shows() {
      if (stands === null || now() - stands.at >= stands.seconds * 1_000) return '';
      return clipped(stands.text);
    },
    cutPower() {
      stands = null;
      read = frameReader();
    },
  };
}
