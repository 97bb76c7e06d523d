import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords, timeWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { disclosure, type OwnTalk } from './api.ts'
import styles from './board.module.css'
import { texts } from './texts.ts'
import { Visits } from './visits.tsx'

/** What was explained to the customer, topic by topic, with downloads; her tap says that it was. @serves S0-60, 1.1, 2.1 */
export default function Explained() {
  const t = useTexts(texts)
  const { data, error } = useQuery(disclosure.query.myTalks())
  return (
    <Page title={t.explained} lead={t.explainedLead} back="/disclosure">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && <EmptyState icon="message" title={t.noTalks} hint={t.noTalksHint} />}
      {data?.items.map((talk) => (
        <Talk key={talk.id} talk={talk} />
      ))}
      <Visits />
    </Page>
  )
}

function Talk({ talk }: { talk: OwnTalk }) {
  const t = useTexts(texts)
  const { kind, projectName, adviser, topics } = talk
  return (
    <Card title={`${projectName} · ${t.kinds[kind]}`} aside={t.toldBy(adviser)}>
      <div className={styles.stack}>
        {topics.map(({ key, title, words, isTold, files }) => (
          <div key={key}>
            <p>
              <b>{title}</b> {!isTold && <span className={styles.quiet}>{t.notTold}</span>}
            </p>
            {isTold && <p className={styles.words}>{words}</p>}
            {files.map((file) => (
              <p key={file.id}>
                <a href={`/api/files/${file.id}`}>
                  <Icon name="file" size={16} /> {file.name}
                </a>
              </p>
            ))}
          </div>
        ))}
        <Confirm talk={talk} />
      </div>
    </Card>
  )
}

function Confirm({ talk: { id: talkId, topics, acknowledgedOn, acknowledgeFrom } }: { talk: OwnTalk }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: () => disclosure.call.tapTalk({ params: { talkId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disclosure'] }),
  })
  if (acknowledgedOn)
    return (
      <Notice tone="done" icon="check">
        {t.confirmedOn(dateWords(acknowledgedOn, now, language))}
      </Notice>
    )
  if (topics.some(({ isTold }) => !isTold)) return null
  if (new Date(acknowledgeFrom) > new Date())
    return (
      <p className={styles.quiet}>{t.confirmLater(timeWords(new Date(acknowledgeFrom), now, language))}</p>
    )
  return (
    <>
      {say.error && (
        <Notice tone="late" icon="warning">
          {say.error instanceof RefusedError ? say.error.message : t.failed}
        </Notice>
      )}
      <Button wide busy={say.isPending} onClick={() => say.mutate()}>
        {t.confirm}
      </Button>
    </>
  )
}
