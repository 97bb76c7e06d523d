import { useQuery } from '@tanstack/react-query'
import { useSay } from '#design/texts.ts'
import { cases } from './api.ts'

/** Topics of cases with their whole names, to choose from and to show. */
export function useTopics() {
  const say = useSay()
  const items = useQuery(cases.query.listCategories()).data?.items ?? []
  const byId = new Map(items.map((topic) => [topic.id, topic]))
  const nameOf = (id: string | null): string => {
    const topic = id === null ? undefined : byId.get(id)
    return topic ? [nameOf(topic.parentId), say(topic)].filter(Boolean).join(' / ') : ''
  }
  return {
    nameOf: (id: string) => say(byId.get(id) ?? { zh: '', en: '' }),
    options: items.map(({ id }) => ({ value: id, label: nameOf(id) })),
  }
}
