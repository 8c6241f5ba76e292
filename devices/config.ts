import path from 'node:path';
import { readSigns, type SignPlace } from './text-sign/signs-config.ts';

/** What the environment tells an agent, read once. */
export interface AgentConfig {
  readonly url: string;
  /** Given by the program that starts hall and agent together; null: the agent asks to be paired. */
  readonly token: string | null;
  readonly stateDir: string;
  /** Where the virtual printers' page is served. */
  readonly page: { readonly host: string; readonly port: number };
  /** Text signs over counters that this agent writes to. */
  readonly signs: readonly SignPlace[];
}

/** Reads the environment; refuses (throws) a page port that is none, and signs that are none. */
export function readAgentConfig(env: NodeJS.ProcessEnv = process.env): AgentConfig {
  const port = Number(env['HALL_PRINTER_PORT'] || 8081);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('HALL_PRINTER_PORT must be a port');
  return {
    url: (env['HALL_URL'] || 'http://127.0.0.1:8080').replace(/\/+$/, ''),
    token: env['HALL_AGENT_TOKEN'] || null,
    stateDir: path.resolve(env['HALL_AGENT_DATA'] || path.join(env['HALL_DATA'] || 'data', 'agent')),
    page: { host: env['HALL_PRINTER_HOST'] || '127.0.0.1', port },
    signs: readSigns(env['HALL_SIGNS'] ?? ''),
  };
}
