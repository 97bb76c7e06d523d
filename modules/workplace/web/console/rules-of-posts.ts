import { useQuery } from '@tanstack/react-query'
import { organizationContract } from '#modules/organization/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import type { Item } from './api.ts'

const organization = apiOf(organizationContract)

/** The roles of the posts that somebody holds today; undefined until they are known. */
export function usePostsOf(staffId: string | undefined): string[] | undefined {
  const { data } = useQuery({
    ...organization.query.getStaff({ params: { staffId: staffId ?? '' } }),
    enabled: Boolean(staffId),
  })
  return data?.posts.filter(({ current }) => current).map(({ role }) => role)
}

/** The rules that are for all, or for one of the posts. */
export const rulesOfPosts = (items: readonly Item[], posts: readonly string[]): Item[] =>
  items.filter(({ roles }) => roles.length === 0 || roles.some((role) => posts.includes(role)))
