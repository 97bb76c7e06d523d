import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { words } from '../parts/words.ts'
import { type Callback, surveys } from './api.ts'
import { CallDeeds } from './call-deeds.tsx'
import { texts } from './call-texts.ts'
import { texts as listTexts } from './callback-texts.ts'
import styles from './call.module.css'
import { isOpen } from './states.ts'
import { Questions } from './questions.tsx'
import { TakeDownOpinions, TakeDownProblems } from './take-down.tsx'
import { WhoIsCalled } from './who-is-called.tsx'

const isOver = ({ state }: Callback) => !isOpen(state)

/** The call: who it is, what to say, what was said. @serves S0-12, S0-13, S0-20, S0-21, S0-22, S0-55, 4.11, 5.1, 5.2, 5.4 */
export default function CallPage() {
  const { callbackId } = useRouteParams('callbackId')
  const { data, error } = useQuery(surveys.query.getCallback({ params: { callbackId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={12} />
  return isOver(data) ? <Over callback={data} /> : <Call callback={data} />
}

function Over({ callback: { id } }: { callback: Callback }) {
  const t = useTexts(texts)
  return (
    <EmptyState
      isPage
      icon="phone"
      title={t.over}
      action={<AppLink to={`/callbacks/${id}`}>{t.toRecord}</AppLink>}
    />
  )
}

function Call({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const l = useTexts(listTexts)
  const w = useTexts(words)
  const { id, name, kind, home, script, answers } = callback
  return (
    <>
      <PageHead
        title={t.title(name)}
        hint={`${w.kinds[kind]} · ${home}`}
        back={{ to: `/callbacks/${id}`, label: l.title }}
        actions={<CallDeeds callback={callback} />}
      />
      <div className={styles.call}>
        <div className={styles.side}>
          <WhoIsCalled callback={callback} />
        </div>
        <div className={styles.middle}>
          <Section title={t.script} aside={t.progress(answers.length, script.questions.length)}>
            <Questions callback={callback} />
          </Section>
          <Finish callback={callback} />
        </div>
        <div className={styles.side}>
          <TakeDownProblems callback={callback} />
          <TakeDownOpinions callback={callback} />
        </div>
      </div>
    </>
  )
}

function Finish({ callback: { id: callbackId, version, script, answers } }: { callback: Callback }) {
  const t = useTexts(texts)
  const go = useGo()
  const left = script.questions.length - answers.length
  const finish = useChange(() => surveys.call.finishCallback({ params: { callbackId }, body: { version } }), {
    refreshes: ['surveys', 'journey'],
    said: t.finished,
    onDone: () => go(`/callbacks/${callbackId}`),
  })
  return (
    <div className={styles.finish}>
      <Button
        type="primary"
        size="large"
        disabled={left > 0}
        loading={finish.busy}
        onClick={() => finish.run()}
      >
        {t.finish}
      </Button>
      {left > 0 && <span className={styles.quiet}>{t.left(left)}</span>}
    </div>
  )
}
