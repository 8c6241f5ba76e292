import { type QueryRunner, Table } from 'typeorm';
import { type ColumnKind, type Engine, shapeOf, type TableDef } from '../tables/define.ts';

/** The engine behind a runner. */
export function engineOf(runner: QueryRunner): Engine {
  return runner.connection.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
}

/** Creates a table if it is not there: MariaDB commits each step, so a broken run must be able to go on. */
export async function createTable(runner: QueryRunner, def: TableDef): Promise<void> {
  const engine = engineOf(runner);
  const column = ([name, kind]: [string, ColumnKind]) => {
    return { name, ...shapeOf(kind, engine), isPrimary: def.primary.includes(name) };
  };
  const table = new Table({
    name: def.name,
    columns: Object.entries(def.columns).map(column),
    uniques: engine === 'mysql' ? [] : named(def.unique),
    indices: [...named(def.index), ...(engine === 'mysql' ? named(def.unique, true) : [])],
    ...(engine === 'mysql' ? { engine: 'InnoDB' } : {}),
  });
  await runner.createTable(table, true);
}

/** Adds columns that are not there; each may be null, so that rows of an older program stay as they are. */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: Readonly<Record<string, ColumnKind>>,
): Promise<void> {
  const engine = engineOf(runner);
  for (const [name, kind] of Object.entries(columns)) {
    if (await runner.hasColumn(table, name)) continue;
    const { type, length, charset, collation } = shapeOf(kind, engine);
    const letters = charset === undefined ? '' : ` CHARACTER SET ${charset} COLLATE ${collation!}`;
    const sized = length === undefined ? type : `${type}(${length})`;
    await runner.query(`ALTER TABLE \`${table}\` ADD COLUMN \`${name}\` ${sized}${letters} NULL`);
  }
}

function named(sets: TableDef['unique'], isUnique = false) {
  return Object.entries(sets ?? {}).map(([name, columns]) => ({ name, columnNames: [...columns], isUnique }));
}
