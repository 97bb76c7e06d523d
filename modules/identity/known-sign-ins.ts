import { hash } from 'node:crypto'
import { type Actor, publicActor } from '#platform/work/index.ts'

/** What a cookie or a token turned out to be. */
export interface SignIn {
  actor: Actor
  by: 'session' | 'token' | 'nothing'
  accountId: string
  /** Id of the session or of the token. */
  id: string
  /** The initial password has to be changed first; until then the actor may do nothing else. */
  passwordMustChange: boolean
  language: 'zh' | 'en' | null
}

/** A cookie or token that signs nobody in. */
export const nobody: SignIn = {
  actor: publicActor,
  by: 'nothing',
  accountId: '',
  id: '',
  passwordMustChange: false,
  language: null,
}

const keptMs = 10_000
const mostKept = 20_000

interface Kept {
  signIn: SignIn
  until: number
}

/** Remembers for some seconds who a cookie or token is, so that most requests ask the database nothing. */
export class KnownSignIns {
  readonly #kept = new Map<string, Kept>()
  readonly #keysOf = new Map<string, Set<string>>()
  readonly #underWay = new Map<string, Promise<SignIn>>()
  /** Grows with every forgetting, so that what was read before it is not kept after it. */
  #age = 0

  /** Who the credential is, asked at most once at a time. */
  async find(credential: string, lookUp: () => Promise<SignIn>): Promise<SignIn> {
    const key = hash('sha256', credential, 'base64')
    const kept = this.#kept.get(key)
    if (kept && kept.until > performance.now()) return kept.signIn
    return this.#underWay.get(key) ?? this.#ask(key, lookUp)
  }

  /** Forgets everything about an account, a member of staff or a person; `*` means everybody. */
  forget(owner: string): void {
    this.#age++
    this.#underWay.clear()
    if (owner === '*') this.#clear()
    for (const key of this.#keysOf.get(owner) ?? []) this.#drop(key)
    this.#keysOf.delete(owner)
  }

  #ask(key: string, lookUp: () => Promise<SignIn>): Promise<SignIn> {
    const age = this.#age
    const asking = lookUp()
      .then((signIn) => {
        if (age === this.#age) this.#keep(key, signIn)
        return signIn
      })
      .finally(() => {
        if (this.#underWay.get(key) === asking) this.#underWay.delete(key)
      })
    this.#underWay.set(key, asking)
    return asking
  }

  #keep(key: string, signIn: SignIn): void {
    if (this.#kept.size >= mostKept) this.#clear()
    this.#kept.set(key, { signIn, until: performance.now() + keptMs })
    for (const owner of ownersOf(signIn)) {
      const keys = this.#keysOf.get(owner) ?? new Set()
      this.#keysOf.set(owner, keys.add(key))
    }
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key)
    this.#kept.delete(key)
    if (kept) for (const owner of ownersOf(kept.signIn)) this.#keysOf.get(owner)?.delete(key)
  }

  #clear(): void {
    this.#kept.clear()
    this.#keysOf.clear()
  }
}

function ownersOf({ accountId, actor }: SignIn): string[] {
  return 'id' in actor ? [accountId, actor.id] : []
}
