import type { IncomingMessage } from 'node:http';
import type { Credentials } from './caller.ts';

export const SESSION_COOKIE = 'hall_session';

function cookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim());
  }
  return undefined;
}

/** What a request carries of its sender: the staff cookie, a device's bearer token, a ticket's token. */
export function credentialsOf(request: Pick<IncomingMessage, 'headers'>): Credentials {
  const { authorization, cookie: header } = request.headers;
  const ticket = request.headers['x-ticket-token'];
  const bearer = authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined;
  let session: string | undefined;
  try {
    session = cookie(header, SESSION_COOKIE);
  } catch {
    session = undefined;
  }
  return { session, device: bearer, ticket: typeof ticket === 'string' ? ticket : undefined };
}

/** A request that changes something must come from our own pages: browsers say their origin, programs do not. */
export function fromOurPages(request: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
