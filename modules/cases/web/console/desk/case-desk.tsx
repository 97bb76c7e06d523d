import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { PageKeys } from '#design/keys/page-keys.tsx'
import { useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type CaseView } from '../api.ts'
import { texts } from '../texts.ts'
import { focusWords } from './focus-words.ts'
import { deskTexts } from './texts.ts'

/** What a case page does for its reader beside showing the case: it counts as seen, and keys lead to the next word. */
export function CaseDesk({ view }: { view: CaseView }) {
  const t = useTexts(deskTexts)
  const c = useTexts(texts)
  const go = useGo()
  const may = useMay()
  useSeen(view)
  const say = (word: string) => () => {
    go(`/cases/${view.id}?say=${word}`)
    requestAnimationFrame(focusWords)
  }
  const isOpen = !view.closedAt
  return (
    <div>
      <PageKeys
        keys={[
          ...(isOpen && may('cases.handle') ? [{ key: 'r', label: t.replyKey, run: say('reply') }] : []),
          ...(isOpen && may('cases.perform') ? [{ key: 'n', label: t.noteKey, run: say('note') }] : []),
          ...(isOpen && may('cases.handle') ? [{ key: 'h', label: c.handOver, run: say('handOver') }] : []),
          { key: 'u', label: c.inbox, run: () => go('/cases') },
        ]}
      />
    </div>
  )
}

/** Everything that is shown now counts as seen. */
function useSeen({ id: caseId, lastActivityAt }: CaseView): void {
  const queries = useQueryClient()
  useEffect(() => {
    const look = async () => {
      await cases.call.markCases({ body: { marks: [{ caseId, seenUntil: lastActivityAt }] } })
      void queries.invalidateQueries({ queryKey: ['cases', 'countCases'] })
      void queries.invalidateQueries({ queryKey: ['cases', 'countUnread'] })
      void queries.invalidateQueries({ queryKey: ['cases', 'list'] })
    }
    // Not having looked costs a dot too many.
    look().catch(() => undefined)
  }, [caseId, lastActivityAt, queries])
}
