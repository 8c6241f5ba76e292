/** Colours and steps of LOOK 2 and 4: paper, ink, brand; nothing moves but a new slip coming in. */
export const STYLE = `
:root { color-scheme: light; --paper: #F6F2EA; --surface: #FFFDFA; --sunk: #EDE6DA; --ink: #1D2529; --ink-2: #465056; --ink-3: #5C6467; --brand: #12515C; --deep: #0B3A43; --edge: #857B6A; --line: #DAD1C2; --wash: #FCEBC8; --wash-ink: #6B4000 }
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 16px/1.5 Barlow, 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif }
header { background: var(--deep); color: #F7F2E7; padding: 20px 32px; display: flex; align-items: baseline; gap: 16px; flex-wrap: wrap }
h1 { font-size: 24px; font-weight: 700 }
header span, header output { color: #C6D6D8; font-size: 15px }
header output { margin-left: auto }
main { padding: 24px 32px 56px; display: grid; gap: 32px }
.box { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px; display: flex; flex-wrap: wrap; align-items: center; gap: 12px 24px }
h2 { font-size: 20px; margin-right: auto; font-weight: 700 }
h2 small, .state small, button small, li small { font-size: 14px; font-weight: 400; color: var(--ink-3); margin-left: 8px }
.state { padding: 4px 12px; border: 1px solid var(--edge); border-radius: 5px }
.state.stopped { background: var(--wash); border-color: var(--wash-ink); color: var(--wash-ink); font-weight: 700 }
.state.stopped small { color: var(--wash-ink) }
fieldset { border: 0; padding: 0; display: flex; gap: 8px }
button { font: inherit; color: var(--brand); background: var(--surface); border: 1px solid var(--edge); border-radius: 8px; min-height: 40px; padding: 4px 14px; cursor: pointer }
button[aria-pressed=true] { background: #E2EDEC; border: 2px solid var(--brand); padding: 3px 13px; font-weight: 700 }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px }
/* The slot, and paper hanging out of it. */
.slot { height: 14px; margin: 0 12px; max-width: 352px; background: var(--ink); border-radius: 7px }
ol { list-style: none; padding: 0 28px; display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start }
li { width: 320px; overflow: hidden; padding-bottom: 8px }
li.narrow { width: 224px }
li .paper { display: block; background: #fff; border: 1px solid var(--line); border-top: 0 }
li .paper img { display: block; width: 100%; height: auto }
li.new .paper { animation: feed 900ms linear }
@keyframes feed { from { transform: translateY(-100%) } }
@media (prefers-reduced-motion: reduce) { li.new .paper { animation: none } }
.teeth { display: block; height: 8px; margin-top: -1px; background: linear-gradient(135deg, #fff 5px, transparent 0) 0 0 / 10px 8px, linear-gradient(-135deg, #fff 5px, transparent 0) 0 0 / 10px 8px }
li.sheet { width: 240px }
li.sheet .paper { aspect-ratio: 210 / 297; padding: 24px 20px; color: var(--ink); text-decoration: none; display: flex; flex-direction: column; justify-content: space-between }
li.sheet .paper span { color: var(--brand); text-decoration: underline }
li p { font-size: 15px; color: var(--ink-2); padding-top: 8px; display: flex; gap: 4px; align-items: baseline }
li p a { color: var(--brand); margin-left: auto; padding: 8px 0 }
.empty { background: var(--sunk); color: var(--ink-2); padding: 32px; margin: 0 28px; max-width: 640px; border-radius: 0 0 10px 10px }
.empty small { display: block; color: var(--ink-3); font-size: 14px }
`;
