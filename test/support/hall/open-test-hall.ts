import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { type Hall, openHall, type Ports } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import type { HallPlan, Item } from '../../../server/domain/hall/plan.ts';
import type { Role } from '../../../server/domain/identity/roles.ts';
import { decideLetIn } from '../../../server/domain/stations/pair.ts';
import { machineClock, machineIds } from '../../../server/ports.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { type Beside, foundHall, loadDefaultHall } from '../../../server/seed/load.ts';
import { deviceToken } from '../../../server/wire/caller.ts';
import { sessionCookie } from '../../../server/wire/cookies.ts';
import { openWire } from '../../../server/wire/open.ts';
import { privateLog } from '../../../server/wire/redact.ts';
import { HttpClient } from './http-client.ts';
import { LiveSocket } from './live-socket.ts';
import { orderIn, type Order } from './order.ts';
import { decideAddStaff } from '../../../server/domain/staff/register.ts';
import { decideSignIn } from '../../../server/domain/staff/sign-in.ts';
import { fieldContext } from '../../../server/app/secrets/field-cipher.ts';
import type { Vault } from '../../../server/app/secrets/vault.ts';
import type { CredentialPrepared } from '../../../server/domain/staff/register.ts';
import { soundCredential } from './ready-hall.ts';

let hashed: Promise<string> | null = null;

/** A member's credential as the real check makes it, but for the hash, which all members share: it costs 40 ms. */
async function credentialOf(vault: Vault, staffId: string): Promise<CredentialPrepared> {
  hashed ??= vault.passwords.hashPassword('Members-2026-do-not-type');
  const sound = soundCredential(staffId);
  const seal = (text: string, column: string): string =>
    vault.cipher.seal(text, fieldContext('credential', column, staffId));
  const login = `member.${staffId}`;
  const sealed = { loginSealed: seal(login, 'login_sealed'), nameSealed: seal('示例', 'name_sealed') };
  const row = { ...sound.row, ...sealed, loginIndex: vault.loginIndex(login), passwordHash: await hashed };
  return { ...sound, row };
}

export const DIRECTOR = { login: 'zhuren', password: 'Lvyuan-2026-hall' } as const;
export const TODAY = '2026-11-23';

export interface TestHallOptions extends Partial<Pick<Ports, 'around' | 'clock'>> {
  /** A MariaDB database; without one, a SQLite file in a folder of its own. */
  readonly databaseUrl?: string | null;
  /** A folder that is kept; without one, a temporary folder that goes with the hall. */
  readonly dir?: string;
  readonly floor?: { readonly plan: HallPlan; readonly items: readonly Item[]; readonly beside?: Beside };
  /** The folder of the built screens; without one, it serves none. */
  readonly dist?: string;
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Leaves the hall without staff and closed. */
  readonly bare?: boolean;
}

/** A member of staff with a session, not by way of a password: that is one test's business and not all tests'. */
export interface Member extends HttpClient {
  readonly staffId: string;
  readonly seat: string;
}

/** A whole hall in this process, at a port of its own, with everybody one needs. */
export interface TestHall {
  readonly url: string;
  readonly dir: string;
  readonly hall: Hall;
  /** The log as written, a JSON line each. */
  readonly log: readonly string[];
  /** Signed in with a password; the hall is open since then. */
  readonly director: HttpClient;
  readonly order: Order;
  anybody(): HttpClient;
  member(roles?: readonly Role[]): Promise<Member>;
  signIn(staffId: string): Promise<string>;
  /** A device of a station, let in as the machine's own agent is. */
  device(stationId: string): Promise<HttpClient>;
  socket(who?: HttpClient): Promise<LiveSocket>;
  close(): Promise<void>;
}

export async function openTestHall(options: TestHallOptions = {}): Promise<TestHall> {
  const dir = options.dir ?? (await mkdtemp(path.join(os.tmpdir(), 'hall-test-')));
  const { databaseUrl } = options;
  const clock = options.clock ?? machineClock;
  const lines: string[] = [];
  const log = pino({ ...privateLog, level: 'info' }, { write: (line: string) => void lines.push(line) });
  const config = readConfig({
    ...{ HALL_DATA: dir, ...options.env, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  });
  const seen = { url: 'http://127.0.0.1' };
  const around = options.around ? { around: options.around } : {};
  const hall = await openHall(config, { clock, ids: machineIds, log, publicUrl: () => seen.url, ...around });
  await foundHall(hall.sequencer, config.hallId);
  const { plan, items, beside } = options.floor ?? { plan: defaultHall(), items: defaultItems() };
  await loadDefaultHall(hall.sequencer, plan, items, beside);
  const { sequencer, handlers, store, vault, blobs, voice, waits, setupCode, queueWatch } = hall;
  const wire = await openWire({
    ...{
      sequencer,
      handlers,
      store,
      vault,
      blobs,
      voice,
      waits,
      setupCode,
      queueWatch,
      log,
      clock,
      ids: machineIds,
    },
    ...{ dist: options.dist ?? path.join(dir, 'no-screens'), tls: null, site: null, localAgentToken: null },
    utcOffsetMinutes: config.utcOffsetMinutes,
    publicUrl: () => seen.url,
  });
  seen.url = `http://127.0.0.1:${await wire.listen(0, '127.0.0.1')}`;
  const order = orderIn(hall);
  const sockets: LiveSocket[] = [];
  const anybody = (): HttpClient => new HttpClient(seen.url);
  const director = anybody();
  const signIn = async (staffId: string): Promise<string> => {
    const { credential } = sequencer.image.hall.staff.get(staffId)!;
    const { sessionId } = await order(decideSignIn, {}, { prepared: { staffId, credential, matches: true } });
    return `${sessionCookie(false)}=${vault.token('session', sessionId)}`;
  };
  const test: TestHall = {
    ...{ url: seen.url, dir, hall, log: lines, director, order, anybody, signIn },
    async member(roles = ['officer']) {
      const staffId = machineIds.next();
      await order(decideAddStaff, { roles }, { prepared: await credentialOf(vault, staffId) });
      const client = new HttpClient(seen.url, { cookie: await signIn(staffId) });
      return Object.assign(client, { staffId, seat: `seat-${staffId}` });
    },
    async device(stationId) {
      const { generation } = await order(decideLetIn, { stationId });
      return new HttpClient(seen.url, { device: deviceToken(vault, { stationId, generation }) });
    },
    async socket(who = anybody()) {
      const socket = new LiveSocket(seen.url, who.carries);
      sockets.push(socket);
      return socket.connected();
    },
    async close() {
      for (const socket of sockets) socket.close();
      await wire.close();
      await hall.close();
      if (options.dir === undefined) await rm(dir, { recursive: true, force: true });
    },
  };
  if (options.bare) return test;
  await director.must('setup:found', { ...DIRECTOR, name: '王主任', code: setupCode()! });
  await director.must('staff:signIn', DIRECTOR);
  await director.must('day:open', { date: TODAY, anyTime: true });
  return test;
}
