export interface TableDef {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly primary: readonly string[];
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly index?: Readonly<Record<string, readonly string[]>>;
}

/** `?` at the end: may be null. id: 64 ASCII; name: 190 characters; text: long; time: epoch ms. */
export type ColumnKind =
  | 'id'
  | 'id?'
  | 'name'
  | 'text'
  | 'text?'
  | 'time'
  | 'time?'
  | 'int'
  | 'int?'
  | 'double'
  | 'double?'
  | 'bool';

export type Engine = 'mysql' | 'sqlite';

export interface ColumnShape {
  readonly type: string;
  readonly length?: string;
  readonly charset?: string;
  readonly collation?: string;
  readonly isNullable: boolean;
}

/** A column's type on an engine. Ids are ascii_bin, so that two ids that differ in case are two. */
export function shapeOf(kind: ColumnKind, engine: Engine): ColumnShape {
  const isNullable = kind.endsWith('?');
  const mysql = engine === 'mysql';
  const utf8 = mysql ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {};
  const ascii = mysql ? { charset: 'ascii', collation: 'ascii_bin' } : {};
  switch (kind.replace('?', '')) {
    case 'id':
      return { type: 'varchar', length: '64', ...ascii, isNullable };
    case 'name':
      return { type: 'varchar', length: '190', ...utf8, isNullable };
    case 'text':
      return { type: mysql ? 'longtext' : 'text', ...utf8, isNullable };
    case 'time':
      return { type: 'bigint', isNullable };
    case 'double':
      return { type: 'double', isNullable };
    case 'bool':
      return { type: mysql ? 'tinyint' : 'integer', isNullable };
    default:
      return { type: mysql ? 'int' : 'integer', isNullable };
  }
}
