import { describe, expect, it } from 'vitest';
import { isWaiting, lastSlip, wantsReason } from '../../../counter-ui/cases/documents/slip-state.ts';
import { agentSaid, freshAgent } from '../../../counter-ui/cases/agency/agent-draft.ts';

const job = (
  queuedAt: number,
  state: 'queued' | 'sending' | 'confirmed' | 'dropped' | 'unknown',
  copy = 0,
) => ({
  ...{ documentId: 'case-1-1', copy, printerId: 'pr-1', queuedAt, state },
});
const made = { sha256: 'a', blob: 'b', bytes: 1 };
const slip = { jobId: 'j', sha256: 'a' };
const copy = (more: object = {}) => ({ on: '2026-11-27', by: 's', made: null, ...more });

describe('how a slip of a document stands', () => {
  it('its newest job counts, whatever other documents have', () => {
    const jobs = {
      a: job(1, 'confirmed'),
      b: job(3, 'queued'),
      c: { ...job(9, 'unknown'), documentId: 'x' },
    };
    expect(lastSlip(jobs, 'case-1-1')).toEqual(job(3, 'queued'));
    expect(lastSlip(jobs, 'case-1-2')).toBeUndefined();
    expect([job(1, 'queued'), job(1, 'sending'), job(1, 'confirmed'), undefined].map(isWaiting)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it.each([
    ['nobody has had it', [copy()], undefined, false],
    ['its A4 was opened', [copy({ made })], undefined, true],
    ['a slip came out', [copy({ slip })], job(1, 'confirmed'), true],
    ['a slip may have come out', [copy({ slip })], job(1, 'unknown'), true],
    ['a slip came out on an earlier day', [copy({ slip })], undefined, true],
    ['surely none came out', [copy({ slip })], job(1, 'dropped'), false],
    ['of the copy surely none came out', [copy({ slip }), copy({ slip })], job(1, 'dropped', 1), false],
  ] as const)('[G28] %s: whether one more says why', (_, copies, last, needs) => {
    expect(wantsReason({ copies }, last)).toBe(needs);
  });
});

describe('what is sent of who acts for an applicant', () => {
  it('[G33] waits for a name or a steward, and leaves what the mandate lacks to the hall', () => {
    expect(agentSaid(freshAgent())).toBeNull();
    expect(agentSaid({ ...freshAgent(), kind: 'staff' })).toBeNull();
    expect(agentSaid({ ...freshAgent(), name: ' 李建国 ' })).toEqual({ kind: 'own', name: '李建国' });
    const seen = { seen: true, until: '2027-01-01', scope: ['submit' as const] };
    expect(agentSaid({ ...freshAgent(), ...seen, kind: 'staff', staffId: 's-1' })).toEqual({
      ...{ kind: 'staff', staffId: 's-1', mandate: seen },
    });
  });
});
