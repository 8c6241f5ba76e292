import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { home, prepare } from '../prepare/prepare.mjs';
import { say, Trouble } from '../prepare/say.mjs';
import { agentKeeper } from './agent.mjs';
import { codeOf, spawnServer } from './server.mjs';
import { onStop } from './signals.mjs';

/** Prepares, then runs the server and, unless HALL_AGENT=0, the print agent beside it, until the server ends. */
export async function start(args, root = home) {
  await prepare({ root, build: !args.includes('--no-build') });
  if (!fs.existsSync(path.join(root, 'server', 'main.ts'))) {
    throw new Trouble('找不到 server/main.ts', 'there is no server/main.ts to start');
  }
  const wantsAgent = process.env.HALL_AGENT !== '0' && fs.existsSync(path.join(root, 'devices', 'main.ts'));
  const token = randomBytes(32).toString('base64url');
  const agent = wantsAgent ? agentKeeper({ root, token, say }) : null;
  const server = spawnServer({
    root,
    args: args.filter(arg => arg !== '--no-build'),
    env: wantsAgent ? { HALL_LOCAL_AGENT_TOKEN: token } : {},
    onListening: news => agent?.start(news),
  });
  const release = onStop({
    begin: () => agent?.retire(),
    pass: signal => {
      agent?.stop(signal);
      server.kill(signal);
    },
  });
  const { code, signal } = await server.ended;
  await agent?.stop('SIGTERM');
  release();
  process.exitCode = signal ? codeOf(signal) : code;
}
