import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { decideImportItems } from '../domain/hall/configure.ts';
import { defaultAssign } from '../seed/default-hall/grouping.ts';
import { readItemsFile } from '../seed/items-file.ts';
import { importedText, refusedText } from './import-report.ts';
import { openOwnHall, takeLock } from './own-hall.ts';
import { placeOf, ToolFault } from './place.ts';
import { runTool, say } from './run.ts';

// npm run import:items -- FILE.csv: replaces the catalogue by a file's items, all of them or none.
runTool(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new ToolFault('用法 usage: npm run import:items -- FILE.csv');
  }
  const read = readItemsFile(bytesOf(file), defaultAssign);
  if (!read.ok) {
    say(refusedText(file, read.refused));
    return 1;
  }
  const config = readConfig();
  placeOf(config);
  const release = takeLock(config);
  try {
    const hall = await openOwnHall(config);
    try {
      const before = hall.sequencer.image.hall.items.size;
      const { items } = read;
      const answer = await hall.order('catalogue:import', { items }, decideImportItems);
      say(importedText(file, items, before, answer));
      return answer.ok ? 0 : 1;
    } finally {
      await hall.close();
    }
  } finally {
    release();
  }
});

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ToolFault(`无法读取文件 cannot read ${file}: ${(error as NodeJS.ErrnoException).code}`);
  }
}
