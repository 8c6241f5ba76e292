import type { Hall, TableName } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';

/** A touched thing concerns the record of its own id. */
export const same = (_hall: Hall, id: string): string[] => [id];

/** A section that shows each thing of one table by itself. */
export function tableSection<T>(table: TableName, show: (value: T, hall: Hall) => unknown): Section<unknown> {
  return {
    ids: hall => hall[table].ids(),
    one: (hall, id) => {
      const value = hall[table].get(id) as T | undefined;
      return value === undefined ? null : show(value, hall);
    },
    on: { [table]: same },
  };
}
