import {
  type AttachmentType,
  type FileFault,
  MEDIA_TYPES,
  MOST_BYTES,
} from '../../domain/cases/attachments/attachment.ts';
import { faultOfJpeg } from './jpeg.ts';
import { faultOfPdf } from './pdf.ts';
import { faultOfPng } from './png.ts';

const MAGIC: readonly (readonly [AttachmentType, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

const LOOKS = { pdf: faultOfPdf, jpeg: faultOfJpeg, png: faultOfPng } as const;

export type Looked = { readonly type: AttachmentType } | { readonly fault: FileFault };

/**
 * What a file is by its own bytes (rule G54), never by its name: type, structure to its last byte, and that it is nothing
 * else beside. `declared`: the media type it was sent as.
 */
export function lookAtFile(bytes: Buffer, declared: string): Looked {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > MOST_BYTES) return { fault: 'too_large' };
  const found = MAGIC.find(([, magic]) => bytes.subarray(0, magic.length).equals(magic));
  if (!found) return { fault: 'unknown_type' };
  const [type] = found;
  if (MEDIA_TYPES[type] !== declared) return { fault: 'other_type' };
  const fault = isAlsoAnother(bytes, type) ? 'polyglot' : LOOKS[type](bytes);
  return fault === null ? { type } : { fault };
}

const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
/** A zip's end stands in the last 65,557 bytes; readers look for %PDF- and for tags in the first 1,024. */
const TAIL = 65_557;
const HEAD = 1_024;

/** Whether some program would take it for another kind of file. */
function isAlsoAnother(bytes: Buffer, type: AttachmentType): boolean {
  if (bytes.subarray(-TAIL).includes(ZIP_END)) return true;
  const head = bytes.subarray(0, HEAD).toString('latin1').toLowerCase();
  if (/<(?:!doctype|html|script|svg|\?php)/.test(head)) return true;
  return type !== 'pdf' && head.includes('%pdf-');
}
