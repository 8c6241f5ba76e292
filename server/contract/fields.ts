import { z } from 'zod';

/** Ids the server made or the plan names. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
/** Made by the sender before its first try: 16-40 random letters and figures. */
export const commandId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/);
/** A browser's random name for itself at a counter. */
export const seat = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
export const date = z.iso.date();
/** Epoch ms, before the year 9999 in every zone: dates have four figures for the year. */
export const time = z.int().min(0).max(253_370_764_800_000);
/** Milliseconds; a hundred counters serve more than 10⁹ of them on one day. */
export const lasting = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const count = z.int().min(0).max(1_000_000_000);
/** Text without control characters, and without half a surrogate pair, which no database gives back as it came. */
export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029\ud800-\udfff]*$/u);
/** The same in several lines. */
export const paragraph = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\ud800-\udfff]*$/u);
export const text = z.strictObject({ zh: line(60), en: line(120) });
/** How long something is expected to take, from now. */
export const minutes = z.int().min(1).max(240);
/** A badge number, as on the officer's coat. */
export const badge = z.string().regex(/^[A-Za-z0-9-]{1,12}$/);
/** A desk's telephone by its signs; the rule looks at it as a number. */
export const serviceTel = z.string().regex(/^[0-9 -]{3,20}$/);
export const nothing = z.strictObject({});
export const none = z.null();
