import type { DataSource } from 'typeorm';
import type { Engine } from './tables/define.ts';

/** What is weaker than "kept once answered" on this server; empty when a commit is on disk before it is answered. */
export async function weakerThanDurable(source: DataSource, engine: Engine): Promise<string[]> {
  if (engine === 'sqlite') {
    const [row] = (await source.query('PRAGMA synchronous')) as { synchronous: number }[];
    const [mode] = (await source.query('PRAGMA journal_mode')) as { journal_mode: string }[];
    const weak: string[] = [];
    if (Number(row?.synchronous) < 2) weak.push(`synchronous=${row?.synchronous}`);
    if (mode?.journal_mode !== 'wal') weak.push(`journal_mode=${mode?.journal_mode}`);
    return weak;
  }
  const rows = (await source.query(
    "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('innodb_flush_log_at_trx_commit','sync_binlog','log_bin','innodb_doublewrite')",
  )) as { Variable_name: string; Value: string }[];
  const value = Object.fromEntries(rows.map(row => [row.Variable_name, row.Value]));
  const weak: string[] = [];
  const flush = value['innodb_flush_log_at_trx_commit'];
  if (flush !== '1' && flush !== '3') weak.push(`innodb_flush_log_at_trx_commit=${flush}`);
  if (value['log_bin'] === 'ON' && value['sync_binlog'] !== '1')
    weak.push(`sync_binlog=${value['sync_binlog']}`);
  if (value['innodb_doublewrite'] === 'OFF') weak.push('innodb_doublewrite=OFF');
  return weak;
}
