import { holdingsIn, wantedChannelsOf } from '#modules/customers/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'

interface Letter {
  projectId: string
  homeId: string
  template: string
  variables: (language: 'zh' | 'en') => Record<string, string>
  /** A path of the portal. */
  link: string
  /** Told again with the same key nothing is sent. */
  key: string
}

/** Who owns each of the homes now. */
export async function ownersOf(work: Work, homeIds: readonly string[]): Promise<Map<string, string[]>> {
  const holdings = (await holdingsIn(work, homeIds)).filter(({ owns }) => owns)
  const byHome = Map.groupBy(holdings, ({ homeId }) => homeId)
  return new Map([...byHome].map(([homeId, held]) => [homeId, held.map(({ personId }) => personId)]))
}

/** Tells the owners of homes, in their language; by short message too where they like that better. */
export async function tellOwners(work: Work, letters: readonly Letter[]): Promise<void> {
  const owners = await ownersOf(
    work,
    letters.map(({ homeId }) => homeId),
  )
  const ids = [...new Set([...owners.values()].flat())]
  const [languageOf, wanted] = await Promise.all([languagesOf(work, ids), wantedChannelsOf(work, ids)])
  for (const { projectId, homeId, template, variables, link, key } of letters)
    for (const personId of owners.get(homeId) ?? [])
      for (const channel of wanted.get(personId) === 'sms'
        ? (['inApp', 'sms'] as const)
        : (['inApp'] as const))
        await sendMessage(work, {
          channel,
          to: { personId },
          template,
          language: languageOf(personId),
          variables: variables(languageOf(personId)),
          projectId,
          link,
          dedupeKey: `${key}:${personId}:${channel}`,
        })
}
