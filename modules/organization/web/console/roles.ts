import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { identity, type Role } from './api.ts'

/** The roles that a post may carry, in their order. */
export function useStaffRoles(): Role[] {
  const { data } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  return (data?.items ?? []).filter(({ kind }) => kind === 'staff')
}

/** The name of a role in the language of the person. */
export function useRoleName(): (key: string) => string {
  const roles = useStaffRoles()
  const language = useLanguage()
  return (key) => roles.find((role) => role.key === key)?.[language] ?? key
}
