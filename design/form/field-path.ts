/** The place of a value in a form: `['lines', 0, 'name']`. */
export type FieldPath = (string | number)[]

/** The place in the form of a field that the API names: `body.lines.0.name`. */
export function pathOfProblem(path: string): FieldPath {
  const [first, ...rest] = path.split('.')
  const parts = first === 'body' || first === 'query' || first === 'params' ? rest : [first!, ...rest]
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** A path as the key of a map. */
export const keyOfPath = (path: FieldPath): string => path.join('.')

/** The value at a place, or undefined where there is none. */
export function valueAt(values: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    values,
  )
}

/** The values with another one at a place; what was there stays untouched. */
export function withValueAt<T>(values: T, [part, ...rest]: FieldPath, value: unknown): T {
  if (part === undefined) return value as T
  const old = values as Record<string | number, unknown>
  const next = withValueAt(old?.[part], rest, value)
  if (Array.isArray(values)) return values.map((item: unknown, at) => (at === part ? next : item)) as T
  return { ...old, [part]: next } as T
}

/** Whether two values say the same; nothing, null and an empty text are one. */
export function isSameValue(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null))
  return plain(one) === plain(other)
}

/** Messages by field, in the order in which they came: a password may be too short and too common at once. */
export function messagesByField(
  problems: readonly { path: string; message: string }[],
): { path: FieldPath; messages: string[] }[] {
  const fields = Map.groupBy(problems, ({ path }) => path)
  return [...fields].map(([path, found]) => ({
    path: pathOfProblem(path),
    messages: found.map(({ message }) => message),
  }))
}
