import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useNow } from '#design/plain/now.ts'
import { timeWords } from '#design/plain/time-words.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useLanguage } from '#design/language.ts'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useDraft } from '#design/portal/use-draft.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { board, type Choices, problemOf } from './api.ts'
import styles from './portal.module.css'
import { Prove } from './prove.tsx'
import { texts } from './texts.ts'
import { WordingForm } from './wording-form.tsx'

/** Writing on the complaint board: a proved phone, a nickname, and what there is to say. @serves S1-11, 6.8-6 */
export default function Write() {
  const t = useTexts(texts)
  const { data, error } = useQuery(board.query.boardChoices())
  return (
    <Page title={t.write} lead={t.writeLead} back="/board">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (data.isKnown ? <WriteForm choices={data} /> : <Prove />)}
    </Page>
  )
}

interface Sent {
  number: number
  decideBy: string | Date
}

function WriteForm({ choices: { projects, topics, nickname } }: { choices: Choices }) {
  const t = useTexts(texts)
  const say = useSay()
  const { projectId: asked = '' } = useSearch({ strict: false }) as { projectId?: string }
  const { draft, change, forget } = useDraft('board', {
    title: '',
    body: '',
    projectId: asked,
    topicId: '',
    nickname: nickname ?? '',
  })
  const [sent, setSent] = useState<Sent | null>(null)
  if (sent) return <Received sent={sent} />
  const { projectId, topicId } = draft
  return (
    <Card>
      <div className={styles.stack}>
        <label className={styles.field}>
          <span>{t.project}</span>
          <select value={projectId} onChange={({ target }) => change({ projectId: target.value })}>
            <option value="">{t.choose}</option>
            {projects.map(({ id, name, city }) => (
              <option key={id} value={id}>{`${name} · ${city}`}</option>
            ))}
          </select>
        </label>
        <Choice
          legend={t.topic}
          value={topicId}
          onChange={(value) => change({ topicId: value })}
          options={topics.map((topic) => ({ value: topic.id, label: say(topic) }))}
        />
        <WordingForm
          value={draft}
          onChange={change}
          ready={Boolean(projectId && topicId && draft.nickname.trim())}
          send={(wording) =>
            board.call.writePost({
              body: { ...wording, projectId, topicId, nickname: draft.nickname.trim() },
            })
          }
          onSent={(reply) => {
            forget()
            setSent(reply)
          }}
          sendLabel={t.post}
        >
          {(error) => (
            <TextField
              label={t.nickname}
              hint={t.nicknameHint}
              value={draft.nickname}
              onChange={(value) => change({ nickname: value })}
              problem={problemOf(error, 'nickname')}
              input={{ maxLength: 20, autoComplete: 'nickname' }}
            />
          )}
        </WordingForm>
      </div>
    </Card>
  )
}

function Received({ sent: { number, decideBy } }: { sent: Sent }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  return (
    <Card title={t.number(number)}>
      <div className={styles.stack}>
        <Notice tone="done" icon="check">
          {t.received(timeWords(new Date(decideBy), now, language))}
        </Notice>
        <ButtonLink wide to="/board/mine">
          {t.mine}
        </ButtonLink>
      </div>
    </Card>
  )
}
