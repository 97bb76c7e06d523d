import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { construction } from './api.ts'
import { texts } from './change-texts.ts'
import { NoticeBoard } from './notice-board.tsx'

/** The receipts and answers of a change, home by home. @serves 3.2 */
export default function ChangeBoard() {
  const t = useTexts(texts)
  const { changeId } = useRouteParams('changeId')
  const { data } = useQuery(construction.query.getChange({ params: { changeId } }))
  return (
    <NoticeBoard
      name="construction.changeNotices"
      back={{ to: `/construction/changes/${changeId}`, label: data?.title ?? t.title }}
      list={({ query }) => construction.call.listChangeNotices({ params: { changeId }, query })}
      params={{ changeId }}
      exportAs="construction.listChangeNotices"
      answers
    />
  )
}
