import type { refusalsZh } from './refusals-zh.ts';

/** The same in English. */
export const refusalsEn: typeof refusalsZh = {
  refused: {
    ways: 'You can',
    another: 'Choose something else',
    guide: 'The guide desk by the entrance can also help',
    nothingKept: 'No number was made and nothing about you was kept.',
    notPaired: 'This kiosk is not connected to the hall yet. Please use another one or the guide desk',
    unknownTitle: 'No answer came, so it is not certain that you have a number',
    unknownBody: 'Trying again never makes a second number. Or ask at the guide desk: they can look it up.',
    brokenTitle: 'Something went wrong and no number was made',
    brokenBody: 'Please try again, or go to the guide desk. Record {incident}',
    again: 'Try again',
  },
};
