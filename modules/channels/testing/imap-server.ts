import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

interface Kept {
  uid: number
  at: Date
  source: Buffer
  seen: boolean
}

/** A mailbox that speaks IMAP4rev1 (RFC 3501), as much of it as a reader of one folder needs. */
export async function startImapServer({ user = 'service', password = 'secret' } = {}) {
  const letters: Kept[] = []
  let validity = 1
  let breaks = 0
  const server = createServer((socket) => serve(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  function serve(socket: Socket): void {
    socket.on('error', () => {})
    socket.write('* OK ready\r\n')
    let waiting = ''
    socket.on('data', (chunk) => {
      waiting += chunk.toString('latin1')
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end)
        waiting = waiting.slice(end + 2)
        answer(socket, line)
      }
    })
  }

  function answer(socket: Socket, line: string): void {
    const [, tag = '*', verb = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
    const say = (...lines: string[]) => socket.write(lines.map((one) => `${one}\r\n`).join(''))
    const ok = (words = 'done') => say(`${tag} OK ${words}`)
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        say('* CAPABILITY IMAP4rev1')
        return void ok()
      case 'LOGIN': {
        const [given, secret] = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map((one) => one[1] ?? one[2])
        if (given === user && secret === password) return void ok('[CAPABILITY IMAP4rev1] welcome')
        return void say(`${tag} NO [AUTHENTICATIONFAILED] wrong`)
      }
      case 'LIST':
      case 'LSUB':
        if (/(inbox|[*%])"?$/i.test(rest)) say(`* ${verb.toUpperCase()} () "/" "INBOX"`)
        return void ok()
      case 'SELECT':
      case 'EXAMINE': {
        if (!/inbox/i.test(rest)) return void say(`${tag} NO [NONEXISTENT] no such folder`)
        say(
          '* FLAGS (\\Seen)',
          `* ${letters.length} EXISTS`,
          '* 0 RECENT',
          `* OK [UIDVALIDITY ${validity}] valid`,
          `* OK [UIDNEXT ${nextUid()}] next`,
        )
        return void ok('[READ-WRITE] open')
      }
      case 'UID SEARCH':
        say(`* SEARCH ${letters.map(({ uid }) => uid).join(' ')}`.trimEnd())
        return void ok()
      case 'UID FETCH':
        return fetch(socket, rest, ok)
      case 'UID STORE': {
        for (const kept of chosen(rest)) kept.seen = true
        return void ok()
      }
      case 'LOGOUT':
        say('* BYE bye')
        ok()
        return void socket.end()
      default:
        return void ok()
    }
  }

  const nextUid = () => (letters.at(-1)?.uid ?? 0) + 1

  function chosen(rest: string): Kept[] {
    const [set = ''] = rest.split(' ')
    const last = letters.at(-1)?.uid ?? 0
    const ranges = set.split(',').map((part) => {
      const [from = 0, to = from] = part.split(':').map((one) => (one === '*' ? last : Number(one)))
      return [Math.min(from, to), Math.max(from, to)] as const
    })
    return letters.filter(({ uid }) => ranges.some(([from, to]) => uid >= from && uid <= to))
  }

  function fetch(socket: Socket, rest: string, ok: () => void): void {
    for (const kept of chosen(rest)) {
      const parts = [`UID ${kept.uid}`, `FLAGS (${kept.seen ? '\\Seen' : ''})`]
      if (/RFC822\.SIZE/i.test(rest)) parts.push(`RFC822.SIZE ${kept.source.length}`)
      if (/INTERNALDATE/i.test(rest)) parts.push(`INTERNALDATE "${internalDate(kept.at)}"`)
      const head = `* ${letters.indexOf(kept) + 1} FETCH (${parts.join(' ')}`
      if (!/BODY(\.PEEK)?\[\]/i.test(rest)) {
        socket.write(`${head})\r\n`)
        continue
      }
      if (breaks > 0) {
        breaks--
        return void socket.destroy()
      }
      socket.write(`${head} BODY[] {${kept.source.length}}\r\n`)
      socket.write(kept.source)
      socket.write(')\r\n')
    }
    ok()
  }

  return {
    port: (server.address() as AddressInfo).port,
    letters,
    /** A letter arrives; lines are separated as on the wire. */
    deliver: (text: string, at: Date) => {
      const source = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'))
      letters.push({ uid: nextUid(), at, source, seen: false })
    },
    /** The line breaks while the next letters are handed over. */
    breakOff: (times: number) => (breaks = times),
    /** The folder is made anew, and counts its letters anew. */
    renew: () => {
      validity++
      for (const [index, kept] of letters.entries()) kept.uid = index + 1
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** 20-Nov-2026 01:00:00 +0000 */
function internalDate(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) (\S+)/.exec(at.toUTCString())!
  return `${day}-${month}-${year} ${time} +0000`
}
