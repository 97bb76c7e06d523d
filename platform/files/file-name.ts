const longest = 120

/** The name as people gave it, without folders and control characters, at most 120 characters with its ending kept. */
export function fileNameFrom(given: string | undefined): string {
  const base = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // Marks that turn the direction of text could make "exe.jpg" out of "gpj.exe".
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim()
  if (!clean) return '未命名'
  const characters = Array.from(clean)
  if (characters.length <= longest) return clean
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return characters.slice(0, longest - ending.length).join('') + ending
}
