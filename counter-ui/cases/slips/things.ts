import type { CaseSheet, Slip, SlipOf } from '../../../server/contract/cases/sheet.ts';

type Document = NonNullable<CaseSheet['file']['documents']>[number];

/** A piece that may go by a slip. */
export type Thing =
  | { readonly key: string; readonly what: 'material'; readonly at: number; readonly name: string }
  | { readonly key: string; readonly what: 'paper'; readonly id: string; readonly document: Document }
  | { readonly key: string; readonly what: 'certificate'; readonly name: string };

/** The papers that usually go with it; the others are there to be chosen. */
const USUAL: Readonly<Record<SlipOf, readonly Document['kind'][]>> = {
  intake: ['acceptance', 'lacking_promise', 'pledge'],
  result: ['granted', 'denied'],
};

/** What may be handed over of a case: of an application its materials and papers, of a result certificate and papers. */
export function thingsOf({ file, materials }: CaseSheet, of: SlipOf): Thing[] {
  const { certificate, documents = [] } = file;
  const listed = file.materials.flatMap(({ verdict }, at): Thing[] => {
    const name = materials[at]?.name;
    return verdict === 'good' && name !== undefined
      ? [{ key: `material-${at}`, what: 'material', at, name }]
      : [];
  });
  return [
    ...(of === 'intake' ? listed : []),
    ...(of === 'result' && certificate
      ? [
          {
            key: 'certificate',
            what: 'certificate',
            name: `${certificate.name} ${certificate.number}`,
          } as const,
        ]
      : []),
    ...documents
      .filter(({ kind }) => kind !== 'intake_handover' && kind !== 'result_handover')
      .map((document): Thing => ({ key: document.id, what: 'paper', id: document.id, document })),
  ];
}

/** Whether a piece usually goes with it. */
export const isUsual = (thing: Thing, of: SlipOf): boolean =>
  thing.what !== 'paper' || USUAL[of].includes(thing.document.kind);

/** What a slip lists, of all that there is. */
export const listedOn = (slip: Slip, things: readonly Thing[]): Thing[] =>
  things.filter(thing => {
    if (thing.what === 'material') return slip.materials.includes(thing.at);
    return thing.what === 'paper' ? slip.papers.includes(thing.id) : slip.certificate;
  });

/** What is sent of the chosen pieces. */
export const chosenOf = (things: readonly Thing[]) => ({
  materials: things.flatMap(thing => (thing.what === 'material' ? [thing.at] : [])),
  papers: things.flatMap(thing => (thing.what === 'paper' ? [thing.id] : [])),
  certificate: things.some(({ what }) => what === 'certificate'),
});
