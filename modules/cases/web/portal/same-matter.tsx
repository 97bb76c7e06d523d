import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '#design/portal/button.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useSettled } from '#design/use-settled.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'

const texts = defineTexts({
  zh: {
    same: '是同一件事吗',
    open: '这件正在处理，可以直接补充，不用重新说一遍。',
    ended: '这件已经办结。如果又发生了，请注明，我们会更快处理。',
    add: '补充到这一件',
    again: '又发生了，重新提交',
    noted: '会注明这是再次反映。',
  },
  en: {
    same: 'Is it the same matter?',
    open: 'We are working on this one. You can add to it and need not tell it all again.',
    ended: 'This one was closed. If it happened again, say so and we will be quicker.',
    add: 'Add to this one',
    again: 'It happened again',
    noted: 'We will see that you told us before.',
  },
})

interface SameMatterProps {
  said: string
  fileIds: readonly string[]
  repeatOf: string | null
  onRepeat: (caseId: string) => void
  /** The words are where they belong; nothing is left to send. */
  onAdded: () => void
}

/** Shows while she writes that the household told us of it already. @serves S1-47, S2-01 */
export function SameMatter({ said, fileIds, repeatOf, onRepeat, onAdded }: SameMatterProps) {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  const words = useSettled(said.trim().slice(0, 500))
  const { data } = useQuery({
    ...cases.query.mySameMatter({ query: { words } }),
    enabled: words.length > 1,
  })
  const add = useMutation({
    mutationFn: (caseId: string) =>
      cases.call.writeMessage({
        params: { caseId },
        body: { body: said, ...(fileIds.length && { fileIds: [...fileIds] }) },
      }),
    onSuccess: async ({ id }) => {
      onAdded()
      await queries.invalidateQueries({ queryKey: ['cases'] })
      go(`/cases/${id}`)
    },
  })
  const [near] = words.length > 1 ? (data?.items ?? []) : []
  if (!near) return null
  return (
    <Notice icon="message">
      <strong>{t.same}</strong>
      <p>
        <AppLink to={`/cases/${near.id}`}>{near.title}</AppLink>{' '}
        <span className={styles.quiet}>
          <RelativeTime at={near.openedAt} />
        </span>
      </p>
      <p className={styles.quiet}>{repeatOf === near.id ? t.noted : near.isOpen ? t.open : t.ended}</p>
      <div className={styles.choices}>
        {near.isOpen && (
          <Button look="quiet" busy={add.isPending} onClick={() => add.mutate(near.id)}>
            {t.add}
          </Button>
        )}
        {repeatOf !== near.id && (
          <Button look="quiet" onClick={() => onRepeat(near.id)}>
            {t.again}
          </Button>
        )}
      </div>
    </Notice>
  )
}
