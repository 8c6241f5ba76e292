import { describe, expect, it } from 'vitest';
import { lookAtFile } from '../../../server/app/attachments/look.ts';
import { FILE_FAULTS, MOST_BYTES } from '../../../server/domain/cases/attachments/attachment.ts';
import { pdfOf } from '../../../server/papers/pdf.ts';
import { guide, ONE_PAGE } from '../papers/support/guide.ts';
import { jpegOf, pdfFile, pdfWithObjects, pngOf } from '../../support/attachments/files.ts';

const PDF = 'application/pdf';
const [JPEG, PNG] = ['image/jpeg', 'image/png'];
const ZIP_END = Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1');
const glued = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

describe('what a file is', () => {
  it.each([
    ['pdf', pdfFile(), PDF],
    ['pdf', pdfWithObjects('1 0 << /Title (ok) >>'), PDF],
    ['jpeg', jpegOf(), JPEG],
    ['png', pngOf(), PNG],
  ] as const)('[G54] a whole %s is taken by what it holds', (type, bytes, declared) => {
    expect(lookAtFile(bytes, declared)).toEqual({ type });
  });

  it('[G54] a paper of our own press is taken', async () => {
    expect(lookAtFile(await pdfOf(guide(ONE_PAGE)), PDF)).toEqual({ type: 'pdf' });
  });

  const BAD = [
    ['empty', Buffer.alloc(0), PDF],
    ['too_large', Buffer.alloc(MOST_BYTES + 1), PDF],
    ['unknown_type', Buffer.from('MZ\x90 a program named scan.pdf'), PDF],
    ['unknown_type', Buffer.from('GIF89a'), PNG],
    ['unknown_type', glued('\n', pdfFile()), PDF],
    ['other_type', pngOf(), JPEG],
    ['other_type', pdfFile(), PNG],
    ['broken', pngOf().subarray(0, -3), PNG],
    ['broken', glued(pngOf().subarray(0, 30), 'x', pngOf().subarray(31)), PNG],
    ['broken', pngOf(1, 60_000, 60_000), PNG],
    ['broken', jpegOf().subarray(0, -1), JPEG],
    ['broken', pdfFile().subarray(0, -20), PDF],
    ['broken', Buffer.from('%PDF-1.7\nnothing\nstartxref\n0\n%%EOF'), PDF],
    ['polyglot', glued(pngOf(), 'tail'), PNG],
    ['polyglot', glued(jpegOf(), 'tail'), JPEG],
    ['polyglot', glued(pdfFile(), '<script>alert(1)</script>'), PDF],
    ['polyglot', glued(pngOf(), ZIP_END), PNG],
    ['polyglot', pdfFile({ before: `%${ZIP_END.toString('latin1')}\n` }), PDF],
    ['polyglot', pdfFile({ before: '%<html><script>x</script>\n' }), PDF],
    ['encrypted', pdfFile({ trailer: '/Encrypt 5 0 R' }), PDF],
    ['encrypted', pdfFile({ trailer: '/#45ncrypt 5 0 R' }), PDF],
    ['active', pdfFile({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), PDF],
    ['active', pdfFile({ catalog: '/OpenAction << /S /L#61unch >>' }), PDF],
    ['active', pdfFile({ catalog: '/Names << /EmbeddedFiles 4 0 R >>' }), PDF],
    ['active', pdfWithObjects('1 0 << /S /JavaScript /JS (x) >>'), PDF],
  ] as const;

  it.each(BAD)('[G54] %s is refused (%#)', (fault, bytes, declared) => {
    expect(lookAtFile(bytes, declared)).toEqual({ fault });
  });

  it('[G54] every fault is met', () => {
    expect(new Set(BAD.map(([fault]) => fault))).toEqual(new Set(FILE_FAULTS));
  });

  it('[G54] no change of a single byte makes a reader throw', () => {
    for (const [bytes, declared] of [
      [pngOf(), PNG],
      [jpegOf(), JPEG],
      [pdfWithObjects('1 0 <<>>'), PDF],
    ] as const)
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ 0xff;
        expect(() => lookAtFile(changed, declared)).not.toThrow();
        expect(() => lookAtFile(bytes.subarray(0, at), declared)).not.toThrow();
      }
  });
});
