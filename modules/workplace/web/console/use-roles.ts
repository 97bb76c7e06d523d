import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useJoining } from '#design/texts.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'

const identity = apiOf(identityContract)

/** The roles of posts with their names in the language of the reader. */
export function useRoles() {
  const language = useLanguage()
  const join = useJoining()
  const { data } = useQuery({ ...identity.query.listRoles(), staleTime: 300_000 })
  const names = new Map((data?.items ?? []).map((role) => [role.key, role[language]]))
  return {
    wordsOf: (keys: readonly string[]) => join.list(keys.map((key) => names.get(key) ?? key)),
    options: (data?.items ?? [])
      .filter(({ kind }) => kind === 'staff')
      .map((role) => ({ value: role.key, label: role[language] })),
  }
}
