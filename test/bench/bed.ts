import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type MariaDb, startMariaDb } from '../support/mariadb.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { environmentOf, type Place } from './floor/in-process.ts';
import type { Plan } from './plan.ts';
import type { Report } from './report.ts';
import { type Acts, startRole, type Worker } from './worker.ts';

/** Room for the whole run: with the tests' 64 MiB of log a run of this size measures checkpoints, on both sides. */
const ROOMY = ['--innodb-log-file-size=1G', '--innodb-buffer-pool-size=1G'];

/** A database to measure on, with an empty schema for ours and one for the raw ways. */
export interface Bench {
  readonly mariadb: MariaDb;
  readonly ours: string;
  readonly raw: string;
}

/** What all phases stand on: plan, report, databases and processes, and the way to leave them in order. */
export class Bed {
  readonly plan: Plan;
  readonly report: Report;
  private readonly leaving: (() => Promise<unknown>)[] = [];
  private home: Promise<string> | null = null;
  private fast: Promise<Bench> | null = null;
  private halls = 0;
  constructor(plan: Plan, report: Report) {
    this.plan = plan;
    this.report = report;
  }

  /** The run's own folder: field keys, SQLite files, what is compiled. */
  folder(): Promise<string> {
    this.home ??= mkdtemp(path.join(os.tmpdir(), 'hall-bench-'));
    return this.home;
  }
  /** The durable MariaDB of this run. */
  database(): Promise<Bench> {
    this.fast ??= this.start();
    return this.fast;
  }
  async start(extraArgs: readonly string[] = []): Promise<Bench> {
    const mariadb = await startMariaDb({ flush: 1, extraArgs: [...ROOMY, ...extraArgs] });
    this.onLeave(() => mariadb.stop());
    return { mariadb, ours: await mariadb.createDatabase(), raw: await mariadb.createDatabase() };
  }
  /** A hall that nobody used before: numbers from 1, nobody waiting. On SQLite where no url is given. */
  async freshHall(url: string | null): Promise<Place> {
    this.halls += 1;
    const hallId = `bench-${this.halls}`;
    const home = await this.folder();
    return { hallId, url, dir: url === null ? path.join(home, hallId) : home };
  }
  /** A role in a process of its own, which ends with the phase that asked for it or with the run. */
  async role<A extends Acts>(name: string, ours = false): Promise<Worker<A>> {
    const worker = await startRole<A>(name, ours ? this.plan.profile : null);
    this.onLeave(() => worker.end());
    return worker;
  }
  /** Our server as a process, on a hall that nobody used before, or on this one. */
  async server(url: string, at?: Place): Promise<ServerProcess> {
    const place = at ?? (await this.freshHall(url));
    const { profile } = this.plan;
    const profiled = profile ? { entry: 'test/bench/profiled-server.ts' } : {};
    const env = {
      ...environmentOf(place),
      ...(profile ? { HALL_BENCH_PROFILE: path.resolve(profile) } : {}),
    };
    const server = await startServer({ data: place.dir, env, ...profiled });
    this.onLeave(async () => server.isAlive() && (await server.stop()));
    return server;
  }
  onLeave(leave: () => Promise<unknown>): void {
    this.leaving.push(leave);
  }
  /** Ends what was started, the newest first. */
  async leave(): Promise<void> {
    for (const leave of this.leaving.reverse()) await leave().catch(error => this.report.say(String(error)));
    if (this.home) await rm(await this.home, { recursive: true, force: true });
  }
}
