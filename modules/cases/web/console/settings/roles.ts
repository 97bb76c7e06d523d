import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'

const identity = apiOf(identityContract)

/** The roles that staff may hold, in their order. */
export function useStaffRoles() {
  const { data } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  return (data?.items ?? []).filter(({ kind }) => kind === 'staff')
}

/** The name of a role in the language of the person. */
export function useRoleNames(): (key: string) => string {
  const roles = useStaffRoles()
  const language = useLanguage()
  return (key) => roles.find((role) => role.key === key)?.[language] ?? key
}
