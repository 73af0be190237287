// The element's style sheet. It is adopted, which no policy on styles forbids. Colours come from the
// system's own, so that light and dark, and forced colours, follow what the page or the system says.

export const style = `
:host {
  --accent: var(--imp-checkout-accent, #2860e1);
  --on-accent: var(--imp-checkout-on-accent, #fff);
  --back: var(--imp-checkout-background, Canvas);
  --text: var(--imp-checkout-text, CanvasText);
  --muted: var(--imp-checkout-muted, color-mix(in srgb, var(--text) 66%, var(--back)));
  --line: var(--imp-checkout-line, color-mix(in srgb, var(--text) 14%, var(--back)));
  --edge: var(--imp-checkout-edge, color-mix(in srgb, var(--text) 52%, var(--back)));
  --danger: var(--imp-checkout-danger, color-mix(in srgb, #e5243b 76%, var(--text)));
  --tint: color-mix(in srgb, var(--accent) 9%, var(--back));
  --radius: var(--imp-checkout-radius, 10px);
  --gap: var(--imp-checkout-gap, 24px);
  display: block;
  box-sizing: border-box;
  min-width: 0;
  color-scheme: light dark;
  background: var(--back);
  color: var(--text);
  font: 400 16px/1.5 var(--imp-checkout-font, -apple-system, BlinkMacSystemFont, 'Apple SD Gothic Neo', 'Pretendard', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', system-ui, sans-serif);
  font-variant-numeric: tabular-nums;
  text-align: start;
  word-break: keep-all;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
:host([hidden]) { display: none }
*, ::before, ::after { box-sizing: border-box }
form { display: grid; gap: var(--gap); margin: 0 }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0 }
legend { padding: 0; margin: 0 0 12px; font-size: 17px; font-weight: 650; letter-spacing: -.01em }
p, ul { margin: 0; padding: 0; list-style: none }
.hidden-text { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.glyph { width: 24px; height: 24px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round }
.number { white-space: nowrap }

[part=summary] { display: grid; gap: 6px; padding-bottom: 20px; border-bottom: 1px solid var(--line) }
.order-name { font-weight: 600 }
ul { display: grid; gap: 2px; color: var(--muted); font-size: 14px }
li { display: flex; gap: 8px; align-items: baseline }
li .number { margin-inline-start: auto }
.count { flex: none }
.total { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; justify-content: space-between; margin-top: 6px }
.total > span { color: var(--muted) }
strong { font-size: 22px; font-weight: 700; letter-spacing: -.02em }

.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 148px), 1fr)); gap: 8px }
.tile { position: relative; display: flex; flex-direction: column; border: 1px solid var(--line); border-radius: var(--radius); transition: border-color .12s, background-color .12s }
.tile input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; z-index: 1 }
.tile input:disabled { cursor: not-allowed }
.face { flex: 1; display: flex; gap: 10px; align-items: center; min-height: 54px; padding: 10px 12px; font-size: 15px; font-weight: 500; line-height: 1.35 }
.tile .glyph { color: var(--muted) }
.tile:hover:not(.off) { border-color: var(--edge) }
.tile[part~=method-chosen] { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent) }
.tile[part~=method-chosen] .glyph { color: inherit }
.tile[part~=method-chosen] .face { font-weight: 650 }
.tile input:focus-visible + .face { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--radius) }
.tile input:disabled ~ * { color: var(--muted) }
.tile.off:not([part~=method-chosen]) { background: color-mix(in srgb, var(--text) 4%, var(--back)) }
.reason { padding: 0 12px 10px; margin-top: -4px; font-size: 13px; line-height: 1.4 }

.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(220px, 40%)), 1fr)); gap: 16px }
.field { display: flex; flex-direction: column; gap: 6px; min-width: 0 }
label { font-size: 14px; font-weight: 550 }
.optional { color: var(--muted); font-weight: 400 }
.field > input:where(:not([type=checkbox])), select {
  width: 100%; min-width: 0; min-height: 48px; margin: 0; padding: 10px 14px;
  border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--back); color: inherit; font: inherit; font-size: 16px;
  -webkit-appearance: none; appearance: none;
}
.select { position: relative; display: block }
.select::after { content: ''; position: absolute; inset-inline-end: 16px; top: 50%; width: 8px; height: 8px; border: solid var(--muted); border-width: 0 1.6px 1.6px 0; transform: translateY(-70%) rotate(45deg); pointer-events: none }
select { padding-inline-end: 40px; text-overflow: ellipsis; cursor: pointer }
.field > input:focus-visible, select:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; border-color: var(--accent) }
.field [aria-invalid=true] { border-color: var(--danger) }
.tick { grid-column: 1 / -1; flex-direction: row; gap: 10px; align-items: center; min-height: 44px; margin-block: -8px }
.tick label { padding: 10px 0; flex: 1; cursor: pointer; font-weight: 400; font-size: 15px }
.tick input { width: 20px; height: 20px; margin: 0 2px; flex: none; accent-color: var(--accent) }
.tick input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.issue { display: flex; gap: 6px; align-items: flex-start; color: var(--muted); font-size: 14px; line-height: 1.45 }
.error { color: var(--danger) }
.error .glyph { width: 18px; height: 18px; margin-top: 1px; stroke-width: 2 }
.tiles + .issue { margin-top: 8px }

.message { display: flex; gap: 8px; align-items: flex-start; font-size: 15px }
.message .glyph { width: 20px; height: 20px }
.message:not(.error) { color: var(--muted); justify-content: center; text-align: center }
button { min-height: 52px; padding: 12px 20px; border: 1px solid transparent; border-radius: calc(var(--radius) + 2px); font: inherit; font-size: 17px; font-weight: 650; cursor: pointer; touch-action: manipulation }
.pay { background: var(--accent); color: var(--on-accent) }
.plain { background: transparent; border-color: var(--edge); color: inherit }
.tiles + .plain { width: 100%; min-height: 44px; margin-top: 8px; padding: 8px 12px; border-color: var(--line); border-radius: var(--radius); font-size: 15px; font-weight: 500 }
button:hover:enabled { filter: brightness(1.06) }
button:active:enabled { filter: brightness(.94) }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
button:disabled { background: color-mix(in srgb, var(--text) 10%, var(--back)); color: var(--muted); cursor: not-allowed }

@media (prefers-reduced-motion: reduce) { .tile { transition: none } }
@media (prefers-contrast: more) { :host { --line: var(--edge); --muted: var(--text) } }
@media (forced-colors: active) {
  .tile[part~=method-chosen] { outline: 3px solid Highlight; outline-offset: -3px }
  .tile input:disabled ~ *, button:disabled { color: GrayText }
  .pay { border-color: ButtonBorder }
}
`;
