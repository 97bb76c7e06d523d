import type { QueryConfig } from 'pg'
import { type Actor, confidenceOf, type Reach, reachOf } from './actor.ts'

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

/** The statement that tells the policies of this transaction who is asking; planned once per connection and kind of actor. */
export function scopeStatement(scope: Scope): QueryConfig {
  const settings = settingsOf(scope)
  return {
    name: `scope ${scope.actor.kind}`,
    text: textFor(scope.actor.kind, Object.keys(settings)),
    values: Object.values(settings),
  }
}

const texts = new Map<string, string>()

function textFor(kind: string, names: readonly string[]): string {
  const known = texts.get(kind)
  if (known) return known
  const text = `SELECT num_nonnulls(${names.map((name, index) => `set_config('tx.${name}',$${index + 1},true)`).join(',')})`
  texts.set(kind, text)
  return text
}

function settingsOf({
  actor,
  permission,
  action = '',
  requestId = '',
  ip = '',
}: Scope): Record<string, string> {
  const trace = { action, request: requestId, ip }
  switch (actor.kind) {
    case 'staff': {
      const nodes = nodesOf(reachOf(actor, permission))
      const confidant = nodesOf(confidenceOf(actor))
      return { ...trace, kind: 'staff', actor: actor.id, actor_name: actor.name, nodes, confidant }
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

const nodesOf = (reach: Reach) => (typeof reach === 'string' ? reach : uuidArray(reach))

const uuidArray = (ids: readonly string[]) => `{${ids.join(',')}}`
