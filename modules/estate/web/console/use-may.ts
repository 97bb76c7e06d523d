import { useQuery } from '@tanstack/react-query'
import { identity } from './api.ts'

/** Whether the person may do something; what is not allowed is not offered. */
export function useMay(): (permission: string) => boolean {
  const { data } = useQuery(identity.query.readSession())
  return (permission) => data?.permissions.includes(permission) ?? false
}
