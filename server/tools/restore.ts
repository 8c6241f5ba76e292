import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { witnessOf } from '../app/sequencer/duties.ts';
import { isSound } from '../app/verify/verify-hall.ts';
import { type Config, readConfig } from '../config.ts';
import { decideRestored, type Witness } from '../domain/recovery/decide.ts';
import { machineIds } from '../ports.ts';
import { blobsBeside, copyBlobs } from './blob-copies.ts';
import { openOwnHall, takeLock } from './own-hall.ts';
import { hallFile, stamp, ToolFault } from './place.ts';
import { runTool, say } from './run.ts';
import { lookAt, verifyStored } from './snapshot.ts';
import { copyOf, replaceFile } from './sqlite-file.ts';
import { verdictText } from './verify-report.ts';

const NO_KEYS = '密钥文件不在,服务无法启动 the key file is not here; without it the hall does not start:';

/** The highest numbers of the hall as it is before it goes back; null when nobody can read it any more. */
async function presentWitness(config: Config): Promise<Witness | null> {
  const file = hallFile(config);
  if (!existsSync(file)) return null;
  return lookAt({ file }, config.hallId, async stored => witnessOf(await stored.hall())).catch(() => null);
}

/** Puts a backup in place of the hall's file, the present one aside. Gives what the present one had given out. */
async function bringBack(config: Config, backup: string, force: boolean): Promise<Witness | null> {
  if (!existsSync(backup)) throw new ToolFault(`没有备份文件 there is no backup: ${backup}`);
  const began = performance.now();
  const verdict = await lookAt({ file: backup }, config.hallId, verifyStored);
  say(verdictText(verdict, { hall: config.hallId, engine: 'sqlite', ms: performance.now() - began }));
  if (!isSound(verdict) && !force)
    throw new ToolFault('备份未通过核对,未恢复 the backup is not sound, nothing was restored (--force)');
  const file = hallFile(config);
  const witness = await presentWitness(config);
  const now = stamp(Date.now());
  const [fresh, aside] = [`${file}.restoring-${now}`, `${file}.before-${now}`];
  const hadOne = existsSync(file);
  await copyOf(backup, fresh);
  await replaceFile(file, fresh, aside);
  const files = await copyBlobs(blobsBeside(backup), config.blobDir);
  say(`办件文件放回 files of cases put back: ${files}`);
  if (hadOne) say(`原数据保留在 the present data is kept as: ${aside}`);
  return witness;
}

// npm run restore [-- --from BACKUP]: SQLite puts the backup in place; on MySQL the dump has been loaded before. Then
// the hall is told, opens a new epoch, and asks its devices which numbers they saw.
runTool(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, force: { type: 'boolean' } } });
  const config = readConfig();
  const isFile = config.databaseUrl === null;
  if (isFile && values.from === undefined)
    throw new ToolFault('用法 usage: npm run restore -- --from BACKUP.sqlite');
  if (!isFile && values.from !== undefined)
    throw new ToolFault(
      '请先用 mariadb 导入备份,再运行本命令 load the dump yourself first, then run this without --from',
    );
  if (isFile) mkdirSync(config.dataDir, { recursive: true });
  const release = takeLock(config);
  try {
    const witness = isFile
      ? await bringBack(config, path.resolve(values.from!), values.force === true)
      : null;
    const hall = await openOwnHall(config);
    try {
      const epoch = machineIds.next();
      const answer = await hall.order('hall:restored', { epoch, witness }, decideRestored);
      if (!answer.ok) throw new ToolFault(`未被接受 refused: ${answer.refusal.code}`);
      const { awaiting } = answer.data as { awaiting: number };
      if (!existsSync(config.keyFile)) say(`${NO_KEYS} ${config.keyFile}`);
      say(`已恢复,新纪元 restored, new epoch ${epoch}`);
      say(
        `等待 ${awaiting} 台设备报告已打印的号 waiting for ${awaiting} devices to say which numbers they saw`,
      );
      return 0;
    } finally {
      await hall.close();
    }
  } finally {
    release();
  }
});
