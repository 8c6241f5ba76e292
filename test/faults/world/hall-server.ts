import { type ServerProcess, startServer } from '../../support/server-process.ts';

export interface HallServerPlan {
  readonly port: number;
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A server that is killed and comes back on the same port and data. */
export class HallServer {
  readonly url: string;
  private readonly plan: HallServerPlan;
  private process: ServerProcess | null = null;

  constructor(plan: HallServerPlan) {
    this.plan = plan;
    this.url = `http://127.0.0.1:${plan.port}`;
  }

  get running(): ServerProcess {
    if (!this.process) throw new Error('the server does not run');
    return this.process;
  }

  async start(): Promise<void> {
    const { port, data, env } = this.plan;
    const own = { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
    this.process = await startServer({ data, env: { ...own, ...env } });
  }

  async kill9(): Promise<void> {
    await this.running.kill9();
  }

  async stop(): Promise<void> {
    if (this.process?.isAlive()) await this.process.stop();
  }

  /** The last lines it wrote, for a failure's message. */
  lastWords(): string {
    return this.process?.output().slice(-2_000) ?? '';
  }
}
