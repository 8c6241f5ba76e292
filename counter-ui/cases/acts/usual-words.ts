/** The reason with which a matter is granted on the spot, as it stands in the paper unless the officer writes another. */
export const GRANTED_AT_ONCE = '经当场审查，申请材料齐全，符合法定形式和法定条件，准予办理。';

/** The same where a pledge stands for what was not handed in. */
export const GRANTED_ON_PLEDGE =
  '申请人已书面承诺符合告知的条件、标准和要求，未提交的材料以承诺代替，当场准予办理。';

/** Working days in which what is lacking is usually to be supplied. */
export const SUPPLY_DAYS = 10;
