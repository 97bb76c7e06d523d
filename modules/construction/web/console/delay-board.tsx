import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { construction } from './api.ts'
import { texts } from './delay-texts.ts'
import { NoticeBoard } from './notice-board.tsx'

/** The receipts of a delay, home by home. @serves 3.9 */
export default function DelayBoard() {
  const t = useTexts(texts)
  const { delayId } = useRouteParams('delayId')
  const { data } = useQuery(construction.query.getDelay({ params: { delayId } }))
  return (
    <NoticeBoard
      name="construction.delayNotices"
      back={{
        to: `/construction/delays/${delayId}`,
        label: data ? `${data.projectName} ${data.phaseName} · ${t.title}` : t.title,
      }}
      list={({ query }) => construction.call.listDelayNotices({ params: { delayId }, query })}
      params={{ delayId }}
      exportAs="construction.listDelayNotices"
      answers={false}
    />
  )
}
