/** The reason with which a matter is granted on the spot, as it stands in the paper unless the officer writes another. */
export const GRANTED_AT_ONCE = '经当场审查，申请材料齐全，符合法定形式和法定条件，准予办理。';
