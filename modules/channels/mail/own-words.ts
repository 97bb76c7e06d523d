/** Lines with which mail programs begin what they quote; each may run over three lines. */
const quoteStarts = [
  // 163, QQ, Outlook, Foxmail: a line that names the original.
  /^\s*-{2,}[\s\u00a0]*(原始邮件|原邮件|原始郵件|回复的原邮件|回复的邮件|转发的邮件|转发邮件信息|original message|forwarded message|original email)[\s\u00a0]*-{2,}/i,
  /^\s*(begin forwarded message|开始转发的邮件|以下是转发的邮件)\s*[:：]?\s*$/i,
  // Gmail, Apple Mail: “On Fri, 20 Nov 2026 at 09:00, Lu <a@b> wrote:”
  /^\s*on\s[^\n]{6,200}(\n[^\n]{0,120}){0,2}\bwrote\s*[:：]\s*$/i,
  /^\s*at\s\d{4}-\d{1,2}-\d{1,2}\s[^\n]{3,200}(\n[^\n]{0,120}){0,2}\bwrote\s*[:：]\s*$/i,
  // “在 2026年11月20日，陆予安 <a@b> 写道：”, “陆予安 <a@b> 于2026年11月20日周五 09:00写道：”
  /^[^\n]{0,160}\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}[^\n]{0,160}(\n[^\n]{0,120}){0,2}(写道|寫道)\s*[:：]\s*$/,
]

/** A head of an older letter without any line before it: Outlook, and programs of phones. */
const headStart = /^\s*[*_]{0,2}(发件人|寄件者|from)[*_]{0,2}\s*[:：]/i
const headLine =
  /^\s*[*_]{0,2}(发送时间|发送日期|日期|时间|收件人|抄送|主题|寄件日期|收件者|主旨|sent|date|to|cc|subject)[*_]{0,2}\s*[:：]/i

const signatureMark = /^--[\s\u00a0]?$/
/** What phones and programs put under every letter. */
const advert =
  /^\s*(发自我的|来自我的|从我的.{0,20}发送|发送自|通过.{1,20}(发送|客户端)|sent (from|via)|get outlook for|获取\s?outlook|下载\s?outlook|从\s?windows\s?版邮件发送|此邮件(由|使用).{1,20}发送)[^\n]{0,60}$/i

/** The words that somebody wrote, without what the mail program quoted and put under them. Never empty where there was anything. */
export function ownWords(text: string): string {
  const lines = linesOf(text)
  const kept = withoutSignature(withoutQuotes(lines)).join('\n').trim()
  // A letter that is all quotation was passed on: then the quotation is what it says.
  return kept || lines.join('\n').trim()
}

function linesOf(text: string): string[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\u200b|\u200c|\u200d|\ufeff/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
}

function withoutQuotes(lines: readonly string[]): string[] {
  const at = lines.findIndex((_, index) => startsQuote(lines, index))
  const upper = at < 0 ? [...lines] : dropRule(lines.slice(0, at))
  return upper.filter((line) => !/^\s*[>＞]/.test(line))
}

function startsQuote(lines: readonly string[], at: number): boolean {
  const [line = '', ...next] = lines.slice(at, at + 6)
  if (headStart.test(line)) return next.filter((one) => headLine.test(one)).length >= 2
  return quoteStarts.some((start) =>
    [1, 2, 3].some((count) => start.test(lines.slice(at, at + count).join('\n'))),
  )
}

/** The line that Outlook draws above the head of the older letter. */
function dropRule(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return last >= 0 && /^\s*[_\-=－—]{5,}\s*$/.test(lines[last]!) ? lines.slice(0, last) : [...lines]
}

function withoutSignature(lines: readonly string[]): string[] {
  const mark = lines.findIndex((line) => signatureMark.test(line))
  const upper = mark > 0 ? lines.slice(0, mark) : lines
  return upper.filter((line) => !advert.test(line))
}
