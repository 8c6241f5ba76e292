import { EntitySchema } from 'typeorm';
import * as cases from './cases.ts';
import { type ColumnKind, type Engine, shapeOf, type TableDef } from './define.ts';
import * as hall from './hall.ts';
import * as identity from './identity.ts';
import * as journal from './journal.ts';

/** Every table of the house, as the program wants them now. */
export const TABLE_DEFS: readonly TableDef[] = [
  journal.sequencer,
  journal.fact,
  journal.answer,
  journal.due,
  hall.hallRow,
  hall.item,
  hall.serviceDay,
  hall.line,
  hall.desk,
  hall.ticket,
  hall.printJob,
  identity.staff,
  identity.session,
  identity.credential,
  identity.person,
  identity.dayKey,
  identity.siteSecret,
  cases.caseFile,
  cases.applicant,
  cases.caseAgent,
  cases.caseText,
  cases.caseAwaited,
  cases.caseLit,
];

function schemaOf(def: TableDef, engine: Engine): EntitySchema {
  const column = ([name, kind]: [string, ColumnKind]) => {
    const { isNullable, ...shape } = shapeOf(kind, engine);
    return [name, { ...shape, nullable: isNullable, primary: def.primary.includes(name) }] as const;
  };
  return new EntitySchema({
    name: def.name,
    tableName: def.name,
    columns: Object.fromEntries(Object.entries(def.columns).map(column)) as never,
    uniques: Object.entries(def.unique ?? {}).map(([name, columns]) => ({ name, columns: [...columns] })),
    indices: Object.entries(def.index ?? {}).map(([name, columns]) => ({ name, columns: [...columns] })),
  });
}

/** The tables as TypeORM's entity schemas for an engine. */
export function entitySchemas(engine: Engine): EntitySchema[] {
  return TABLE_DEFS.map(def => schemaOf(def, engine));
}
