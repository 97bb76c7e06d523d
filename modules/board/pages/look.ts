import { createHash } from 'node:crypto'
import { paletteBySystem } from '#design/theme/palette-css.ts'
import { portalPalette } from '#design/theme/palette.ts'
import { faces } from '#platform/http/chinese-face.ts'

/** The look of the portal for pages without script: its palette by the light of the system, and a little order. */
export const css = `${paletteBySystem(portalPalette)}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:16px/1.65 ${faces};-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 16px 48px;max-width:46rem;overflow-wrap:anywhere}
h1{margin:24px 0 4px;font-size:26px;line-height:36px}h2{margin:32px 0 12px;font-size:18px}h3,.card h2{margin:0;font-size:17px;line-height:26px}
p{margin:0;white-space:pre-line}a{color:var(--jade-text)}small,.quiet{color:var(--ink-faint);font-size:14px}
a:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--sky);outline-offset:2px}
header,footer,.row{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px}
header{min-height:56px;justify-content:space-between}header a,footer a{display:inline-flex;align-items:center;min-height:44px;text-decoration:none}
footer{margin-top:40px;border-top:1px solid var(--line)}
.brand{gap:8px;font-weight:600;color:var(--ink)}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:0 20px;border:0;border-radius:24px;background:var(--jade);color:var(--on-jade);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button.still{background:none;border:1px solid var(--edge);color:var(--ink);font-weight:400}
.card,form{display:block;margin:12px 0;padding:16px;border-radius:16px;background:var(--surface);border:1px solid var(--line)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(96px,1fr));gap:0 12px;margin:16px 0}.figures>div{display:grid;grid-row:span 4;grid-template-rows:subgrid}.figures dt{align-self:end}
.figures dt{color:var(--ink-soft);font-size:14px}.figures dd{margin:0;font-size:24px;line-height:32px;font-variant-numeric:tabular-nums}.figures .quiet{font-size:14px;line-height:22px}.figures a,.only a{display:inline-block;padding:4px 0}.only{margin:20px 0 0}
details{margin:8px 0;font-size:14px;color:var(--ink-soft)}summary{min-height:32px;cursor:pointer}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(108px,1fr));gap:12px;align-items:end}
label{display:grid;gap:4px;font-size:14px;color:var(--ink-soft)}
select,input{width:100%;min-height:48px;padding:0 12px;border:1px solid var(--edge);border-radius:12px;background:var(--surface);color:var(--ink);font:inherit}
ol{margin:0;padding:0;list-style:none}.card h2 a{color:var(--ink);text-decoration:none}.card h2 a:hover{text-decoration:underline}
.card .row{margin-top:8px;font-size:14px;color:var(--ink-faint)}
.mark{display:inline-flex;align-items:center;gap:6px;font-size:14px;color:var(--ink-soft)}
.mark::before{content:'';width:9px;height:9px;border-radius:50%;border:2px solid currentColor}
.mark[data-standing=answered],.mark[data-standing=solved]{color:var(--jade-text)}.mark[data-standing=solved]::before{background:currentColor}
.mark[data-standing=unanswered]{color:var(--persimmon-text)}.mark[data-standing=unsolved]{color:var(--plum-text)}.mark[data-standing=unsolved]::before{border-radius:1px;background:currentColor}
.mark[data-standing=withheld]::before{border-radius:0;height:2px;border-width:1px}
.words{max-width:38em;font-size:17px}.answer{margin:12px 0;padding:16px;border-radius:16px;background:var(--jade-wash)}
.answer .words{margin-top:6px}.stub{background:var(--sunken)}.actions{display:flex;flex-wrap:wrap;gap:12px;margin:20px 0}
@media (prefers-reduced-motion:no-preference){.button{transition:opacity .12s}}.button:hover{opacity:.9}`

const styleHash = createHash('sha256').update(css).digest('base64')

/** Nothing runs on these pages, and nothing comes from elsewhere. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, no-cache',
  vary: 'Accept-Language, Accept-Encoding',
  'content-security-policy': `default-src 'none'; style-src 'self' 'sha256-${styleHash}'; font-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}
