/** What is said of tidal counters (潮汐窗口). */
export const tideZh = {
  tide: {
    title: '潮汐窗口',
    standing: '潮汐：{profile}，自 {time}',
    openAsk: '开 {n} 号窗口办 {queue}：{waiting} 人等得太久',
    closeAsk: '收回 {n} 号窗口：只剩 {waiting} 人在等',
    isOpen: '{n} 号窗口在办 {profile}，自 {time}',
    open: '开放',
    close: '收回',
    none: '没有要开、要收的窗口',
    page: '潮汐窗口',
    intro: '哪一队等得久了，就建议再开一个窗口；人少了，就建议收回。窗口能开哪些业务，在“窗口”里选。',
    waiting: '多于几人',
    minutes: '等了几分钟',
    closeWaiting: '只剩几人就收回',
    shortest: '至少开（或收）几分钟',
    automatic: '到了就自动开、自动收',
    fault: '收回的人数要少于开放的人数，各项都要填',
    profiles: '潮汐时还可以按哪类窗口办',
    reason: { load: '人多', over: '人少了', staff: '人手', ordered: '安排' },
  },
};
