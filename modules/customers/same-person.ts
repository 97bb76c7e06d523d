/** A file that carries the phone or the identity number of somebody who is to be registered. */
export interface KnownPerson {
  id: string
  name: string
  phoneIndex: string | null
  identityIndex: string | null
}

/**
 * The one of the known files that is of the same person, or undefined. The same identity number is the same person.
 * The same phone is the same person only under the same name: couples and parents often leave one number for two.
 */
export function samePerson(
  wanted: Omit<KnownPerson, 'id'>,
  known: readonly KnownPerson[],
): KnownPerson | undefined {
  const byIdentity =
    wanted.identityIndex && known.find(({ identityIndex }) => identityIndex === wanted.identityIndex)
  if (byIdentity) return byIdentity
  return known.find(
    ({ name, phoneIndex, identityIndex }) =>
      wanted.phoneIndex !== null &&
      phoneIndex === wanted.phoneIndex &&
      name === wanted.name &&
      (identityIndex === null || wanted.identityIndex === null),
  )
}
