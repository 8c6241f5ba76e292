// Stands in for server/main.ts in tests of the process that starts it: says that it listens, and ends when told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((_, response) => response.end(process.env.HALL_DATA));
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ event: 'listening', port, url: `http://127.0.0.1:${port}` }));
});
process.on('SIGTERM', () => {
  if (process.argv.includes('--deaf')) return;
  console.log(JSON.stringify({ event: 'stopped' }));
  process.exit(0);
});
if (process.argv.includes('--broken')) throw new Error('broken at start');
