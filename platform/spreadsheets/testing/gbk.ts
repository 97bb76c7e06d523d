let codes: Map<string, number> | undefined

/** Text in GBK, for files as older Chinese systems write them; the two-byte characters and ASCII. */
export function inGbk(text: string): Buffer {
  codes ??= tableOfCodes()
  return Buffer.concat([...text].map((character) => bytesOf(character, codes!)))
}

function bytesOf(character: string, table: Map<string, number>): Buffer {
  if (character < '\u0080') return Buffer.from(character)
  const code = table.get(character)
  if (code === undefined) throw new RangeError(`Not in GBK: ${character}`)
  return Buffer.from([code >> 8, code & 0xff])
}

function tableOfCodes(): Map<string, number> {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, number>()
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(new Uint8Array([first, second]))
      if ([...character].length === 1) table.set(character, (first << 8) | second)
    }
  }
  return table
}
