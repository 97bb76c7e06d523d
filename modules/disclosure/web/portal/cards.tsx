import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { disclosure, type OwnVisits } from './api.ts'
import styles from './board.module.css'

const texts = defineTexts({
  zh: {
    title: '沟通渠道卡',
    handed: (adviser: string, on: string) => `${adviser} ${on}交给您，上面有每一种联系我们的方式。`,
    have: '我已收到',
    said: (on: string) => `您${on}确认收到`,
    failed: '没有提交成功，请稍后再试。',
  },
  en: {
    title: 'Card of channels',
    handed: (adviser: string, on: string) =>
      `${adviser} gave it to you ${on}; it names every way to reach us.`,
    have: 'I have it',
    said: (on: string) => `You said ${on} that you have it`,
    failed: 'That did not work. Please try again.',
  },
})

/** A card that the customer was handed; her tap says that she has it. @serves 1.3, 2.4 */
export function ChannelCard({ card }: { card: OwnVisits['cards'][number] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const { id: cardId, projectName, adviser, onDay, acknowledgedOn } = card
  const say = useMutation({
    mutationFn: () => disclosure.call.acknowledgeCard({ params: { cardId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disclosure'] }),
  })
  return (
    <Card title={`${projectName} · ${t.title}`}>
      <div className={styles.stack}>
        <p>{t.handed(adviser, dateWords(onDay, now, language))}</p>
        {say.error && <Notice tone="late">{t.failed}</Notice>}
        {acknowledgedOn ? (
          <Notice tone="done" icon="check">
            {t.said(dateWords(acknowledgedOn, now, language))}
          </Notice>
        ) : (
          <Button look="quiet" wide busy={say.isPending} onClick={() => say.mutate()}>
            {t.have}
          </Button>
        )}
      </div>
    </Card>
  )
}
