/** DEFAULT: of fewer than five people no figure is told, or it would be known whose it is. */
export const leastPeople = 5

/**
 * Which groups may be told beside the whole: those of five and more, as long as what is left over is nobody, or again five and
 * more; else the smallest of them is kept back as well, because the rest could be reckoned from the whole.
 */
export function toldGroups<Group extends { people: number }>(groups: readonly Group[]): Group[] {
  const whole = groups.reduce((sum, { people }) => sum + people, 0)
  const told = groups
    .filter(({ people }) => people >= leastPeople)
    .toSorted((one, other) => other.people - one.people)
  const leftOver = () => whole - told.reduce((sum, { people }) => sum + people, 0)
  while (told.length > 0 && leftOver() > 0 && leftOver() < leastPeople) told.pop()
  return told
}
