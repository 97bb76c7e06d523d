import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { improvement, type MyOpinions } from './api.ts'
import { OwnOpinion } from './own-opinion.tsx'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** What I want to say, and what became of what I said. @serves S0-32, 7.1 */
export default function Say() {
  const t = useTexts(texts)
  const { data, error } = useQuery(improvement.query.myOpinions())
  return (
    <Page title={t.say} lead={t.sayLead} back="/">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && data.homes.length > 0 && <SayForm of={data} />}
      {data && (
        <Card title={t.mine}>
          {data.items.length === 0 ? (
            <EmptyState icon="message" title={t.none} hint={t.noneHint} />
          ) : (
            <div className={styles.stack}>
              {data.items.map((opinion) => (
                <OwnOpinion key={opinion.id} opinion={opinion} />
              ))}
            </div>
          )}
        </Card>
      )}
      <ButtonLink look="quiet" wide to="/changes">
        {t.changes}
      </ButtonLink>
      <ButtonLink look="bare" wide to="/talks">
        {t.talks}
      </ButtonLink>
    </Page>
  )
}

function SayForm({ of: { homes, topics } }: { of: MyOpinions }) {
  const t = useTexts(texts)
  const say = useSay()
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const [homeId, setHomeId] = useState(homes[0]!.id)
  const [topicId, setTopicId] = useState<string>()
  const send = useMutation({
    mutationFn: () =>
      improvement.call.sayOpinion({ body: { homeId, words, ...(topicId ? { topicId } : {}) } }),
    onSuccess: () => {
      setWords('')
      setTopicId(undefined)
      return queries.invalidateQueries({ queryKey: ['improvement'] })
    },
  })
  return (
    <Card>
      <div className={styles.stack}>
        <TextField
          long
          label={t.words}
          hint={t.wordsHint}
          value={words}
          onChange={setWords}
          input={{ maxLength: 2000 }}
        />
        {homes.length > 1 && (
          <Choice
            legend={t.home}
            value={homeId}
            onChange={setHomeId}
            options={homes.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <Choice
          legend={t.topic}
          value={topicId}
          onChange={setTopicId}
          options={topics.map((topic) => ({ value: topic.id, label: say(topic) }))}
        />
        {send.error && (
          <Notice tone="late" icon="warning">
            {send.error instanceof RefusedError ? send.error.message : t.failed}
          </Notice>
        )}
        {send.isSuccess && !words && (
          <Notice tone="done" icon="check">
            {t.sent}
          </Notice>
        )}
        <Button wide busy={send.isPending} disabled={!words.trim()} onClick={() => send.mutate()}>
          {t.send}
        </Button>
        <p className={styles.quiet}>
          {t.urgent} <AppLink to="/cases/new">{t.urgentLink}</AppLink>
        </p>
      </div>
    </Card>
  )
}
