/** A line may not begin with these. */
const clingsToLeft = /^[，。、；：？！）》」』”’】〕…—,.;:?!)\]%]$/
const isWide = (character: string) => character >= '\u2E80'

/** Breaks a text into lines of at most `width`: Chinese anywhere, Latin words whole where they fit. */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, width, widthOf))
}

function linesOf(paragraph: string, width: number, widthOf: (character: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of piecesOf(paragraph)) {
    const needed = [...piece].reduce((sum, character) => sum + widthOf(character), 0)
    if (used + needed <= width || (line && clingsToLeft.test(piece))) {
      line += piece
      used += needed
      continue
    }
    if (line) lines.push(line.trimEnd())
    line = ''
    used = 0
    if (piece === ' ') continue
    for (const character of needed > width ? piece : [piece]) {
      const more = needed > width ? widthOf(character) : needed
      if (line && used + more > width) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += character
      used += more
    }
  }
  return [...lines, line.trimEnd()]
}

/** Wide characters one by one, spaces one by one, the rest in words. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = []
  for (const character of paragraph) {
    const last = pieces.at(-1)
    const joins = last && last !== ' ' && !isWide(last) && !isWide(character) && character !== ' '
    if (joins) pieces[pieces.length - 1] += character
    else pieces.push(character)
  }
  return pieces
}
