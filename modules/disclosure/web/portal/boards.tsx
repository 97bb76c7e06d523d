import { useQuery } from '@tanstack/react-query'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosure } from './api.ts'
import { texts } from './texts.ts'

/** The projects whose board anybody may read. @serves 2.1, 1.5 */
export default function Boards() {
  const t = useTexts(texts)
  const { data, error } = useQuery(disclosure.query.publicBoards())
  return (
    <Page title={t.boards} lead={t.boardsLead}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState icon="eye" title={t.none} />}
      {data?.items.map(({ projectId, name, city }) => (
        <Card key={projectId} title={name} aside={city} to={`/disclosure/${projectId}`} />
      ))}
    </Page>
  )
}
