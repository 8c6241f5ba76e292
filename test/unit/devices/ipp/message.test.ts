import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage, IppFault, type Message } from '../../../../devices/ipp/message.ts';
import { requestsTo } from '../../../../devices/ipp/requests.ts';
import { GROUP } from '../../../../devices/ipp/tags.ts';
import { attributesOf, flagIn, numberIn, shortName, texts, textsIn } from '../../../../devices/ipp/values.ts';

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const CHARSET = `47 0012 ${hex('attributes-charset')} 0005 ${hex('utf-8')}`;
const bytes = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');

/** RFC 8010 A.1, the Print-Job Request. */
const PRINT_JOB = bytes(`0101 0002 00000001 01 ${CHARSET}
  48 001b ${hex('attributes-natural-language')} 0005 ${hex('en-us')}
  45 000b ${hex('printer-uri')} 002c ${hex('ipp://printer.example.com/ipp/print/pinetree')}
  42 0008 ${hex('job-name')} 0006 ${hex('foobar')}
  22 0016 ${hex('ipp-attribute-fidelity')} 0001 01
  02 21 0006 ${hex('copies')} 0004 00000014
  44 0005 ${hex('sides')} 0013 ${hex('two-sided-long-edge')}
  03 ${hex('%!PDF')}`);

/** RFC 8010 A.7, a Get-Jobs Request: an attribute of several values. */
const GET_JOBS = bytes(`0101 000a 0000007b 01 ${CHARSET}
  48 001b ${hex('attributes-natural-language')} 0005 ${hex('en-us')}
  45 000b ${hex('printer-uri')} 002c ${hex('ipp://printer.example.com/ipp/print/pinetree')}
  21 0005 ${hex('limit')} 0004 00000032
  44 0014 ${hex('requested-attributes')} 0006 ${hex('job-id')}
  44 0000 0008 ${hex('job-name')}
  44 0000 000f ${hex('document-format')}
  03`);

describe('messages of IPP', () => {
  it('reads the Print-Job request of RFC 8010 A.1 and writes the same bytes again', () => {
    const read = decodeMessage(PRINT_JOB);
    expect([read.version, read.code, read.requestId]).toEqual([[1, 1], 2, 1]);
    const about = attributesOf(read, GROUP.operation);
    expect([...about.keys()].slice(0, 2)).toEqual(['attributes-charset', 'attributes-natural-language']);
    expect(textsIn(about, 'job-name')).toEqual(['foobar']);
    expect(flagIn(about, 'ipp-attribute-fidelity')).toBe(true);
    const job = attributesOf(read, GROUP.job);
    expect([numberIn(job, 'copies'), textsIn(job, 'sides')]).toEqual([20, ['two-sided-long-edge']]);
    expect(read.data.toString('latin1')).toBe('%!PDF');
    expect(encodeMessage(read)).toEqual(PRINT_JOB);
  });

  it('reads the Get-Jobs request of RFC 8010 A.7, whose one attribute has three values', () => {
    const read = decodeMessage(GET_JOBS);
    expect(textsIn(attributesOf(read, GROUP.operation), 'requested-attributes')).toEqual([
      ...['job-id', 'job-name', 'document-format'],
    ]);
    expect(encodeMessage(read)).toEqual(GET_JOBS);
  });

  it('asks with charset, language and address in front, in this order (RFC 8011 4.1.4, 4.1.5)', () => {
    const to = requestsTo('ipp://192.0.2.9/ipp/print');
    for (const [request, code] of [
      [to.getPrinter(7), 0x000b],
      [to.getJob(7, 5), 0x0009],
      [to.cancelJob(7, 5), 0x0008],
      [
        to.printJob(7, '办事指南', Buffer.from('%PDF-'), [texts('keyword', 'media', 'iso_a4_210x297mm')]),
        0x0002,
      ],
    ] as const) {
      const read = decodeMessage(request);
      expect([read.code, read.requestId]).toEqual([code, 7]);
      expect(read.groups[0]!.attributes.slice(0, 3).map(({ name }) => name)).toEqual([
        ...['attributes-charset', 'attributes-natural-language', 'printer-uri'],
      ]);
    }
  });

  it('what it writes it reads', () => {
    const value = fc.record({
      tag: fc.integer({ min: 0x10, max: 0xff }),
      bytes: fc.uint8Array({ maxLength: 60 }).map(some => Buffer.from(some)),
    });
    const attribute = fc.record({
      name: fc.string({ minLength: 1, maxLength: 30 }),
      values: fc.array(value, { minLength: 1, maxLength: 4 }),
    });
    const group = fc.record({
      tag: fc.constantFrom(0x01, 0x02, 0x04, 0x05, 0x06),
      attributes: fc.array(attribute, { maxLength: 5 }),
    });
    const message: fc.Arbitrary<Message> = fc.record({
      version: fc.constant([1, 1] as const),
      code: fc.integer({ min: 0, max: 0xffff }),
      requestId: fc.integer({ min: 1, max: 0x7fffffff }),
      groups: fc.array(group, { maxLength: 4 }),
      data: fc.uint8Array({ maxLength: 100 }).map(some => Buffer.from(some)),
    });
    fc.assert(fc.property(message, one => void expect(decodeMessage(encodeMessage(one))).toEqual(one)));
  });

  it('refuses what ends too soon at every byte, and values that stand nowhere', () => {
    const end = PRINT_JOB.length - 5;
    for (let at = 0; at < end; at += 1)
      expect(() => decodeMessage(PRINT_JOB.subarray(0, at)), String(at)).toThrow(IppFault);
    expect(() => decodeMessage(bytes('0101 0000 00000001 21 0001 61 0004 00000001 03'))).toThrow(
      'before any',
    );
    expect(() => decodeMessage(bytes('0101 0000 00000001 01 21 0000 0004 00000001 03'))).toThrow(
      'of nothing',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
        try {
          decodeMessage(Buffer.from(noise));
        } catch (error) {
          expect(error).toBeInstanceOf(IppFault);
        }
      }),
    );
  });

  it('cuts a name at 255 bytes between characters', () => {
    const short = shortName('办'.repeat(100));
    expect([Buffer.byteLength(short), short]).toEqual([255, '办'.repeat(85)]);
    expect(shortName('𠮷'.repeat(64))).toBe('𠮷'.repeat(63));
  });
});
