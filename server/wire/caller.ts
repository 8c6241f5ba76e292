import type { Sender } from '../domain/decision.ts';
import type { Role } from '../domain/identity/roles.ts';
import { sessionAlive } from '../domain/identity/session.ts';
import type { Hall } from '../domain/state/hall.ts';
import type { Vault } from '../app/secrets/vault.ts';
import { sameSecret } from '../app/secrets/tokens.ts';

/** What access is given to: a staff role, a kind of device, the holder of a ticket, or anybody. */
export type Standing = Role | 'kiosk' | 'display' | 'agent' | 'ticket' | 'public' | 'system' | 'clock';

/** Who is at the other end, and in what standing. */
export interface Caller {
  readonly sender: Sender;
  readonly standings: readonly Standing[];
}

export const ANYBODY: Caller = { sender: { kind: 'public' }, standings: ['public'] };

/** What a connection carries of itself. */
export interface Credentials {
  readonly session?: string | undefined;
  readonly device?: string | undefined;
  readonly ticket?: string | undefined;
}

export interface CallerParts {
  readonly vault: Vault;
  readonly hall: () => Hall;
  /** Of this machine's own agent, made anew at each start; null when there is none. */
  readonly localAgentToken: string | null;
  readonly lastSeen: Map<string, number>;
  readonly now: () => number;
  /** Reads what other processes did; a session may have begun there a moment ago. */
  readonly catchUp: () => Promise<void>;
}

function staffCaller(parts: CallerParts, token: string): Caller | null {
  const sessionId = parts.vault.readToken('session', token);
  const session = sessionId === null ? undefined : parts.hall().sessions.get(sessionId);
  const staff = session && parts.hall().staff.get(session.staffId);
  if (!session || !staff?.active) return null;
  const now = parts.now();
  const lastSeenAt = parts.lastSeen.get(session.id) ?? now;
  if (!sessionAlive({ startedAt: session.openedAt, lastSeenAt }, now)) return null;
  parts.lastSeen.set(session.id, now);
  const sender = { kind: 'staff' as const, staffId: staff.id, sessionId: session.id };
  return { sender, standings: [...staff.roles, 'public'] };
}

function deviceCaller(parts: CallerParts, token: string): Caller | null {
  const hall = parts.hall();
  if (parts.localAgentToken !== null && sameSecret(token, parts.localAgentToken)) {
    const agent = [...hall.stations.values()].find(station => station.kind === 'agent');
    if (!agent) return null;
    return { sender: { kind: 'device', stationId: agent.id }, standings: ['agent', 'public'] };
  }
  const [stationId, generation] = (parts.vault.readToken('device', token) ?? '').split('.');
  const device = stationId === undefined ? undefined : hall.devices.get(stationId);
  if (!device || String(device.generation) !== generation) return null;
  return { sender: { kind: 'device', stationId: device.stationId }, standings: [device.kind, 'public'] };
}

function ticketCaller(parts: CallerParts, token: string): Caller | null {
  const ticketId = parts.vault.readToken('ticket', token);
  return ticketId === null ? null : { sender: { kind: 'ticket', ticketId }, standings: ['ticket', 'public'] };
}

/** Tells who calls by what the connection carries, looked up in the live hall each time; else anybody. */
export function callerOf(parts: CallerParts, { session, device, ticket }: Credentials): Caller {
  const found =
    (session !== undefined && staffCaller(parts, session)) ||
    (device !== undefined && deviceCaller(parts, device)) ||
    (ticket !== undefined && ticketCaller(parts, ticket));
  return found || ANYBODY;
}

/**
 * As `callerOf`, but a token that is ours and still unknown is looked for once more after reading on in the journal:
 * it was given by another process of the hall less than 250 ms ago.
 */
export async function callerSoon(parts: CallerParts, credentials: Credentials): Promise<Caller> {
  const caller = callerOf(parts, credentials);
  if (caller !== ANYBODY) return caller;
  const { session, device } = credentials;
  const ours =
    (session !== undefined && parts.vault.readToken('session', session) !== null) ||
    (device !== undefined && parts.vault.readToken('device', device) !== null);
  if (!ours) return caller;
  await parts.catchUp().catch(() => undefined);
  return callerOf(parts, credentials);
}

/** The token a device uses after its pairing. */
export function deviceToken(vault: Vault, device: { stationId: string; generation: number }): string {
  return vault.token('device', `${device.stationId}.${device.generation}`);
}
