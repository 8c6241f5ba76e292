import type { CaseSheet } from '../../contract/cases/sheet.ts';
import type { Case } from '../../domain/cases/case.ts';
import { materialsOf } from '../../domain/cases/intake/check.ts';
import { stepsOfCase } from '../../domain/cases/steps/flow.ts';
import { maskIdNumber } from '../../domain/identity/id-number.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Store } from '../ports.ts';
import { readText } from '../secrets/case-text.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { Vault } from '../secrets/vault.ts';
import { lineOf } from './line.ts';

interface Reading {
  readonly hall: Hall;
  readonly store: Store;
  readonly vault: Vault;
  readonly today: string;
  /** Whether names are opened; else they are masked. */
  readonly open: boolean;
}

/** One case with what stands sealed beside it. The ID number stays masked for everybody. */
export async function sheetOf({ hall, store, vault, today, open }: Reading, one: Case): Promise<CaseSheet> {
  const [row, texts] = await Promise.all([store.cases.applicant(one.id), store.cases.texts(one.id)]);
  const unseal = (value: string, column: string): string =>
    vault.cipher.open(value, fieldContext('applicant', column, one.id));
  const applicant = row && {
    kind: row.kind,
    name: open ? unseal(row.nameSealed, 'name_sealed') : row.nameMasked,
    idNumber: row.idSealed && open ? maskIdNumber(unseal(row.idSealed, 'id_sealed')) : null,
    phone: row.phoneSealed && open ? unseal(row.phoneSealed, 'phone_sealed') : null,
  };
  return {
    line: lineOf(hall, one, row?.nameMasked ?? '', today),
    file: one,
    materials: materialsOf(hall, one),
    steps: stepsOfCase(hall, one),
    applicant,
    queryCode: open ? vault.queryCode(one.id) : null,
    texts: Object.fromEntries(texts.map(text => [text.id, readText(vault, text)])),
    today,
  };
}
