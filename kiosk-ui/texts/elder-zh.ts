/** What the kiosk says in large type. */
export const elderZh = {
  elder: {
    question: '请点您要办的事',
    hint: '不会用不要紧，点“请人帮忙”，有人来',
    other: '别的事',
    read: '读给我听',
    standard: '返回标准版',
    help: '请人帮忙',
    matters: '您要办哪一类',
    choose: '请点一件事',
    readHome: '请点您要办的事。有：{names}。不会用，请点右下角，请人帮忙。',
  },
};
