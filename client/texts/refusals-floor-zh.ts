/** Why paper rolls, reliefs and tidal counters are refused. */
export const floorRefusalsZh = {
  'tide.faulty': '收回的人数要少于开放的人数。',
  'tide.not_offered': '这个窗口不能开这类业务。',
  'tide.open_already': '这个窗口已经在潮汐开放。',
  'tide.not_open': '这个窗口没有潮汐开放。',
  'relief.faulty': '顶岗名单有重复，或有人顶自己的岗。',
  'relief.not_paired': '顶岗名单里没有您和这位同事，不能顶岗。',
  'relief.own_counter': '这就是您在办的窗口。',
  'relief.empty_hand': '那个窗口现在没有在办的号。',
  'roll.unknown': '没有这卷纸号。',
  'roll.outside': '号码只能从 {first} 到 {last}。',
  'roll.entered_already': '{label} 已经补录过，不能再录。',
  'roll.told_twice': '{label} 填了两次。',
  'roll.last_first': '最后一号的发放时间不能早于第一号。',
  'roll.future': '时间还没到，请核对。',
  'roll.other_day': '时间不在今天（{date}）。纸号只能在发放当天补录。',
} as const;
