import { ENTRY_WORDS } from '../../../catalogue/entry/words.ts';
import { paragraph, rows, type Template } from './content.ts';
import { applied, askAt, basisWords, dateWords, dueWords } from './phrases.ts';

export const special: Template = (filled, { words }) => {
  const ground = filled.special ? ENTRY_WORDS.special[filled.special.ground].zh : '特别程序';
  return {
    title: '特别程序告知书',
    toApplicant: true,
    sealed: true,
    body: [
      paragraph(
        `${applied(filled)}正在办理，依法需要进行${ground}。根据${basisWords(filled, '第四十五条')}，所需时间不计算在办理期限内，现书面告知如下：`,
      ),
      rows(
        ['特别程序', ground],
        ['开始日期', dateWords(filled.special?.from ?? filled.issuedOn)],
        ['所需时间', filled.special ? `${filled.special.days} 日` : null],
        ['依据和理由', filled.words === null ? null : words(filled.words)],
      ),
      paragraph(`特别程序结束后，办理期限继续计算，本机关将恢复办理。${askAt(filled)}`),
    ],
    signs: ['申请人签收'],
  };
};

export const extension: Template = (filled, { words }) => {
  const days = filled.extension?.days ?? 0;
  const unit = filled.extension?.unit === 'Z' ? '日' : '个工作日';
  return {
    title: '延期办理告知书',
    toApplicant: true,
    sealed: true,
    body: [
      paragraph(
        `${applied(filled)}，不能在规定期限内作出决定。根据${basisWords(filled, '第四十二条')}，经本机关负责人批准，办理期限延长 ${days} ${unit}。`,
      ),
      rows(
        ['延期理由', filled.words === null ? null : words(filled.words)],
        ['批准日期', dateWords(filled.issuedOn)],
        ['延长后的期限至', dueWords(filled)],
      ),
      paragraph(askAt(filled)),
    ],
    signs: ['申请人签收'],
  };
};
