import pg from 'pg'
import { type Actor, reachOf } from './actor.ts'

/** What one unit of work may see and under whose name it leaves traces. */
export interface Scope {
  actor: Actor
  /** The permission under which the work runs; it decides which nodes are in reach. */
  permission?: string
  /** The name of the action for the audit log, for example `cases.closeCase`. */
  action?: string
  requestId?: string
  ip?: string
}

/** The statement that opens a transaction and tells the policies who is asking. */
export function openStatement(scope: Scope): string {
  const settings = Object.entries(settingsOf(scope)).filter(([, value]) => value !== '')
  const calls = settings.map(([name, value]) => `set_config('tx.${name}',${pg.escapeLiteral(value)},true)`)
  return `BEGIN;SELECT ${calls.join(',')}`
}

function settingsOf({ actor, permission, action = '', requestId = '', ip = '' }: Scope): Record<string, string> {
  const trace = { action, request: requestId, ip }
  switch (actor.kind) {
    case 'staff': {
      const reach = reachOf(actor, permission)
      const nodes = typeof reach === 'string' ? reach : uuidArray(reach)
      return { ...trace, kind: 'staff', actor: actor.id, actor_name: actor.name, nodes }
    }
    case 'resident':
      return {
        ...trace,
        kind: 'resident',
        actor: actor.id,
        actor_name: actor.name,
        person: actor.id,
        homes: uuidArray(actor.homes),
        households: uuidArray(actor.households),
      }
    case 'system':
      return { ...trace, kind: 'system', actor_name: actor.reason }
    case 'public':
      return { ...trace, kind: 'public' }
  }
}

const uuidArray = (ids: readonly string[]) => `{${ids.join(',')}}`
