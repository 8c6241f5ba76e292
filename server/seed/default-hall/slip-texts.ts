import { USUAL_SLIP_TEXTS, type SlipTexts } from '../../domain/printing/texts.ts';

/** What slips say from the first day on; a director may set other texts. */
export const SLIP_TEXTS: SlipTexts = USUAL_SLIP_TEXTS;
