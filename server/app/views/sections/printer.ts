import { takesSheets } from '../../../domain/hall/printers.ts';
import type { PrinterCondition } from '../../../domain/printing/condition.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { same } from './table.ts';

/** How a printer does; one of which nothing was told is taken to be ready. */
export function conditionOf(hall: Hall, printerId: string): PrinterCondition {
  return hall.conditions.get(printerId)?.condition ?? 'ready';
}

/** The printers that are not ready, for those who can go there. */
export const troublesSection: Section<unknown> = {
  ids: hall => hall.conditions.ids(),
  one: (hall, id) => {
    const condition = conditionOf(hall, id);
    const printer = hall.printers.get(id);
    return printer && condition !== 'ready' ? { name: printer.name, condition } : null;
  },
  on: { conditions: same, printers: same },
};

/** Every printer of slips by name, with its condition. */
export const printersSection: Section<unknown> = {
  ids: hall => hall.printers.ids(),
  one: (hall, id) => {
    const printer = hall.printers.get(id);
    if (!printer || takesSheets(printer)) return null;
    return { name: printer.name, condition: conditionOf(hall, id) };
  },
  on: { printers: same, conditions: same },
};
