/** Text that is markup already. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | null | false | undefined | Markup | readonly Part[]

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Signs of markup, controls that XML cannot hold, and halves of characters. */
const special = new RegExp(String.raw`[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF]`)
const specials = new RegExp(special, 'g')

/** Text as it may stand in HTML and XML; most has nothing in it that would have to be written otherwise. */
function escape(text: string): string {
  if (!special.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll(specials, (sign) => signs[sign] ?? (sign >= '\uD800' && sign <= '\uDFFF' ? sign : ''))
}

const compact = new WeakMap<TemplateStringsArray, readonly string[]>()

/** Line breaks of the source are no part of a page: between elements they vanish, elsewhere they are a space. */
function compacted(strings: TemplateStringsArray): readonly string[] {
  const known = compact.get(strings)
  if (known) return known
  const made = strings.map((text) => text.replaceAll(/>\s*\n\s*</g, '><').replaceAll(/\s*\n\s*/g, ' '))
  compact.set(strings, made)
  return made
}

/** Markup with values in it; every value is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const texts = compacted(strings)
  let text = texts[0]!
  for (const [at, part] of parts.entries()) text += textOf(part) + texts[at + 1]!
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
