import type { Names } from './names.ts';
import { makeLeaf, makeSiteCa, type Pair, shown } from './site-ca.ts';

/** Where the authority is kept, for the owner alone. */
export interface CaFiles {
  read(name: string): string | null;
  write(name: string, text: string): void;
  pathOf(name: string): string;
}

/** What the hall serves https with, and what its boxes and phones are to trust. */
export interface SiteTls {
  readonly caFile: string;
  readonly caPem: string;
  readonly caDer: Buffer;
  readonly fingerprint: string;
  /** A certificate for the names as they are now: the same one until they change or it nears its end. */
  leaf(): Promise<Pair>;
}

const CERT = 'hall-ca.crt';
const KEY = 'hall-ca.key';
const RENEW_MS = 366 * 86_400_000;

export interface SiteTlsParts {
  readonly files: CaFiles;
  readonly names: () => Names;
  readonly now: () => number;
  readonly random: (bytes: number) => Buffer;
}

/**
 * The hall's own authority: made once and kept; server certificates are made in memory at each start and when the
 * machine's addresses change, so that only one secret lies on the disk.
 */
export async function openSiteTls({ files, names, now, random }: SiteTlsParts): Promise<SiteTls> {
  // A serial number is positive: its first bit is 0, and it has no leading zeros.
  const serial = (): string => `4${random(15).toString('hex').slice(1)}`.padEnd(30, '0');
  const ca = await keptCa(files, () => makeSiteCa(random(3).toString('hex').toUpperCase(), now(), serial()));
  const { der, fingerprint } = await shown(ca.cert);
  let last: { readonly key: string; readonly at: number; readonly pair: Pair } | null = null;
  return {
    caFile: files.pathOf(CERT),
    caPem: ca.cert,
    caDer: der,
    fingerprint,
    async leaf() {
      const wanted = names();
      const key = JSON.stringify(wanted);
      if (last === null || last.key !== key || now() - last.at > RENEW_MS)
        last = { key, at: now(), pair: await makeLeaf(ca, wanted, now(), serial()) };
      return last.pair;
    },
  };
}

async function keptCa(files: CaFiles, make: () => Promise<Pair>): Promise<Pair> {
  const [cert, key] = [files.read(CERT), files.read(KEY)];
  if (cert !== null && key !== null) return { cert, key };
  const made = await make();
  files.write(KEY, made.key);
  files.write(CERT, made.cert);
  return made;
}
