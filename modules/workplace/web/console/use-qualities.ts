import { useQuery } from '@tanstack/react-query'
import { useSay } from '#design/texts.ts'
import { workplace } from './api.ts'

/** The qualities of the model in force, to choose from. */
export function useQualities(): { value: string; label: string }[] {
  const say = useSay()
  const { data } = useQuery(workplace.query.getLibrary({ params: { sort: 'qualities' } }))
  const items = data?.editions.find(({ state }) => state === 'published')?.items ?? []
  return items.map((quality) => ({ value: quality.key, label: say(quality) }))
}
