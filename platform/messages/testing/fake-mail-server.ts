import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps what it is given; mail to an address that begins with `nobody` is refused for good, and so is the password `wrong`. */
export async function startMailServer() {
  const letters: string[] = []
  let busyTimes = 0
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      password === 'wrong' ? done(new Error('wrong')) : done(null, { user: username }),
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      if (address.startsWith('nobody'))
        return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
      if (busyTimes-- > 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
      done()
    },
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => (letters.push(text), done()))
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    beBusy: (times: number) => (busyTimes = times),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
