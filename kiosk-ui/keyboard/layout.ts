/** The keys of the screen's keyboard, row by row. */
export const LETTER_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map(row => [...row]);
export const FIGURE_ROWS = ['1234567890', '-/:（）、。', '．＋＃'].map(row => [...row]);
