// Full-width ASCII stands in one block, each character 0xFEE0 above its half-width twin.
const fullWidthAscii = /[\uFF01-\uFF5E]/g
const fullWidthLettersAndDigits = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const fullWidthOffset = 0xfee0

// Soft hyphen, zero-width spaces and joiners, direction marks, word joiner, byte order mark.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
// As above without U+200C and U+200D, which hold emoji and some scripts together.
const invisibleInProse = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
// Most cells hold ASCII and common Chinese without spaces, and stay as they are.
const alreadyNormal = /^[\x21-\x7E\u3001\u3002\u4E00-\u9FFF]*$/
const anySpace = /\s+/g
const spaceWithinLine = /[^\S\n]+/g

/** The text with full-width letters, digits and punctuation made half-width; nothing else changes. */
export function toHalfWidth(text: string): string {
  return text.replace(fullWidthAscii, lower)
}

/**
 * One line of a form or a cell: half-width, without invisible characters, trimmed, single spaces.
 * NFC and not NFKC, so that ㎡, ① and … stay what the person wrote.
 */
export function normalizeText(text: string): string {
  if (alreadyNormal.test(text)) return text
  return toHalfWidth(text).replace(invisible, '').normalize('NFC').replace(anySpace, ' ').trim()
}

/** Prose such as a complaint: as `normalizeText`, but Chinese punctuation and line breaks stay. */
export function normalizeProse(text: string): string {
  if (alreadyNormal.test(text)) return text
  return text
    .replace(fullWidthLettersAndDigits, lower)
    .replace(invisibleInProse, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(spaceWithinLine, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function lower(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - fullWidthOffset)
}
