/** A header of a letter as it went over the line, unfolded. */
export const headerOf = (letter: string, name: string): string | undefined =>
  new RegExp(`^${name}: ((?:.*)(?:\\r?\\n[ \\t].*)*)`, 'im')
    .exec(letter)?.[1]
    ?.replaceAll(/\r?\n\s+/g, ' ')
    .trim()

/** What a plain letter says. */
export function textOf(letter: string): string {
  const [head = '', body = ''] = letter.split(/\r?\n\r?\n([\s\S]*)/)
  return /^content-transfer-encoding: base64/im.test(head)
    ? Buffer.from(body, 'base64').toString()
    : fromQuoted(body)
}

const fromQuoted = (text: string) =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
