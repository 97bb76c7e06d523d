/** Without 0, O, 1, l and I, which are mistaken for one another when read out. */
const letters = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789']

/** A password of three groups of four, easy to read out: kR7m-Tq2w-9xHd. */
export function suggestPassword(): string {
  const all = letters.join('')
  const pick = (from: string) => from[crypto.getRandomValues(new Uint32Array(1))[0]! % from.length]!
  const group = () => letters.map(pick).join('') + pick(all)
  return [group(), group(), group()].join('-')
}
