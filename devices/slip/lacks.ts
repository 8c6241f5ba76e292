import type { Slip } from '../../server/contract/printing.ts';
import { type Paper, type SlipLine, tall } from './lines.ts';

/** What is still to be brought, by the citizen's own word: three lines at most, nothing where nothing is missing. */
export function lacksLines({ lacks = [] }: Pick<Slip, 'lacks'>, { columns, clean }: Paper): SlipLine[] {
  if (lacks.length === 0) return [];
  return tall(`还缺：${clean(lacks.join('；'))}`, columns, 3, 8);
}
