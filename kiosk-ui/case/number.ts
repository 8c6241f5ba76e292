import { readCaseNumber } from '../../server/contract/cases/query-code.ts';
import { readSnagNumber } from '../../server/contract/snags/sheet.ts';

/** The number of a case, or of what could not be done, as it was typed; null: it is none of both. */
export const readAnyNumber = (text: string): string | null => readCaseNumber(text) ?? readSnagNumber(text);
