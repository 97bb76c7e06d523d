import type { Tone } from '../plain/tone.ts'
import type { Filter } from './model.ts'

interface Over<Value extends string> {
  several?: boolean
  tones?: Readonly<Record<Value, Tone>>
}

/** A filter by a field that holds one of some values, each shown in words and, where given, with its tone. */
export const choiceFilter = <Value extends string>(
  key: string,
  title: string,
  values: readonly Value[],
  words: Readonly<Record<NoInfer<Value>, string>>,
  { several = false, tones }: Over<NoInfer<Value>> = {},
): Filter => ({
  kind: 'choice',
  key,
  title,
  several,
  options: values.map((value) => ({ value, label: words[value], ...(tones && { tone: tones[value] }) })),
})
