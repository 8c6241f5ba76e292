import { isHearingOn, may, type ModelCase } from './model.ts';
import { COUNTER, mayGive, type Person, PEOPLE } from './people.ts';
import { faultsOf, type Proposal, type Try } from './try.ts';

const words = { words: { textId: 'place', mark: 'mark' }, row: { table: 'case_text', put: { id: 'place' } } };

/** What stands in the way of every act about a hearing (rule G66). */
const atAll = (one: ModelCase, who: Person, act: string, life: 'hear' | 'convene') => ({
  'case.wrong_state': !may(one, life),
  'access.denied': !mayGive(act, who, one.item.bureau),
  'case.ground_not_named': !one.item.special.includes('hearing'),
  'hearing.held_already': one.hearing.held,
});
const done = (faults: Readonly<Record<string, boolean>>, does: () => void, input: object = {}) => {
  return { input, faults: faultsOf(faults), does, lights: true } satisfies Omit<Try, 'act' | 'who'>;
};

const tellHearing: Proposal = ({ days, today }, one, who) =>
  done({ ...atAll(one, who, 'tellHearing', 'hear'), 'hearing.told_already': one.hearing.told !== null }, () =>
    Object.assign(one.hearing, { told: days.last(today, { n: 5, unit: 'G' }, []), dropped: false }),
  );

const askHearing: Proposal = ({ days, today }, one, who) => {
  const { told, asked, dropped } = one.hearing;
  return done(
    {
      ...atAll(one, who, 'askHearing', 'hear'),
      'hearing.not_told': told === null,
      'hearing.asked_already': asked !== null && !dropped,
      'hearing.ask_over': told !== null && today > told,
    },
    () => {
      const until = days.last(today, { n: 20, unit: 'G' }, []);
      Object.assign(one.hearing, { asked: until, set: null, dropped: false });
    },
    { words: '邻居要求听证' },
  );
};

const dropHearing: Proposal = (_, one, who) => {
  const { told, asked, set, dropped } = one.hearing;
  return done(
    {
      ...atAll(one, who, 'dropHearing', 'hear'),
      'hearing.none': (told ?? asked ?? set) === null || dropped,
    },
    () => Object.assign(one.hearing, { dropped: true }),
    { words: '撤回听证申请' },
  );
};

const setHearing: Proposal = ({ chance, days, today }, one, who) => {
  const { hearing, item } = one;
  const asked = hearing.dropped ? null : hearing.asked;
  const first = days.last(today, { n: 7, unit: 'G' }, []);
  const date = chance.is(0.15)
    ? today
    : days.last(today, { n: chance.is(0.2) ? chance.between(8, 30) : 7, unit: 'G' }, []);
  const own = PEOPLE.filter(({ bureau }) => bureau === item.bureau);
  // A second notice moves the day on: mostly it is refused, so that days come.
  const presider = chance.is(hearing.set === null ? 0.9 : 0.1) ? chance.pick(own) : COUNTER;
  const why = asked === null || chance.is(0.3) ? chance.pick(['asked', 'ordained', 'public']) : 'asked';
  const says = { why, date, time: '09:00', place: '三楼', presider: presider.id, closedFor: null };
  return {
    ...done(
      {
        ...atAll(one, who, 'setHearing', 'convene'),
        'hearing.not_now': !isHearingOn(one),
        'hearing.not_asked': why === 'asked' && asked === null,
        'hearing.too_soon': date < first,
        'hearing.too_late': asked !== null && date > asked,
        'hearing.presider_unknown': presider.bureau !== item.bureau,
        'hearing.presider_examined': presider.id === one.by || [...one.doneBy.values()].includes(presider.id),
      },
      () => Object.assign(hearing, { asked, set: date, dropped: false }),
      { ...says, words: '申请人、邻居' },
    ),
    prepared: { place: words },
  };
};

const holdHearing: Proposal = ({ chance, today }, one, who) => {
  const { set, dropped } = one.hearing;
  const [examiner, party] = [chance.is(0.9), chance.is(0.9)];
  const parties = [
    { as: 'examiner', signed: examiner },
    ...(party ? [{ as: chance.pick(['applicant', 'interested']), signed: chance.is(0.7) }] : []),
  ];
  return done(
    {
      ...atAll(one, who, 'holdHearing', 'convene'),
      'hearing.none': set === null || dropped,
      'hearing.not_yet': set !== null && today < set,
      'hearing.unsigned': !examiner || !party,
    },
    () => Object.assign(one.hearing, { held: true }),
    { parties, words: '各方陈述、质证' },
  );
};

export const HEARING_TRIES: Readonly<Record<string, Proposal>> = {
  tellHearing,
  askHearing,
  dropHearing,
  setHearing,
  holdHearing,
};
