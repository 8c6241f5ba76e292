import { readPhone } from '../identity/phone.ts';

/** 12345 and its like: three to six figures. */
const SHORT = /^[1-9][0-9]{2,5}$/;

/** Whether a text may stand as a service telephone: a landline with area code or a short number; a mobile is somebody's. */
export function isServiceTel(tel: string): boolean {
  if (SHORT.test(tel)) return true;
  const read = readPhone(tel);
  return read.ok && read.kind === 'landline';
}
