import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isSound } from '../app/verify/verify-hall.ts';
import { readConfig } from '../config.ts';
import { dumpCommand, dumpTo } from './mysql-dump.ts';
import { blobText, checkBlobs } from './blob-check.ts';
import { blobsBeside, copyBlobs } from './blob-copies.ts';
import { placeOf, stamp } from './place.ts';
import { runTool, say } from './run.ts';
import { lookAt, verifyStored } from './snapshot.ts';
import { copyOf } from './sqlite-file.ts';
import { verdictText } from './verify-report.ts';

const KEYS =
  '密钥文件不在备份内,请另行保存 the key file is not in it; keep a copy of that file in another place:';

/** After the database's moment, so that every file of which it tells is there. */
async function copyFiles(blobDir: string, target: string): Promise<string> {
  const beside = blobsBeside(target);
  const count = await copyBlobs(blobDir, beside);
  return `办件附件和文书存档 files of cases: ${beside} (${count})`;
}

// npm run backup [-- --to FILE] [-- --print]: one moment of the hall as a file, also while it serves.
runTool(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, print: { type: 'boolean' } } });
  const config = readConfig();
  const place = placeOf(config);
  const end = 'file' in place ? 'sqlite' : 'sql';
  const name = `hall-${stamp(Date.now())}.${end}`;
  const target = path.resolve(values.to ?? path.join(config.dataDir, 'backups', name));
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });

  if ('url' in place) {
    if (values.print === true || !(await dumpTo(place.url, target))) {
      say(`请执行 please run (它会询问口令 it asks for the password):\n  ${dumpCommand(place.url, target)}`);
      return values.print === true ? 0 : 1;
    }
    const copied = await copyFiles(config.blobDir, target);
    say(`备份完成 backed up: ${target}\n${copied}\n${KEYS} ${config.keyFile}`);
    return 0;
  }

  const began = performance.now();
  await copyOf(place.file, target);
  const verdict = await lookAt({ file: target }, config.hallId, verifyStored);
  say(verdictText(verdict, { hall: config.hallId, engine: 'sqlite', ms: performance.now() - began }));
  const copied = await copyFiles(config.blobDir, target);
  const files = await lookAt({ file: target }, config.hallId, stored =>
    checkBlobs(stored, blobsBeside(target)),
  );
  say(blobText(files));
  say(`备份完成 backed up: ${target}\n${copied}\n${KEYS} ${config.keyFile}`);
  return isSound(verdict) && files.faults.length === 0 ? 0 : 1;
});
