/**
 * What may be shown of an applicant's name: of a person the first sign (张*, PIPL 51), of a body all of it, since its name
 * is public. Takes any name; gives one sign and a star for a person whose name is one sign too.
 */
export function maskName(kind: 'person' | 'body', name: string): string {
  return kind === 'body' ? name : `${[...name.trim()][0] ?? ''}*`;
}
