/** What a board says of its own voice. */
export const voiceZh = {
  voice: {
    blocked: '声音未开，点一下',
    failing: '声音放不出来，点一下再试',
  },
};
