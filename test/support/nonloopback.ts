import { networkInterfaces } from 'node:os';

/** This machine's first IPv4 address that others can reach, or null. */
export function nonLoopback(): string | null {
  const all = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}
