import type { CallbackLine } from './api.ts'

/** What is still to be called. */
export const openStates = ['waiting', 'planned', 'notReached'] as const satisfies CallbackLine['state'][]
export const isOpen = (state: CallbackLine['state']): state is (typeof openStates)[number] =>
  (openStates as readonly string[]).includes(state)
