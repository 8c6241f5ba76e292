/** The staff roles of a hall (DESIGN 1), closed. */
export const ROLES = [
  'officer',
  'chief',
  'approver',
  'cashier',
  'guide',
  'steward',
  'legal_reviewer',
  'editor',
  'supervisor',
  'discloser',
  'director',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Rules of separate duties. A person's roles may break none. */
export const ROLE_CONFLICTS = ['supervision_not_apart', 'administrators_not_apart'] as const;
export type RoleConflict = (typeof ROLE_CONFLICTS)[number];

/** 审批监管分离: who supervises the time limits neither decides, nor takes money, nor writes the catalogue. */
const SUPERVISED: readonly Role[] = ['officer', 'chief', 'approver', 'cashier', 'editor'];
/** 三员分立 (等保 GB/T 22239 8.1.5): system, security and audit are three persons. */
const ADMINISTRATORS: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];

/** Takes one person's roles, in any order; gives the rules they break, in the list's order, none if they may stand. */
export function roleConflicts(roles: readonly Role[]): readonly RoleConflict[] {
  const held = new Set(roles);
  const broken: Record<RoleConflict, boolean> = {
    supervision_not_apart: held.has('supervisor') && SUPERVISED.some(role => held.has(role)),
    administrators_not_apart: ADMINISTRATORS.filter(role => held.has(role)).length > 1,
  };
  return ROLE_CONFLICTS.filter(rule => broken[rule]);
}
