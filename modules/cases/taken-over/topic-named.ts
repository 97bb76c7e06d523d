import type { Category } from '../rulebook.ts'

/** Our topic of that name, code or path (房屋质量-渗漏, 质量/渗漏); null where none or several bear it. */
export function topicNamed(categories: ReadonlyMap<string, Category>, written: string | null): string | null {
  if (!written) return null
  const active = [...categories.values()].filter(({ active }) => active)
  for (const name of [
    written,
    written
      .split(/[-/>＞、]/)
      .at(-1)!
      .trim(),
  ]) {
    const found = active.filter(
      ({ zh, en, code }) =>
        [zh, en.toLowerCase(), code].includes(name) || en.toLowerCase() === name.toLowerCase(),
    )
    if (found.length === 1) return found[0]!.id
  }
  return null
}
