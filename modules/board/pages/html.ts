/** Text that is markup already. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | null | false | undefined | Markup | readonly Part[]

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML and XML, also within quotes; what XML cannot hold is left out. */
const escape = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => signs[sign]!)

/** Markup with values in it; every value is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let text = strings[0]!
  for (const [at, part] of parts.entries()) text += textOf(part) + strings[at + 1]!
  return new Markup(text)
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map(textOf).join('')
  return escape(String(part))
}

/** Data for readers of the page that are machines; it cannot end its own element. */
export const json = (value: unknown) => new Markup(JSON.stringify(value).replaceAll('<', String.raw`\u003c`))
