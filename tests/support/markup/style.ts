/** One style sheet for all pages, in light and dark. */
export const style = `
:root { color-scheme: light dark; --ink: #24292f; --soft: #5b6570; --line: #b9c2cc; --paper: #fff; --ground: #eef2f6; --brand: #1d5fa8; --tint: #f3f7fb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #dfe4ea; --soft: #9aa5b1; --line: #4a5562; --paper: #1b2128; --ground: #12161b; --brand: #7fb3ea; --tint: #232b34; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.8 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
a { color: inherit; text-decoration: none; }
.in { width: min(1100px, 94vw); margin: 0 auto; }
header.site { background: var(--paper); color: var(--brand); padding: 22px 0; font-size: 26px; letter-spacing: 2px; }
header.site .in { display: flex; align-items: center; gap: 14px; }
nav.site { background: #1d5fa8; color: #fff; }
nav.site a { display: inline-block; padding: 10px 26px; }
nav.site a:nth-child(2) { background: #164d8a; }
.path { margin: 16px 0; color: var(--soft); font-size: 14px; }
main { background: var(--paper); padding: 30px 56px 40px; border-top: 3px solid var(--brand); box-shadow: 0 1px 6px #0002; overflow-x: auto; }
h1 { margin: 6px 0 18px; font-size: 27px; line-height: 1.45; text-align: center; color: var(--brand); }
h2, main p strong { font-size: 18px; }
.title strong { font-size: 24px; color: var(--brand); }
main p { margin: .55em 0; }
main p:not([align]) { text-align: justify; }
main > p, main > div p { text-indent: 2em; }
div.about { display: flex; justify-content: center; gap: 30px; padding: 8px; margin-bottom: 22px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 14px; }
table.about { width: 100%; margin-bottom: 24px; border-collapse: collapse; font-size: 14px; background: var(--tint); }
table.about td { border: 1px solid var(--line); padding: 4px 12px; }
table.about td:nth-child(odd) { width: 6.5em; color: var(--soft); }
table.data { width: 100%; margin: 14px auto 24px; border-collapse: collapse; font-size: 14px; line-height: 1.5; }
table.data > tbody > tr > td, table.data > tbody > tr > th { border: 1px solid var(--line); padding: 5px 7px; font-weight: normal; }
table.data > tbody > tr > th { background: var(--tint); }
table.data p { margin: 0; text-indent: 0; font-size: 14px; }
table.data span { font-size: 14px !important; }
table.layout { border: 0; }
ul.tabs { display: flex; gap: 4px; padding: 0; list-style: none; border-bottom: 2px solid var(--brand); }
ul.tabs li { padding: 4px 22px; background: var(--tint); }
ul.tabs li.on { background: #1d5fa8; color: #fff; }
.attachments { margin-top: 28px; padding: 10px 18px; background: var(--tint); font-size: 14px; }
footer.site { margin-top: 36px; padding: 22px 0; background: #1b3550; color: #dce6f0; font-size: 13px; text-align: center; }
footer.site p { margin: 2px 0; }
`;
