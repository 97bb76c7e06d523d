import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#design/portal/button.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import type { MyCaseView } from '../view.ts'
import { letterTexts } from './texts.ts'

/** Who may read one's letter, and the word that lets it be given to a named person. @serves S3-40 */
export function WhoKnows({ view }: { view: MyCaseView }) {
  const t = useTexts(letterTexts)
  const queries = useQueryClient()
  const params = { caseId: view.id }
  const allow = useMutation({
    mutationFn: () => cases.call.allowPassingOn({ params }),
    onSuccess: (changed) => queries.setQueryData(cases.query.getMyCase({ params }).queryKey, changed),
  })
  if (!view.confidence) return null
  const isOnly = view.confidence === 'chairmanOnly'
  return (
    <>
      <Notice icon="lock">{isOnly ? t.isOnly : t.isPassed}</Notice>
      {isOnly && view.isOpen && (
        <Button look="quiet" wide busy={allow.isPending} onClick={() => allow.mutate()}>
          {t.allow}
        </Button>
      )}
      {allow.error && (
        <Notice tone="late" icon="warning">
          {allow.error.message}
        </Notice>
      )}
    </>
  )
}
