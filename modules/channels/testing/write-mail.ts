let written = 0

/** A letter as a mail program writes it. */
export function writeMail(
  text: string,
  headers: Record<string, string> = {},
  attachment?: { name: string; bytes: Buffer },
): string {
  const head = {
    From: '=?UTF-8?B?5ZGo5pif5rKz?= <zhou@example.org>',
    To: 'service@example.com',
    Subject: '=?UTF-8?B?6Ziz5Y+w5ryP5rC0?=',
    'Message-ID': `<letter-${++written}@example.org>`,
    Date: 'Fri, 20 Nov 2026 09:00:00 +0800',
    'MIME-Version': '1.0',
    ...headers,
  }
  const plain = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ]
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  if (!attachment) return [...lines, ...plain, ''].join('\n')
  return [
    ...lines,
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    ...plain,
    '--part',
    `Content-Type: application/octet-stream; name="${attachment.name}"`,
    `Content-Disposition: attachment; filename="${attachment.name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(attachment.bytes),
    '--part--',
    '',
  ].join('\n')
}

const base64 = (content: string | Buffer) =>
  Buffer.from(content).toString('base64').replaceAll(/.{76}/g, '$&\n')
