const address =
  /https?:\/\/|www\.|(?<![\w@.-])[a-z0-9-]{2,}\.(?:com|cn|net|org|top|xyz|cc|vip|shop|link|site|club|info|me|io|app|ru|tk)\b/i

/** Whether a text holds a web address: boards are flooded with them, and a complaint needs none. */
export const hasLink = (text: string) => address.test(text.normalize('NFKC'))

const fewestSigns = 4

/** Whether a text says nothing: hardly any different signs, or one piece again and again. */
export function isNoise(text: string): boolean {
  const signs = [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')]
  if (signs.length < 6 || new Set(signs).size < fewestSigns) return true
  return signs.length >= 30 && new Set(signs).size * 8 < signs.length
}

/** What two posts share that say the same in other spaces and signs. */
export const bareWords = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
