/** Why two files may be of one person (S3-05), the strongest reason first. */
export const duplicateReasons = [
  'sameIdentityNumber',
  'samePhone',
  'sameNameAndHome',
  'soundsAlikeSameTail',
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export const reasonWords: Record<DuplicateReason, { zh: string; en: string }> = {
  sameIdentityNumber: { zh: '证件号码相同', en: 'Same identity number' },
  samePhone: { zh: '手机号码相同', en: 'Same phone' },
  sameNameAndHome: { zh: '姓名相同，房屋相同', en: 'Same name and same home' },
  soundsAlikeSameTail: {
    zh: '姓名读音相同，手机尾号相同',
    en: 'Names sound alike, same last four digits of the phone',
  },
}

/** The reasons in their order of weight, in words. */
export function reasonsInWords(codes: readonly string[]) {
  return duplicateReasons
    .filter((code) => codes.includes(code))
    .map((code) => ({ code, words: reasonWords[code] }))
}
