import { useQuery } from '@tanstack/react-query'
import { apiOf } from '#platform/web/api.ts'
import { identityContract } from '../contract.ts'

const identity = apiOf(identityContract)

/** Whether the person may do something; what is not allowed is not offered. */
export function useMay(): (permission: string) => boolean {
  const { data } = useQuery(identity.query.readSession())
  return (permission) => data?.permissions.includes(permission) ?? false
}

/** Id of whoever is signed in. */
export function useMyId(): string | null {
  return useQuery(identity.query.readSession()).data?.id ?? null
}

/** Id of the member of staff before the screen. */
export function useStaffId(): string | null {
  return useQuery(identity.query.readSession()).data?.id ?? null
}
