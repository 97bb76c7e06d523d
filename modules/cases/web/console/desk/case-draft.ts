import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { type Draft, draftOf } from '#design/form/draft.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'

/** Kinds of words that are kept on the server too. */
const kept = ['reply', 'note', 'progress'] as const
type Kept = (typeof kept)[number]

const pauseMs = 700

interface Local<Values> {
  at: string
  values: Partial<Values>
}

/**
 * The draft of a word on a case: kept in this browser at once and on the server a moment later, so that neither a closed
 * tab nor another machine loses it. Undefined for other kinds; `isReady` once the server said what it has.
 */
export function useCaseDraft<Values extends { body: string }>(caseId: string, kind: string) {
  const staffId = useStaffId()
  const queries = useQueryClient()
  const isKept = kept.includes(kind as Kept)
  const { data, isFetched } = useQuery({
    ...cases.query.listDrafts({ params: { caseId } }),
    enabled: isKept,
    retry: false,
  })
  const server = data?.items.find((one) => one.kind === kind)
  const draft = useMemo(() => {
    if (!isKept || !staffId || !isFetched) return undefined
    return keeping<Values>(caseId, kind as Kept, staffId, server, () => {
      for (const asked of ['listDrafts', 'list', 'countCases'])
        void queries.invalidateQueries({ queryKey: ['cases', asked] })
    })
    // What the server had when the form was opened; what it gets from here on it has from here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [caseId, kind, staffId, isKept, isFetched])
  useEffect(() => () => draft?.flush(), [draft])
  return { draft: draft as Draft<Values> | undefined, isReady: !isKept || draft !== undefined }
}

function keeping<Values extends { body: string }>(
  caseId: string,
  kind: Kept,
  staffId: string,
  server: { text: string; changedAt: string } | undefined,
  onKept: () => unknown,
): Draft<Values> & { flush: () => void } {
  const local = draftOf<Local<Values>>(`${staffId}.case-${kind}-${caseId}`, localStorage)
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsent: string | undefined
  const send = () => {
    clearTimeout(timer)
    timer = undefined
    const text = unsent
    unsent = undefined
    // What does not arrive stands in this browser still.
    if (text !== undefined)
      cases.call.keepDraft({ params: { caseId, kind }, body: { text } }).then(onKept, () => undefined)
  }
  const later = (text: string) => {
    unsent = text.slice(0, 5000)
    clearTimeout(timer)
    timer = setTimeout(send, pauseMs)
  }
  return {
    read() {
      const here = local.read()
      const isNewer = !server || (here?.at ?? '') >= server.changedAt
      if (here?.values?.body?.trim() && isNewer) return here.values
      return server ? ({ body: server.text } as Partial<Values>) : undefined
    },
    write(values) {
      local.write({ at: new Date().toISOString(), values })
      later(values.body ?? '')
    },
    drop() {
      local.drop()
      later('')
      send()
    },
    flush: send,
  }
}
