import { personas } from '#demo/content/staff.ts'
import type { Running } from './start.ts'

/** Says where to go and, in demo mode, as whom. */
export function printWelcome({ url, demo, seconds, demoPassword }: Running): void {
  const lines = [
    `同行 Tongxing 已就绪  ${url}  (${seconds.toFixed(1)} s)`,
    '',
    `  业主与访客  ${url}/`,
    `  工作台      ${url}/console`,
    `  API         ${url}/api/docs`,
  ]
  if (demo) {
    lines.push('', `演示账号（密码均为 ${demoPassword}）  Demo sign-ins (password for all: ${demoPassword})`)
    for (const { username, name, title } of personas)
      if (username) lines.push(`  ${username.padEnd(16)}${title} ${name}`)
    lines.push(
      '  业主 Owner      手机号 13800000001，验证码会显示在页面上 (the code is shown on the page)',
      '  准业主 Buyer    手机号 13800000009，新房还在建 (a second home of hers is being built)',
    )
  }
  console.log(`\n${lines.join('\n')}\n`)
}
