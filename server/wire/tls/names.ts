import type { NetworkInterfaceInfo } from 'node:os';

/** Under what a server may be asked for. */
export interface Names {
  readonly dns: readonly string[];
  readonly ips: readonly string[];
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const LINK_LOCAL = /^fe80:/i;

/** This machine's names and addresses in its network, and the one that PUBLIC_URL gives it; sorted, each once. */
export function namesOf(interfaces: Interfaces, hostname: string, publicUrl: string | null): Names {
  const dns = new Set(['localhost']);
  const ips = new Set(['127.0.0.1', '::1']);
  const add = (name: string): void => void (isAddress(name) ? ips : dns).add(name.toLowerCase());
  for (const list of Object.values(interfaces)) {
    for (const { address } of list ?? []) if (!LINK_LOCAL.test(address)) add(address);
  }
  if (/^[a-z0-9.-]+$/i.test(hostname)) add(hostname);
  if (publicUrl !== null) add(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''));
  return { dns: [...dns].sort(), ips: [...ips].sort() };
}

const isAddress = (name: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(name) || name.includes(':');
