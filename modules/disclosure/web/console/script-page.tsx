import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Script } from './api.ts'
import styles from './disclosure.module.css'
import { EditScript } from './script-edit.tsx'
import { ScriptNext } from './script-next.tsx'
import { texts } from './script-texts.ts'
import { toneOfScript } from './tones.ts'

/** A version of a script: its topics as they are explained, and who approved them. @serves S0-60, 1.1, 2.1 */
export default function ScriptPage() {
  const { scriptId } = useRouteParams('scriptId')
  const { data, error } = useQuery(disclosure.query.getScript({ params: { scriptId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded script={data} /> : <Skeleton lines={10} />
}

function Loaded({ script }: { script: Script }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id, kind, number, state, projectId, projectName, topics } = script
  return (
    <RecordPage
      back={{ to: '/disclosure/scripts', label: t.title }}
      title={t.kinds[kind]}
      hint={t.version(number)}
      status={<StatusTag tone={toneOfScript[state]}>{t.states[state]}</StatusTag>}
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.writtenBy, value: script.writtenBy },
        { label: t.relations, value: script.relationsBy ?? t.notYet },
        { label: t.legal, value: script.legalBy ?? t.notYet },
        ...(script.inForceOn ? [{ label: t.inForceOn, value: <DateText date={script.inForceOn} /> }] : []),
      ]}
      actions={state === 'draft' && may('disclosure.write') && <EditScript script={script} />}
      next={<ScriptNext script={script} />}
    >
      <Section title={t.content}>
        <ol className={styles.topics}>
          {topics.map(({ key, title, words, files }) => (
            <li key={key}>
              <b>{title}</b>
              <p className={words ? styles.words : styles.quiet}>{words || t.unwritten}</p>
              {files.map((file) => (
                <a key={file.id} href={`/api/files/${file.id}`}>
                  <Icon name="file" size={15} /> {file.name}
                </a>
              ))}
            </li>
          ))}
        </ol>
      </Section>
      <History
        name="disclosure.scriptHistory"
        of={id}
        ask={(query) => disclosure.call.scriptHistory({ params: { scriptId: id }, query })}
      />
    </RecordPage>
  )
}
