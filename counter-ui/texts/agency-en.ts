import type { agencyZh } from './agency-zh.ts';

/** Who acts for an applicant, and by which mandate. */
export const agencyEn: typeof agencyZh = {
  agency: {
    title: 'Acting for the applicant',
    who: 'Who acts for the applicant',
    kind: { own: "The applicant's agent", staff: 'Steward of the hall (free)' },
    name: "The agent's name",
    steward: 'Steward',
    choose: 'Choose',
    noStewards: 'There are no stewards yet: give somebody the post under Staff in the settings',
    until: 'Mandate holds to',
    scope: 'It lets the agent',
    act: {
      submit: 'hand in',
      supply: 'supply what is lacking',
      papers: 'take documents',
      collect: 'collect the result',
      withdraw: 'withdraw',
    },
    seen: 'The mandate itself was looked at',
    holds: 'Mandate to {date}',
    and: ', ',
    over: 'Mandate is over',
    nobody: 'The applicant acts in person',
    enter: 'Enter who acts',
    another: 'Another one',
    end: 'Nobody any more',
    came: '{name} came in the place of the applicant',
    broughtBy: 'Somebody acts for the applicant',
  },
};
