/** What somebody's number is to be tied to: a telephone is known by its shape, all else is read as an ID number. */
export function whoseNumber(typed: string): { idNumber?: string; phone?: string } {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (plain === '') return {};
  return /^1\d{10}$/.test(plain) ? { phone: plain } : { idNumber: plain };
}
