// The server with a CPU profiler, for `npm run bench -- --cpu-prof FOLDER`: node refuses --cpu-prof in NODE_OPTIONS.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import path from 'node:path';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');
process.on('exit', () => {
  session.post('Profiler.stop', (error, result) => {
    const file = path.join(process.env['HALL_BENCH_PROFILE']!, `server-${process.pid}.cpuprofile`);
    if (!error) writeFileSync(file, JSON.stringify(result.profile));
  });
});
await import('../../server/main.ts');
