import { html, type Markup } from '../../http/markup.ts'

const address = /https?:\/\/[^\s<>"'，。；、！？）)]+/

/** A letter for programs that show HTML: its paragraphs as they were written, each address a link on the words before it. */
export function letterHtml(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/)
  return html`<!doctype html>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <div style="max-width:40em;font:16px/1.7 system-ui,'PingFang SC','Microsoft YaHei',sans-serif">
      ${paragraphs.map((one) => html`<p style="margin:0 0 1em">${joined(one.split('\n').map(line))}</p>`)}
    </div>`.text
}

const joined = (lines: readonly Markup[]) => lines.map((one, at) => (at ? html`<br />${one}` : one))

function line(text: string): Markup {
  const found = address.exec(text)
  if (!found) return html`${text}`
  const [url] = found
  const before = text.slice(0, found.index).trimEnd()
  const words = before.replace(/[:：]$/, '') || url
  return html`<a href="${url}">${words}</a>${line(text.slice(found.index + url.length))}`
}
