import type { IncomingMessage } from 'node:http';
import type { Credentials } from './caller.ts';

/**
 * The session's cookie. Ports do not part cookies, and a browser that has a Secure one lets plain http neither see nor
 * replace it; so each way has a name of its own, and one may sign in by both.
 */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-hall_session' : 'hall_session');

type Asked = Pick<IncomingMessage, 'headers'> & Partial<Pick<IncomingMessage, 'socket'>>;

const isSecure = ({ socket }: Asked): boolean =>
  (socket as { encrypted?: boolean } | undefined)?.encrypted === true;

function cookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim());
  }
  return undefined;
}

/** What a request carries of its sender: the staff cookie, a device's bearer token, a ticket's token. */
export function credentialsOf(request: Asked): Credentials {
  const { authorization, cookie: header } = request.headers;
  const ticket = request.headers['x-ticket-token'];
  const bearer = authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined;
  let session: string | undefined;
  try {
    session = cookie(header, sessionCookie(isSecure(request)));
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
