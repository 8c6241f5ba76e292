import { setTimeout as sleep } from 'node:timers/promises';
import { fieldCipher } from '../app/secrets/field-cipher.ts';
import { readConfig } from '../config.ts';
import { machineIds } from '../ports.ts';
import { readFieldKeys } from '../store/keys/field-key-file.ts';
import { engineOf, writingSource } from '../store/open.ts';
import { sessionOf, type SqlSession } from '../store/sql/session.ts';
import { takeLock } from './own-hall.ts';
import { placeOf, ToolFault } from './place.ts';
import { openAtPlace, SEALED_TABLES } from './reseal.ts';
import { rotateKeys } from './rotation.ts';
import { runTool, say } from './run.ts';

/** A process reads its key file anew every 5 s (compose.ts); what it sealed before may wait 10 s for its commit. */
const ALL_HAVE_READ_MS = 20_000;

/** The halls of the database whose root secret opens under this key file; another hall may have a file of its own. */
async function hallsUnder(session: SqlSession, keyFile: string): Promise<string[]> {
  const random = (bytes: number): Buffer => machineIds.random(bytes);
  const cipher = fieldCipher(readFieldKeys(keyFile), random);
  const table = SEALED_TABLES.find(one => one.table === 'site_secret')!;
  const rows = await session.query("SELECT hall, sealed FROM site_secret WHERE name='root'");
  return rows.flatMap(row => {
    try {
      openAtPlace(cipher, { table, column: 'sealed', id: 'root', text: String(row['sealed']) });
      return [String(row['hall'])];
    } catch {
      return [];
    }
  });
}

// npm run keys:rotate: a new field key, everything sealed under it, the old one gone. A MySQL hall goes on serving.
runTool(async () => {
  const config = readConfig();
  const place = placeOf(config);
  const release = takeLock(config);
  const source = await (await writingSource(place)).initialize();
  const runner = source.createQueryRunner();
  const session = sessionOf(runner, engineOf(place), true);
  try {
    const halls = await hallsUnder(session, config.keyFile);
    if (!halls.includes(config.hallId))
      throw new ToolFault(`密钥文件打不开这个大厅 the key file does not open hall "${config.hallId}"`);
    const serving = config.databaseUrl !== null;
    const done = await rotateKeys({
      ...{ session, halls, keyFile: config.keyFile },
      random: bytes => machineIds.random(bytes),
      untilAllHaveRead: () => (serving ? sleep(ALL_HAVE_READ_MS) : Promise.resolve()),
    });
    const { from, to, resumed, resealed, held } = done;
    if (resumed) say('继续上次未完成的轮换 went on with an earlier run that had broken off');
    say(`密钥 Key: ${from.map(v => `k${v}`).join(', ')} → k${to} (${halls.join(', ')})`);
    say(`重新加密 Sealed anew: ${resealed}`);
    for (const [table, n] of held) say(`  ${table.padEnd(12)} ${n} 项可用新密钥打开 open under the new key`);
    say('旧密钥已删除 The old keys are gone; make a new backup, an older one needs the old key file.');
    return 0;
  } finally {
    await runner.release();
    await source.destroy();
    release();
  }
});
