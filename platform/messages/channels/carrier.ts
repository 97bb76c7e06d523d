import type { Database, Work } from '../../work/index.ts'
import type { Channel, Outgoing } from './channel.ts'

/** A message with what its carrier was told of it when it was put into the outbox. */
export interface Carried extends Outgoing {
  carried: Record<string, unknown>
}

/** A way out that belongs to a module, such as the mailbox that a customer wrote to. */
export interface Carrier {
  name: string
  /** Tries after which it is given up; the usual number where it says nothing. */
  tries?: number
  /** Whether it is in use; otherwise the message stays in the outbox, visibly, like one without a gateway. */
  isOpen: (work: Work, carried: Record<string, unknown>) => Promise<boolean>
  send: (database: Database, message: Carried) => ReturnType<Channel['send']>
  /** In the unit of work that gives a message up, with the reason in the words of the other side; says whether another goes instead. */
  onGivenUp?: (work: Work, carried: Record<string, unknown>, words: string) => Promise<'replaced' | void>
}
