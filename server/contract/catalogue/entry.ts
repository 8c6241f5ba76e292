import { z } from 'zod';
import type { Basis, Entry, Fee } from '../../domain/catalogue/entry/entry.ts';
import type { Material } from '../../domain/catalogue/entry/material.ts';
import type { Step } from '../../domain/catalogue/entry/step.ts';
import * as terms from '../../domain/catalogue/entry/terms.ts';
import { id, line, paragraph, text } from '../fields.ts';
import { itemCode, limit, words } from './item.ts';

const keys = <T extends object>(list: T) =>
  z.enum(Object.keys(list) as [keyof T & string, ...(keyof T & string)[]]);
const sentence = line(400).nullable();
const few = (max: number, most: number) => z.array(line(max)).max(most);

const material = z.strictObject({
  name: line(200),
  form: z.enum(terms.MATERIAL_FORMS),
  copies: z.int().min(0).max(99),
  necessity: z.enum(terms.NECESSITIES),
  source: z.enum(terms.MATERIAL_SOURCES),
  waived: z.boolean(),
  specification: sentence,
  note: words.nullable(),
  basis: sentence,
  blank: sentence,
  sample: sentence,
}) satisfies z.ZodType<Material>;

const step = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,20}$/),
  name: line(40),
  note: line(80).nullable(),
  post: z.enum(terms.POSTS),
  actor: line(40).nullable(),
  limit: limit.nullable(),
  judges: z.boolean(),
  supervision: line(80).nullable(),
  disclosed: z.boolean(),
  ways: z
    .array(
      z.strictObject({
        to: z.string().regex(/^[a-z0-9_-]{1,20}$/),
        when: line(30).nullable(),
        rare: z.boolean(),
      }),
    )
    .max(8),
}) satisfies z.ZodType<Step>;

const basis = z.strictObject({
  law: line(120),
  version: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .nullable(),
  article: line(60),
  text: paragraph(4000).nullable(),
}) satisfies z.ZodType<Basis>;

const fee = z.strictObject({
  name: line(100),
  standard: words,
  fen: z.int().min(0).max(100_000_000).nullable().optional(),
  basis: line(400),
  relief: sentence,
}) satisfies z.ZodType<Fee>;

/** An entry as it travels. */
export const entry = z.strictObject({
  code: itemCode,
  basicCode: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,36}$/)
    .nullable(),
  name: line(300),
  group: line(300).nullable(),
  typeCode: z.string().regex(/^\d{2}$/),
  bureauId: id,
  body: line(120).nullable(),
  bodyNature: keys(terms.BODY_NATURES).nullable(),
  level: keys(terms.LEVELS).nullable(),
  source: keys(terms.SOURCES).nullable(),
  share: z.enum(terms.SHARES).nullable(),
  jointBodies: few(120, 20),
  reach: sentence,
  summary: words.nullable(),
  audience: z.array(keys(terms.AUDIENCE)).max(7),
  caseKind: keys(terms.CASE_KINDS).nullable(),
  statutory: limit.nullable(),
  promised: limit.nullable(),
  limitNote: sentence,
  pledge: limit.nullable().optional(),
  conditions: few(400, 40),
  materials: z.array(material).max(60),
  fees: z.array(fee).max(20).nullable(),
  basis: z.array(basis).max(30),
  steps: z.array(step).max(50),
  special: z.array(z.enum(terms.SPECIAL_PROCEDURES)).max(8),
  result: z.strictObject({ name: text, kind: keys(terms.RESULT_KINDS) }).nullable(),
  delivery: z.array(z.enum(terms.DELIVERIES)).max(3),
  channels: z.array(keys(terms.CHANNELS)).max(3),
  visits: z.int().min(0).max(20).nullable(),
  quantity: sentence,
  places: z.int().min(1).max(1_000_000).nullable().optional(),
  rights: few(200, 20),
  disclosure: z.strictObject({
    scope: z.enum(terms.DISCLOSURE_SCOPES),
    basis: sentence,
    forms: z.array(z.enum(terms.DISCLOSURE_FORMS)).max(5),
    within: limit.nullable(),
  }),
  enquiry: sentence,
  complaint: sentence,
  duty: z.strictObject({ leader: sentence, office: sentence, responsible: sentence }),
  correspondence: z.strictObject({ section: sentence, body: sentence, government: sentence }),
  promise: sentence,
  discipline: sentence,
  accountability: sentence,
  outside: sentence,
  examples: z.array(z.string().regex(/^[a-zA-Z]{1,20}$/) as unknown as z.ZodType<keyof Entry>).max(60),
}) satisfies z.ZodType<Entry>;
