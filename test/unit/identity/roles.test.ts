import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleConflicts, ROLES, type Role } from '../../../server/domain/identity/roles.ts';

const APART: readonly (readonly [Role, Role])[] = [
  ['supervisor', 'officer'],
  ['supervisor', 'chief'],
  ['supervisor', 'approver'],
  ['supervisor', 'cashier'],
  ['supervisor', 'editor'],
];
const ADMINS: readonly (readonly [Role, Role])[] = [
  ['system_admin', 'security_admin'],
  ['system_admin', 'audit_admin'],
  ['security_admin', 'audit_admin'],
];

describe('separate duties', () => {
  it('lets every role stand alone and keeps apart exactly these pairs', () => {
    for (const role of ROLES) expect(roleConflicts([role, role])).toEqual([]);
    const key = (a: Role, b: Role) => [a, b].sort().join();
    const apart = new Set([...APART, ...ADMINS].map(([a, b]) => key(a, b)));
    for (const a of ROLES)
      for (const b of ROLES) expect(roleConflicts([a, b]).length > 0, `${a} ${b}`).toBe(apart.has(key(a, b)));
  });

  it('says which rule, each once, whatever the order', () => {
    expect(roleConflicts(['officer', 'supervisor', 'editor'])).toEqual(['supervision_not_apart']);
    expect(roleConflicts(['audit_admin', 'system_admin', 'chief', 'supervisor', 'security_admin'])).toEqual([
      'supervision_not_apart',
      'administrators_not_apart',
    ]);
    expect(roleConflicts([])).toEqual([]);
  });

  it('never loses a conflict by adding roles', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.constantFrom(...ROLES), (roles, more) => {
        expect(roleConflicts([...roles, more])).toEqual(expect.arrayContaining([...roleConflicts(roles)]));
      }),
    );
  });
});
