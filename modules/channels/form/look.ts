import { createHash } from 'node:crypto'
import { paletteBySystem } from '#design/theme/palette-css.ts'
import { portalPalette } from '#design/theme/palette.ts'
import { faces } from '#platform/http/chinese-face.ts'

/** The look of the form: the palette of the portal, one column, large targets. */
export const css = `${paletteBySystem(portalPalette)}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:16px/1.6 ${faces};-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:20px 16px 28px;max-width:38rem;overflow-wrap:anywhere}
header{display:flex;justify-content:space-between;gap:16px;align-items:baseline}
h1{margin:0;font-size:24px;line-height:34px}p{margin:0 0 16px;white-space:pre-line;color:var(--ink-soft)}
a{color:var(--jade-text);white-space:nowrap;font-size:14px}
form{display:grid;gap:18px}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:18px}
label>b,legend{display:block;font-weight:600;padding:0;margin-bottom:4px}label>small,fieldset>small{color:var(--ink-faint);font-size:14px;display:block;margin-top:4px}
fieldset{border:0;margin:0;padding:0}
.choices{display:flex;flex-wrap:wrap;gap:8px}.choices label{display:inline-flex;align-items:center;gap:8px;min-height:44px;padding:0 16px;border:1px solid var(--edge);border-radius:22px;background:var(--surface);cursor:pointer}
.choices label:has(:checked){border-color:var(--jade);background:var(--jade-wash);color:var(--jade-text);font-weight:600}
.choices input,.consent input{accent-color:var(--jade);width:18px;height:18px;margin:0;flex:none}
input[type=text],textarea,select,input[type=file]{width:100%;min-height:48px;padding:10px 12px;border:1px solid var(--edge);border-radius:12px;background:var(--surface);color:var(--ink);font:inherit}
textarea{min-height:136px;resize:vertical}
.consent{display:flex;gap:10px;align-items:flex-start;color:var(--ink-soft);font-size:15px}.consent input{margin-top:3px}
.wrong{color:var(--persimmon-text);font-size:14px;display:block;margin-top:4px;font-weight:400}
[aria-invalid=true]{border-color:var(--persimmon)!important}
.alert{padding:12px 16px;border-radius:12px;background:var(--persimmon-wash);color:var(--persimmon-text);margin:0 0 16px}
button{min-height:52px;border:0;border-radius:26px;background:var(--jade);color:var(--on-jade);font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--sky);outline-offset:2px}
.done{padding:28px 20px;border-radius:20px;background:var(--surface);border:1px solid var(--line);text-align:center}
.done strong{display:block;font-size:26px;line-height:38px;margin:4px 0 12px;font-variant-numeric:tabular-nums;letter-spacing:.02em}.done p{margin:0 0 6px}
.more{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}`

/** Tells the page around how tall the form is, and nothing else. */
export const script = (key: string) =>
  `addEventListener('load',function(){var f=function(){parent.postMessage({tongxing:'${key}',height:document.documentElement.scrollHeight},'*')};f();new ResizeObserver(f).observe(document.body)})`

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing runs but that script, nothing comes from elsewhere, and only the named sites may frame it. */
export const headersFor = (key: string, origins: readonly string[]) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'self' ${hash(css)}; font-src 'self'; script-src ${hash(script(key))}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${["'self'", ...origins].join(' ')}`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
})
