import { expect, it } from 'vitest';
import { askedIn } from '../../../kiosk-ui/case/address.ts';
import { caseLink } from '../../../server/app/cases/case-link.ts';
import type { Vault } from '../../../server/app/secrets/vault.ts';

it('the address on a receipt is the one that the page for phones reads, and tells a server nothing', () => {
  const vault = { queryCode: () => '7K3M92QX' } as unknown as Vault;
  const { url, code } = caseLink(vault, 'http://hall.example', { id: 'c', number: '20261126-0001' });
  expect(code).toBe('7K3M-92QX');
  const { pathname, search, hash } = new URL(url);
  expect([pathname, search]).toEqual(['/case', '']);
  expect(askedIn(hash)).toEqual({ number: '20261126-0001', code: '7K3M92QX' });
});

it('an address without both, or with what is none, asks nothing', () => {
  for (const hash of ['', '#', '#20261126-0001', '#20261126-0001.', '#.7K3M92QX', '#x.7K3M92QX'])
    expect(askedIn(hash)).toBeNull();
});
