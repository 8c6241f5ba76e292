import { inflateSync } from 'node:zlib';
import type { FileFault } from '../../domain/cases/attachments/attachment.ts';

/** What runs, opens something, or carries other files. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm)\b/;
const MOST_INFLATED = 8 * 1024 * 1024;

/**
 * What is wrong with a PDF (ISO 32000-1, 7.5): header, cross-reference and end where they belong and nothing after it, no
 * encryption, nothing that runs. Objects within compressed object streams are looked at too.
 */
export function faultOfPdf(bytes: Buffer): FileFault | null {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return 'broken';
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !/startxref\s+\d+\s*$/.test(text.slice(Math.max(0, end - 64), end))) return 'broken';
  if (/[^\s\0]/.test(text.slice(end + 5))) return 'polyglot';
  const xref = Number(/startxref\s+(\d+)\s*$/.exec(text.slice(Math.max(0, end - 64), end))![1]);
  if (!/^\s*(?:xref|\d+\s+\d+\s+obj)/.test(text.slice(xref, xref + 40))) return 'broken';
  const names = plain(outsideStreams(text));
  if (/\/Encrypt\b/.test(names)) return 'encrypted';
  const inside = objectStreams(text, bytes);
  if (inside === null) return 'broken';
  return ACTIVE.test(names) || inside.some(part => ACTIVE.test(plain(part))) ? 'active' : null;
}

/** Names may be written with #xx for any sign. */
const plain = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** What stands outside of streams: their bytes are no names. */
function outsideStreams(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const begin = text.indexOf('stream', at);
    if (begin < 0) break;
    const end = text.indexOf('endstream', begin);
    if (end < 0) break;
    parts.push(text.slice(at, begin));
    at = end + 'endstream'.length;
  }
  return [...parts, text.slice(at)].join('\n');
}

/** Texts of the compressed object streams; null where one cannot be opened or is too large to look at. */
function objectStreams(text: string, bytes: Buffer): string[] | null {
  const found: string[] = [];
  for (const match of text.matchAll(/\/ObjStm\b/g)) {
    const begin = text.indexOf('stream', match.index);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin);
    if (end < 0) return null;
    const from = begin + 6 + (text[begin + 6] === '\r' ? 2 : 1);
    const dictionary = text.slice(text.lastIndexOf('obj', match.index), begin);
    const body = bytes.subarray(from, end);
    if (!plain(dictionary).includes('/FlateDecode')) {
      found.push(body.toString('latin1'));
      continue;
    }
    try {
      found.push(inflateSync(body, { maxOutputLength: MOST_INFLATED }).toString('latin1'));
    } catch {
      return null;
    }
  }
  return found;
}
