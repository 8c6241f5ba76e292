/** What the kiosk says when a rule says no, or no answer comes. */
export const refusalsZh = {
  refused: {
    ways: '您可以',
    another: '换一件事',
    guide: '也可以请导办台帮忙，导办台在大门旁边',
    nothingKept: '没有产生排队号，也没有留下您的信息。',
    notPaired: '这台取号机还没有接入大厅。请用别的取号机，或到导办台',
    unknownTitle: '没有收到答复，不确定号取到没有',
    unknownBody: '再试一次不会多取号。不想等，请到导办台，工作人员能查到。',
    brokenTitle: '系统出了差错，没有取到号',
    brokenBody: '请再试一次，或到导办台。记录号 {incident}',
    again: '再试一次',
  },
};
