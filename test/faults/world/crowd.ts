import type { Chance } from './chance.ts';
import type { Crew } from './crew.ts';
import { httpLine } from './http-line.ts';
import type { Addresses, Line } from './line.ts';
import type { LogBook } from './log-book.ts';
import { Player } from './player.ts';
import { playKiosk, playOfficer } from './roles.ts';
import { socketLine } from './socket-line.ts';

const GRACE_MS = 30_000;

export interface CrowdParts {
  readonly crew: Crew;
  readonly addresses: Addresses;
  readonly book: LogBook;
  readonly chance: Chance;
  /** How long a client waits for one answer before it tries again. */
  readonly patienceMs: number;
  /** The longest a kiosk rests between two people. */
  readonly restMs: number;
}

export interface Crowd {
  /** Ends the work; every open command is tried until it is answered, half a minute at most. */
  stop(): Promise<void>;
}

/** Eight kiosks, four by http and four by socket, and four officers, all at work until stopped. */
export function startCrowd({ crew, addresses, book, chance, patienceMs, restMs }: CrowdParts): Crowd {
  const turned = (i: number): Addresses => addresses.map((_, n) => addresses[(n + i) % addresses.length]!);
  const players: Player[] = [];
  const hire = (client: string, line: Line): Player => {
    const player = new Player({ client, line, book, chance });
    players.push(player);
    return player;
  };
  const works = [
    ...crew.kiosks.map(({ stationId, token }, i) => {
      const headers = { authorization: `Bearer ${token}` };
      return playKiosk(hire(`${stationId}-http`, httpLine(turned(i), headers, patienceMs)), restMs);
    }),
    ...crew.kiosks.map(({ stationId, token }, i) => {
      const line = socketLine(turned(i + 1), { device: token }, patienceMs);
      return playKiosk(hire(`${stationId}-socket`, line), restMs);
    }),
    ...crew.officers.map(({ counterId, cookie }, i) => {
      const line = httpLine(turned(i), { cookie }, patienceMs);
      return playOfficer(hire(`officer-${counterId}`, line), counterId);
    }),
  ];
  return {
    async stop() {
      for (const player of players) player.stop(GRACE_MS);
      await Promise.all(works);
      for (const player of players) player.close();
    },
  };
}
