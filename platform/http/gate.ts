import type { Contract, Route } from '../contract/index.ts'
import type { Call } from './handlers.ts'

/** What one module asks before a route of another runs, in the same unit of work; it refuses by throwing. */
export interface Gate {
  /** `sales.signContract` */
  route: string
  pass: (call: Call<Route>) => Promise<void>
}

/** Stands before a route of a module that must not know the one that asks; imports and actions pass beside it. */
export function gateBefore<Routes extends Record<string, Route>, Name extends keyof Routes & string>(
  contract: Contract<Routes>,
  name: Name,
  pass: (call: Call<Routes[Name]>) => Promise<void>,
): Gate {
  return { route: `${contract.module}.${name}`, pass: pass as unknown as Gate['pass'] }
}
