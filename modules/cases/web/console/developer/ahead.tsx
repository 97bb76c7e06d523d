import { useQuery } from '@tanstack/react-query'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { developerTexts } from './texts.ts'

/** Which way the matter would take to the developer, said while the topic is chosen; nothing for other matters. @serves S1-21 */
export function useWayAhead(projectId?: string, categoryId?: string): string | undefined {
  const { ahead: say } = useTexts(developerTexts)
  const { data } = useQuery({
    ...cases.query.wayAhead({ query: { projectId: projectId ?? '', categoryId: categoryId ?? '' } }),
    enabled: Boolean(projectId && categoryId),
  })
  const ahead = data?.ahead
  if (!ahead) return undefined
  const { way, centreName, centreSide, departmentName, goesToCentre, isOwn } = ahead
  if (way === 'throughProperty') return say.throughProperty(centreName, departmentName ?? say.developer)
  if (goesToCentre) return say.toCentre(centreName)
  if (!isOwn) return say.nobody(centreName)
  return centreSide === 'developer' ? say.direct : say.own
}
