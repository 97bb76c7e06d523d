import { useQuery } from '@tanstack/react-query'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'

const identity = apiOf(identityContract)

/** Whether the person may do something; what is not allowed is not offered. */
export function useMay(): (permission: string) => boolean {
  const { data } = useQuery(identity.query.readSession())
  return (permission) => data?.permissions.includes(permission) ?? false
}
