export interface Names {
  /** parking-lots */
  name: string
  /** parkingLots */
  camel: string
  /** parking_lots */
  schema: string
}

export const camelOf = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** How a module is called in paths, in code and in the database. */
export const namesOf = (name: string): Names => ({
  name,
  camel: camelOf(name),
  schema: name.replaceAll('-', '_'),
})

/** reserve-lot: the fact that `lot_reserved` tells. */
export function factOf(action: string): { fact: string; constant: string } {
  const [verb = '', ...nouns] = action.split('-')
  const past = verb.endsWith('e') ? `${verb}d` : `${verb}ed`
  const words = [...nouns, past]
  return { fact: words.join('_'), constant: camelOf(words.join('-')) }
}
