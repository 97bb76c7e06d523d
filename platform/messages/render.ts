export type Variables = Record<string, string | number>

/** Names of the `{name}` places of a text. */
export function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))]
}

/** The text with its places filled; places without a value stay and are named in `missing`. */
export function render(text: string, variables: Variables): { text: string; missing: string[] } {
  const missing = placesOf(text).filter((place) => !(place in variables))
  const filled = text.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    name in variables ? String(variables[name]) : place,
  )
  return { text: filled, missing }
}

/** How many short messages a text is charged as: 70 characters alone, 67 each when joined (GSM 03.40, UCS-2). */
export function smsParts(text: string): number {
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67)
}
