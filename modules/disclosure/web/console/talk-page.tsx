import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Talk } from './api.ts'
import { asPhotos } from './as-photos.ts'
import styles from './disclosure.module.css'
import { SignDialog } from './sign-dialog.tsx'
import { texts } from './talk-texts.ts'

/** On the adviser's tablet: tick what was explained, then the customer signs. @serves S0-60, 1.1, 2.1 */
export default function TalkPage() {
  const { talkId } = useRouteParams('talkId')
  const { data, error } = useQuery(disclosure.query.getTalk({ params: { talkId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded talk={data} /> : <Skeleton lines={10} />
}

function Loaded({ talk }: { talk: Talk }) {
  const t = useTexts(texts)
  const { id, name, kind, number, projectId, projectName, personId, acknowledgedOn, signature } = talk
  return (
    <RecordPage
      back={{ to: '/disclosure/talks', label: t.title }}
      title={`${name} · ${t.kinds[kind]}`}
      hint={t.version(number)}
      facts={[
        { label: t.customer, value: <AppLink to={`/customers/${personId}`}>{name}</AppLink> },
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.adviser, value: talk.adviser },
        ...(acknowledgedOn ? [{ label: t.saidOn, value: <DateText date={acknowledgedOn} /> }] : []),
      ]}
      next={<Next talk={talk} />}
      related={
        <AppLink to={`/disclosure/customers/${projectId}/${personId}`}>
          {t.toldSoFar} · {name}
        </AppLink>
      }
    >
      <Section title={t.topics}>
        <Topics talk={talk} />
      </Section>
      {signature && (
        <Section title={t.signature}>
          <PhotoGrid label={t.signature} photos={asPhotos([signature])} />
        </Section>
      )}
      <History
        name="disclosure.talkHistory"
        of={id}
        ask={(query) => disclosure.call.talkHistory({ params: { talkId: id }, query })}
      />
    </RecordPage>
  )
}

function Topics({ talk: { id: talkId, topics, version, acknowledgedOn } }: { talk: Talk }) {
  const may = useMay()
  // What was ticked on this version of the talk, until the next version is here.
  const [ticked, setTicked] = useState<{ version: number; told: string[] }>()
  const tick = useChange(
    (told: string[]) =>
      disclosure.call.tickTopics({ params: { talkId }, body: { version, told } }).catch((refused) => {
        setTicked(undefined)
        throw refused
      }),
    { refreshes: ['disclosure'] },
  )
  const change = (told: string[]) => {
    setTicked({ version, told })
    tick.run(told)
  }
  const known = topics.filter(({ isTold }) => isTold).map(({ key }) => key)
  const told = ticked?.version === version ? ticked.told : known
  return (
    <div className={styles.stack}>
      {topics.map(({ key, title, words, files }) => (
        <div key={key} className={styles.tick}>
          <Checkbox
            checked={told.includes(key)}
            disabled={tick.busy || acknowledgedOn !== null || !may('disclosure.tell')}
            onChange={({ target }) =>
              change(target.checked ? [...told, key] : told.filter((other) => other !== key))
            }
          >
            <b>{title}</b>
          </Checkbox>
          <p className={styles.words}>{words}</p>
          {files.map((file) => (
            <p key={file.id}>
              <a href={`/api/files/${file.id}`}>
                <Icon name="file" size={15} /> {file.name}
              </a>
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}

function Next({ talk }: { talk: Talk }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: talkId, topics, acknowledgedOn, acknowledgeFrom, adviser, projectId } = talk
  const left = topics.filter(({ isTold }) => !isTold).length
  if (acknowledgedOn) return <NextStep title={t.nextDone} tone="done" />
  if (left > 0) return <NextStep title={t.nextTell(left)} by={adviser} tone="act" />
  if (new Date(acknowledgeFrom) > new Date())
    return <NextStep title={t.nextWait} by={adviser} until={acknowledgeFrom} tone="active" />
  return (
    <NextStep
      title={t.nextSign}
      by={adviser}
      tone="act"
      action={
        may('disclosure.tell') && (
          <SignDialog
            name={`talk-${talkId}`}
            label={t.sign}
            hint={t.signHint}
            submitLabel={t.signNow}
            projectId={projectId}
            send={(fileId) => disclosure.call.signTalk({ params: { talkId }, body: { fileId } })}
          />
        )
      }
    />
  )
}
