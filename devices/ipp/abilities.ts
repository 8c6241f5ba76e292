import type { Attribute, Message } from './message.ts';
import { GROUP } from './tags.ts';
import { attributesOf, texts, textsIn } from './values.ts';

/** What a printer says that it can do, as far as a guide on A4 asks for it. */
export interface Abilities {
  readonly pdf: boolean;
  /** What goes with a job: only what the printer knows, since some refuse the whole job for the rest (0x040b). */
  readonly template: readonly Attribute[];
}

const WISHES = [
  ['media', 'iso_a4_210x297mm'],
  ['sides', 'two-sided-long-edge'],
] as const;

/** Reads them from an answer to Get-Printer-Attributes; a printer that names no formats is asked by trying. */
export function abilitiesIn(answer: Message): Abilities {
  const attributes = attributesOf(answer, GROUP.printer);
  const formats = textsIn(attributes, 'document-format-supported');
  return {
    pdf: formats.length === 0 || formats.includes('application/pdf'),
    template: WISHES.filter(([name, value]) => textsIn(attributes, `${name}-supported`).includes(value)).map(
      ([name, value]) => texts('keyword', name, value),
    ),
  };
}
