import { useSuspenseQuery } from '@tanstack/react-query'
import { firstRunContract } from '#app/first-run/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'

export const identity = apiOf(identityContract)
export const firstRun = apiOf(firstRunContract)

export type Session = ReplyOf<(typeof identityContract)['routes']['readSession']>

/** Who is signed in; asked again when rights change, and after a minute unseen, in which nobody was told. */
export const sessionQuestion = { ...identity.query.readSession(), staleTime: 60_000 }

/** The session of the person before the screen; the frame has made sure that there is one. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuestion).data
}
