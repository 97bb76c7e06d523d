import { normalizeText } from './normalize.ts'

/** One person of a cell; `note` is what stood in brackets behind the name, such as 共有人 or 50%. */
export interface NameInCell {
  name: string
  note?: string
}

const separators = /[、，,;；/／\\|｜&＆\n\r]+|\s+and\s+/i
const joiningWords = /[和及与]/g
const chineseName = /^[\p{Script=Han}·]{2,4}$/u
const chinesePiece = /^[\p{Script=Han}·]+$/u
const bracketNote = /[([【]\s*([^)\]】]*)[)\]】]\s*$/
// Surnames of two characters that are still borne; they decide whether "欧阳 娜娜" is one person.
const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 万俟 闻人 夏侯 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司空 端木 百里 东郭 西门 呼延 第五'.split(
    ' ',
  ),
)

/**
 * The people named in one cell. They may be parted by 、，, ; / & line breaks, by spaces between Chinese names,
 * and by 和, 及 or 与 where a whole name stands on both sides (李和平 stays one person).
 */
export function splitNames(cell: string): NameInCell[] {
  return cell
    .split(separators)
    .map(normalizeText)
    .filter((part) => part !== '')
    .flatMap((part) => splitAtSpaces(part))
    .flatMap((part) => splitAtJoiningWord(part))
    .map(toNameInCell)
    .filter(({ name }) => name !== '')
}

/** 沈佳禾 → 沈**, 欧阳娜娜 → 欧阳**; of any other script the first letter stays. */
export function maskName(name: string): string {
  const characters = [...normalizeText(name)]
  const shown = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  const hidden = Math.max(characters.length - shown, 1)
  return characters.slice(0, shown).join('') + '*'.repeat(characters.length === 0 ? 0 : Math.min(hidden, 3))
}

function splitAtSpaces(part: string): string[] {
  const pieces = part.split(' ')
  const names = pieces.map((piece) => piece.replace(bracketNote, ''))
  if (pieces.length === 1 || !names.every((piece) => chinesePiece.test(piece))) return [part]
  return joinSpacedNames(pieces)
}

/** "张 三" and "欧阳 娜娜" are one name with padding; "沈佳禾 陆一鸣" are two. */
function joinSpacedNames(pieces: string[]): string[] {
  const names: string[] = []
  for (const piece of pieces) {
    const before = names.at(-1)
    const padded =
      before !== undefined && (before.length === 1 || compoundSurnames.has(before) || piece.length === 1)
    if (padded && (before + piece).length <= 4) names[names.length - 1] = before + piece
    else names.push(piece)
  }
  return names
}

function splitAtJoiningWord(part: string): string[] {
  for (const word of part.matchAll(joiningWords)) {
    const left = part.slice(0, word.index).trim()
    const right = part.slice(word.index + 1).trim()
    const whole = (side: string) => chineseName.test(side.replace(bracketNote, ''))
    if (whole(left) && whole(right)) return [left, right]
  }
  return [part]
}

function toNameInCell(part: string): NameInCell {
  const note = bracketNote.exec(part)
  if (!note) return { name: part }
  return { name: part.slice(0, note.index).trim(), ...(note[1]!.trim() && { note: note[1]!.trim() }) }
}
