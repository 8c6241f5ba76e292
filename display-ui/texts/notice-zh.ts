/** What a board says in place of everything else: a notice that stands. */
export const noticeZh = {
  notice: {
    evacuate: '请立即从最近的出口离开',
    suspend: '大厅暂停服务',
    evacuateHint: '不要乘电梯，听工作人员安排',
    suspendHint: '请听工作人员安排，您的号仍然有效',
  },
};
