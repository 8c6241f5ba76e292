import type { Attribute, Group, Message, Value } from './message.ts';
import { GROUP, VALUE } from './tags.ts';

type TextTag =
  'text' | 'name' | 'keyword' | 'uri' | 'uriScheme' | 'charset' | 'naturalLanguage' | 'mimeMediaType';

/** An attribute of one text, or of several. */
export function texts(tag: TextTag, name: string, ...values: readonly string[]): Attribute {
  return { name, values: values.map(value => ({ tag: VALUE[tag], bytes: Buffer.from(value, 'utf8') })) };
}

/** An attribute of one whole number, or of several. */
export function numbers(tag: 'integer' | 'enum', name: string, ...values: readonly number[]): Attribute {
  return { name, values: values.map(value => ({ tag: VALUE[tag], bytes: int(value) })) };
}

export function flag(name: string, value: boolean): Attribute {
  return { name, values: [{ tag: VALUE.boolean, bytes: Buffer.from([value ? 1 : 0]) }] };
}

function int(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeInt32BE(value);
  return four;
}

/** A name that fits the 255 bytes of one (RFC 8011 5.1.3), cut between characters. */
export function shortName(name: string): string {
  let short = '';
  for (const sign of name) {
    if (Buffer.byteLength(short + sign) > 255) break;
    short += sign;
  }
  return short;
}

/** The attributes of the first group of a kind, by name. */
export function attributesOf({ groups }: Message, tag: number): ReadonlyMap<string, readonly Value[]> {
  const found = groups.find(group => group.tag === tag)?.attributes ?? [];
  return new Map(found.map(({ name, values }) => [name, values]));
}

/** What stands in an attribute as text; none where it is not there. */
export function textsIn(attributes: ReadonlyMap<string, readonly Value[]>, name: string): string[] {
  return (attributes.get(name) ?? []).map(({ bytes }) => bytes.toString('utf8'));
}

/** The first whole number of an attribute; null where it is none or not there (no-value, unknown). */
export function numberIn(attributes: ReadonlyMap<string, readonly Value[]>, name: string): number | null {
  const value = attributes.get(name)?.[0];
  const isNumber = value?.tag === VALUE.integer || value?.tag === VALUE.enum;
  return isNumber && value.bytes.length === 4 ? value.bytes.readInt32BE() : null;
}

/** A yes or no; null where it is neither. */
export function flagIn(attributes: ReadonlyMap<string, readonly Value[]>, name: string): boolean | null {
  const value = attributes.get(name)?.[0];
  return value?.tag === VALUE.boolean && value.bytes.length === 1 ? value.bytes[0] === 1 : null;
}

/** What every message begins with: in UTF-8, and in which language (RFC 8011 4.1.4). */
export const opening = (...more: readonly Attribute[]): Group => ({
  tag: GROUP.operation,
  attributes: [
    texts('charset', 'attributes-charset', 'utf-8'),
    texts('naturalLanguage', 'attributes-natural-language', 'zh-cn'),
    ...more,
  ],
});
