import { MANDATE_ACTS } from '../../agency/agency.ts';
import { dateWords } from './phrases.ts';
import { agentWords, MANDATE_WORDS } from './agent.ts';
import { blanks, list, paragraph, rows, type Template } from './content.ts';

/** Forms that the applicant signs: made out with what is known, so that nothing is written twice. */
export const pledge: Template = (filled, { applicant }) => ({
  title: '告知承诺书',
  toApplicant: false,
  sealed: false,
  body: [
    paragraph(`${filled.organ}：`),
    paragraph(
      `本人（本单位）${applicant}申请办理“${filled.item}”（办件编号 ${filled.caseNumber}），行政机关已经告知办理条件、标准和所需材料${filled.basis.length > 0 ? `，依据为${filled.basis.join('、')}` : ''}。现郑重承诺：`,
    ),
    list([
      '已经知晓行政机关告知的全部内容。',
      '已经符合行政机关告知的条件、标准和技术要求，能够在约定期限内提交告知的材料。',
      '所作承诺是本人（本单位）的真实意思表示，所填写的信息真实、准确。',
      '承诺不实或者违反承诺的，愿意承担法律责任，并接受撤销决定等处理。',
    ]),
    blanks('承诺事项（由申请人填写）'),
  ],
  signs: ['承诺人（签名或者盖章）', '日期'],
});

export const courier: Template = (filled, { applicant }) => ({
  title: '邮寄地址确认单',
  toApplicant: false,
  sealed: false,
  body: [
    rows(['办件编号', filled.caseNumber], ['申请事项', filled.item], ['申请人', applicant]),
    paragraph('申请人确认以邮寄方式接收决定书和审批结果，邮寄地址如下：'),
    blanks('收件人', '联系电话', '邮寄地址', '邮政编码'),
    paragraph('因地址填写不准确或者变更后未及时告知，致使文书退回的，退回之日视为送达之日。'),
  ],
  signs: ['申请人（签名或者盖章）', '日期'],
});

/** What is known of who is entrusted is made out, so that it is not written twice. */
export const mandate: Template = (filled, opened) => ({
  title: '授权委托书',
  toApplicant: false,
  sealed: false,
  body: [
    paragraph(`${filled.organ}：`),
    paragraph(
      `委托人${opened.applicant}因办理“${filled.item}”（办件编号 ${filled.caseNumber}），委托下列人员代为办理。代理人在委托权限内的行为，由委托人承担法律责任。`,
    ),
    ...(filled.agent
      ? [
          rows(
            ['受托人', agentWords(filled, opened)],
            ['委托期限', `至${dateWords(filled.agent.until)}`],
            ['委托权限', filled.agent.scope.map(act => MANDATE_WORDS[act]).join('、')],
          ),
          blanks('受托人证件类型及号码', '受托人联系电话'),
        ]
      : [
          blanks('受托人姓名', '受托人证件类型及号码', '受托人联系电话', '委托期限'),
          paragraph(
            `委托权限：${MANDATE_ACTS.map(act => `□ ${MANDATE_WORDS[act]}`).join('　')}　（请在□内打√，未勾选的权限不授予）`,
          ),
        ]),
  ],
  signs: ['委托人（签名或者盖章）', '受托人（签名）', '日期'],
});

export const withdrawal: Template = (filled, { applicant }) => ({
  title: '撤回申请书',
  toApplicant: false,
  sealed: false,
  body: [
    paragraph(`${filled.organ}：`),
    paragraph(
      `本人（本单位）${applicant}申请办理的“${filled.item}”（办件编号 ${filled.caseNumber}），现自愿申请撤回，请予准许。撤回后，可以就同一事项重新提出申请。`,
    ),
    blanks('撤回理由'),
  ],
  signs: ['申请人（签名或者盖章）', '日期'],
});
