import { parseArgs } from 'node:util';
import { isSound } from '../app/verify/verify-hall.ts';
import { readConfig } from '../config.ts';
import { blobText, checkBlobs } from './blob-check.ts';
import { reportRow, runTool, say, writeReport } from './run.ts';
import { lookAtHall, verifyStored } from './snapshot.ts';
import { verdictRows, verdictText } from './verify-report.ts';

// npm run verify [-- --json FILE]: is every stored fact as it was written, and every row as the facts tell it?
runTool(async () => {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const config = readConfig();
  const began = performance.now();
  const verdict = await lookAtHall(config, verifyStored);
  const ms = performance.now() - began;
  const engine = config.databaseUrl === null ? 'sqlite' : 'mysql';
  say(verdictText(verdict, { hall: config.hallId, engine, ms }));
  const files = await lookAtHall(config, stored => checkBlobs(stored, config.blobDir));
  say(blobText(files));
  if (values.json !== undefined) {
    const rows = [
      reportRow('verify/files', files.files, 'files'),
      reportRow('verify/file-faults', files.faults.length, 'files'),
    ];
    writeReport(values.json, [...verdictRows(verdict, ms), ...rows]);
  }
  return isSound(verdict) && files.faults.length === 0 ? 0 : 1;
});
