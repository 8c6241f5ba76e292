import { z } from 'zod';
import { FORMAT, type Manifest } from '../../papers/package/manifest.ts';

const words = z.array(z.string().max(500)).max(500).readonly();
const manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  items: z
    .array(
      z.strictObject({
        code: z.string().max(64),
        name: z.string().max(300),
        lacks: z.strictObject({ table: words, chart: words, basis: words }).readonly(),
      }),
    )
    .min(1)
    .max(2_000),
  files: z.record(z.string().max(300), z.string().regex(/^[0-9a-f]{64}$/)),
}) satisfies z.ZodType<Manifest>;

/** JSON of bytes, or undefined where they are none. */
export function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** The manifest of a package, or null where it is none of ours. */
export function manifestIn(bytes: Buffer): Manifest | null {
  return manifest.safeParse(parsed(bytes)).data ?? null;
}
