import { parseSync } from 'oxc-parser'
import { expect, it } from 'vitest'
import { isTest, readSources } from './sources.ts'

const marks = /[：、，；（）。！？]/
const han = /\p{Script=Han}/u

interface Node {
  type: string
  start: number
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** What a node says, when it says something. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'JSXText') return node.value as string
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join('')
  return undefined
}

/** The name under which a catalogue or a constant holds what stands below it. */
function nameOf({ type, key, id }: Node): string {
  const named = (type === 'Property' ? key : type === 'VariableDeclarator' ? id : {}) as Node
  return String(named?.name ?? named?.value ?? '')
}

/** Every place where Chinese marks reach readers of English: in an English text, or where words are joined for both. */
function misplaced(path: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: Node, within: 'zh' | 'en' | 'both') => {
    const name = nameOf(node)
    const asked =
      ['ConditionalExpression', 'IfStatement'].includes(node.type) && isAsked(node.test as Node, text)
    const begun = /^zh|Zh$/.test(name) || asked ? 'zh' : /^en$|En$/.test(name) ? 'en' : 'both'
    const language = within === 'both' ? begun : within
    const words = wordsOf(node)
    const isWrong = words !== undefined && marks.test(words) && language !== 'zh'
    if (isWrong && (language === 'en' || !han.test(words)))
      found.push(`${path}:${text.slice(0, node.start).split('\n').length} ${words.trim().slice(0, 40)}`)
    for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, language)
  }
  visit(parseSync(path, text).program as unknown as Node, 'both')
  return found
}

const isAsked = ({ start, end }: Node & { end?: unknown }, text: string) =>
  /zh/i.test(text.slice(start, end as number))

/** Chinese marks that are looked for in what people typed. */
const typed = [
  'modules/cases/web/console/settings/risk-page.tsx',
  'modules/customers/web/console/preferences.tsx',
]

it('joins words as the language of the reader does: useJoining on screens, `listed` and lists in refusals elsewhere', () => {
  const found = readSources()
    .filter(({ path }) => /^(app|design|modules\/[\w-]+\/web)\//.test(path) && !isTest(path))
    .filter(({ path, text }) => marks.test(text) && !typed.includes(path))
    .flatMap(({ path, text }) => misplaced(path, text))
  expect(found).toEqual([])
})
