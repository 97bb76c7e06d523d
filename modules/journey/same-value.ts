/** Whether two values of data say the same, in whatever order their fields stand. */
export const isSameValue = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

const plain = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
