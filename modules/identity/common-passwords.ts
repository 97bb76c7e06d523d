/** Roots of the passwords that people choose most, in China and elsewhere; small letters, digits as typed. */
const roots = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'zxcvbn',
  '1qaz2wsx',
  '1q2w3e4r',
  'qazwsx',
  'abc123',
  'a123456',
  'aa123456',
  'abcd1234',
  'admin',
  'administrator',
  'root',
  'guest',
  'welcome',
  'letmein',
  'iloveyou',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'superman',
  'master',
  'shadow',
  'trustno1',
  'changeme',
  'secret',
  'test',
  'woaini',
  'woaini1314',
  '5201314',
  '1314520',
  'woaiwojia',
  'zhongguo',
  'china',
  'mima',
  'nihao',
  'tongxing',
  'huanying',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '0123456789',
  '987654321',
  '0987654321',
  '111111',
  '11111111',
  '000000',
  '00000000',
  '123123',
  '123123123',
  '112233',
  '121212',
  '147258369',
  '159357',
  '666666',
  '66668888',
  '888888',
  '88888888',
  '654321',
  '123321',
  '7758521',
  '5211314',
  '131421',
  '520520',
  '147258',
  '789456123',
  'qq123456',
  'wang1234',
  'asd123456',
  'zxc123456',
  'qwe123456',
  'abc123456',
  'p@ssword',
  'qwer1234',
  'q1w2e3r4',
  'test1234',
  'temp1234',
  'user1234',
] as const

const common = new Set<string>(roots)
/** Signs that stand for letters in passwords that only look hard. */
const disguises: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Whether the password is a common one, also in disguise (P@ssw0rd) or with signs and a year behind it (Admin@2026). */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase()
  const forms = [text, lettersAndDigits(text)].flatMap((form) => [form, withoutTail(form)])
  return [...forms, ...forms.map(revealed)].some((form) => common.has(form) || isOneRepeated(form))
}

const lettersAndDigits = (text: string) => text.replaceAll(/[^\p{L}\d]/gu, '')

const revealed = (text: string) => text.replaceAll(/[@4013!$57]/g, (sign) => disguises[sign] ?? sign)

/** Without the year or running number that people add: at most eight digits or signs. */
function withoutTail(text: string): string {
  return text.replace(/[^a-z]{1,8}$/, '')
}

function isOneRepeated(text: string): boolean {
  return text.length > 0 && new Set(text).size <= 2
}
