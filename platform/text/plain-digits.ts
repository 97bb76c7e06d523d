const chineseDigits = new Map(
  [...'〇零○一二三四五六七八九'].map((sign, at) => [sign, String(Math.max(0, at - 2))]),
)
for (const [sign, digit] of [...'壹贰叁肆伍陆柒捌玖'].map((one, at) => [one, String(at + 1)] as const))
  chineseDigits.set(sign, digit)
chineseDigits.set('幺', '1')

/** As long as the text, sign for sign: full-width letters and digits are half-width, Chinese numerals are digits. */
export function plainDigits(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    const code = text.charCodeAt(at)
    if (code >= 0xff01 && code <= 0xff5e) plain += String.fromCharCode(code - 0xfee0)
    else plain += chineseDigits.get(sign) ?? sign
  }
  return plain
}
