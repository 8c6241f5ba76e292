import { describe, expect, it } from 'vitest';
import { abilitiesIn } from '../../../../devices/ipp/abilities.ts';
import { jobIdIn, jobWord } from '../../../../devices/ipp/job-outcome.ts';
import { decodeMessage, type Attribute, type Message } from '../../../../devices/ipp/message.ts';
import { conditionIn } from '../../../../devices/ipp/printer-condition.ts';
import { GROUP, JOB_STATE } from '../../../../devices/ipp/tags.ts';
import { flag, numbers, texts } from '../../../../devices/ipp/values.ts';
import { toldCondition } from '../../../../devices/agent/told-condition.ts';
import { CAPTURED } from '../support/captured-ipp.ts';

const answer = (tag: number, attributes: readonly Attribute[], code = 0): Message => ({
  ...{ version: [1, 1], code, requestId: 1, data: Buffer.alloc(0) },
  groups: [{ tag, attributes }],
});
const captured = (name: keyof typeof CAPTURED): Message => decodeMessage(Buffer.from(CAPTURED[name], 'hex'));

describe('a printer by its own words', () => {
  const printer = (state: number, reasons: readonly string[], accepting = true): Message =>
    answer(GROUP.printer, [
      numbers('enum', 'printer-state', state),
      texts('keyword', 'printer-state-reasons', ...reasons),
      flag('printer-is-accepting-jobs', accepting),
    ]);

  it.each([
    [3, ['none'], 'ready'],
    [4, ['none'], 'ready'],
    [3, ['media-low-warning'], 'low'],
    [3, ['media-low-report', 'toner-low-warning'], 'low'],
    [3, ['media-empty-warning'], 'low'],
    [5, ['media-empty-error'], 'out'],
    [5, ['media-empty'], 'out'],
    [5, ['media-needed-error', 'media-low-warning'], 'out'],
    [5, ['media-low-warning', 'media-empty-error'], 'out'],
    [5, ['cover-open-error'], 'cover'],
    [5, ['door-open'], 'cover'],
    [5, ['cover-open-error', 'media-empty-error'], 'cover'],
    [5, ['media-jam-error'], 'fault'],
    [5, ['toner-empty-error'], 'fault'],
    [5, ['marker-supply-empty-error'], 'fault'],
    [5, ['output-area-full-error'], 'fault'],
    [3, ['toner-empty-warning'], 'ready'],
    [3, ['fuser-under-temp'], 'ready'],
    [5, ['offline'], 'fault'],
    [5, ['paused'], 'fault'],
    [5, ['none'], 'fault'],
    [5, ['some-vendor-word-error'], 'fault'],
    [3, ['some-vendor-word-warning'], 'ready'],
  ] as const)('state %i, %j: %s', (state, reasons, told) => {
    expect(toldCondition(conditionIn(printer(state, reasons)))).toBe(told);
  });

  it('one that accepts no jobs does not print', () => {
    expect(toldCondition(conditionIn(printer(3, ['none'], false)))).toBe('fault');
  });

  it('is asked only for what it says it can do', () => {
    const can = (...attributes: Attribute[]) => abilitiesIn(answer(GROUP.printer, attributes));
    const names = ({ template }: ReturnType<typeof can>) => template.map(({ name }) => name);
    expect(can().pdf).toBe(true);
    expect(can(texts('mimeMediaType', 'document-format-supported', 'image/urf')).pdf).toBe(false);
    const both = can(
      texts('keyword', 'media-supported', 'na_letter_8.5x11in', 'iso_a4_210x297mm'),
      texts('keyword', 'sides-supported', 'one-sided', 'two-sided-long-edge'),
    );
    expect(names(both)).toEqual(['media', 'sides']);
    expect(names(can(texts('keyword', 'sides-supported', 'one-sided')))).toEqual([]);
  });

  it('as captured from a printer of CUPS: idle, with PDF and A4, one-sided only', () => {
    const told = captured('printer');
    expect(toldCondition(conditionIn(told))).toBe('ready');
    const { pdf, template } = abilitiesIn(told);
    expect([pdf, template.map(({ name }) => name)]).toEqual([true, ['media']]);
  });
});

describe('a job by its printer’s word', () => {
  const job = (state: number, ...reasons: string[]) =>
    jobWord(
      answer(GROUP.job, [
        numbers('enum', 'job-state', state),
        ...(reasons.length === 0 ? [] : [texts('keyword', 'job-state-reasons', ...reasons)]),
      ]),
    );

  it.each([
    [JOB_STATE.pending, { kind: 'going' }],
    [JOB_STATE.held, { kind: 'going' }],
    [JOB_STATE.processing, { kind: 'going' }],
    [JOB_STATE.stopped, { kind: 'going' }],
    [JOB_STATE.completed, { kind: 'printed' }],
    [JOB_STATE.aborted, { kind: 'gave-up', cause: 'aborted' }],
    [JOB_STATE.canceled, { kind: 'gave-up', cause: 'canceled' }],
    [99, { kind: 'going' }],
  ] as const)('[P11] state %i: %j', (state, word) => {
    expect(job(state)).toEqual(word);
  });

  it('[P11] only completed without errors is printed; a job that the printer forgot is unclear', () => {
    expect(job(JOB_STATE.completed, 'job-completed-successfully')).toEqual({ kind: 'printed' });
    expect(job(JOB_STATE.completed, 'job-completed-with-warnings')).toEqual({ kind: 'printed' });
    expect(job(JOB_STATE.completed, 'job-completed-with-errors')).toMatchObject({ kind: 'unclear' });
    expect(job(JOB_STATE.aborted, 'document-format-error')).toMatchObject({
      cause: 'aborted document-format-error',
    });
    expect(jobWord(answer(GROUP.job, [], 0x0406))).toEqual({ kind: 'unclear', cause: 'job-forgotten' });
    expect(jobWord(answer(GROUP.job, [], 0x0507))).toEqual({ kind: 'going' });
  });

  it('[P11] as captured from a printer of CUPS: taken as job 2, printing, forgotten, and still stopping after Cancel-Job', () => {
    expect(jobIdIn(captured('print'))).toBe(2);
    expect(jobWord(captured('job'))).toEqual({ kind: 'going' });
    expect(jobWord(captured('none'))).toEqual({ kind: 'unclear', cause: 'job-forgotten' });
    expect(captured('cancel').code).toBe(0);
    expect(jobWord(captured('after'))).toEqual({ kind: 'going' });
  });
});
