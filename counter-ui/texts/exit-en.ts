import type { exitZh } from './exit-zh.ts';

export const exitEn: typeof exitZh = {
  exit: {
    handing: {
      ...{ applicant: 'To the applicant', agent: 'To an agent', courier: 'By post' },
      ...{ electronic: 'Electronically', counter: 'At the counter' },
    },
    agentName: 'Name of the agent',
    idChecked: 'The original ID of whoever collects was checked (the number is not written down)',
    mandateSeen: 'The mandate was seen',
    company: 'Carrier',
    waybill: 'Waybill number',
    waybillShape: 'A waybill number has 6 to 40 letters and figures',
    giveTitle: {
      intake: 'To the bureau: materials and papers',
      result: 'To the exit counter: certificate and papers',
    },
    give: 'Hand over {n} pieces by slip',
    toGive: { intake: 'Hand over to the bureau', result: 'Hand over to the exit counter' },
    signTitle: { intake: 'Sign for the application', result: 'Sign for the result' },
    differs: 'What differs from the list (leave empty if nothing does)',
    sign: 'As listed, sign',
    signDiffers: 'Sign with what differs',
    waits: {
      give: {
        intake: 'Waits for the counter to hand the papers to the bureau',
        result: 'Waits for the bureau to hand the result to the exit counter',
      },
      sign: {
        intake: 'The papers were handed over and wait for the bureau to sign',
        result: 'The result was handed over and waits for the exit counter to sign',
      },
    },
    late: 'It is late',
    flag: {
      give: { intake: 'To be handed over', result: 'To the exit counter' },
      sign: { intake: 'To be signed for', result: 'Exit counter to sign' },
    },
    lateFlag: '{flag} (late)',
    unifiedProfile: "Unified counter: takes in for every bureau, and passes on another's cases by slip",
    exitProfile: 'Exit counter: signs for the results of all bureaus and hands them to applicants',
    waitsForMaking: 'What was granted is not made yet; it can be handed over when it is',
  },
};
