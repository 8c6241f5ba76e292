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
    waitsForMaking: 'What was granted is not made yet; it can be handed over when it is',
  },
};
