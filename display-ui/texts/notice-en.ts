import type { noticeZh } from './notice-zh.ts';

/** The same in English. */
export const noticeEn: typeof noticeZh = {
  notice: {
    evacuate: 'Leave now by the nearest exit',
    suspend: 'Service is suspended',
    evacuateHint: 'Do not use the lifts. Follow the staff',
    suspendHint: 'Please follow the staff. Your number is still valid',
  },
};
