import { useQuery } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { ProgressJob } from '#design/plain/progress-job.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { journey, type Move } from '../api.ts'
import { MoveChanges } from './move-changes.tsx'
import { moveTexts } from './move-texts.ts'
import { toneOfMove } from './moves.tsx'
import styles from './standards.module.css'
import { texts } from './texts.ts'

const isAtWork = (move: Move | undefined) => move?.state === 'looking' || move?.state === 'running'

/** One move of journeys: what it would change, how far it is, and the way to stop it. @serves 2.0, S0-45 */
export default function MovePage() {
  const { moveId } = useRouteParams('moveId')
  const { data, error } = useQuery({
    ...journey.query.readStandardMove({ params: { moveId } }),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 1000 : false),
  })
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded move={data} /> : <Skeleton lines={8} />
}

function Loaded({ move }: { move: Move }) {
  const t = useTexts(moveTexts)
  const v = useTexts(texts)
  const stop = useChange(() => journey.call.cancelStandardMove({ params: { moveId: move.id } }), {
    refreshes: ['journey'],
  })
  const nameOf = (level: Move['level']) => level.name || v.group
  return (
    <RecordPage
      back={{ to: '/standards/moves', label: t.backToMoves }}
      title={move.project ?? nameOf(move.level)}
      status={<StatusTag tone={toneOfMove[move.state]}>{t.states[move.state]}</StatusTag>}
      facts={[
        { label: t.total, value: t.homes(move.total) },
        {
          label: t.to,
          value: move.versions.map(({ id, number, level, projects }) => (
            <div key={id}>
              <AppLink to={`/standards/versions/${id}`}>
                {t.versionOf(nameOf(level), number, projects)}
              </AppLink>
            </div>
          )),
        },
        { label: t.askedBy, value: move.askedBy },
        { label: t.at, value: <RelativeTime at={move.createdAt} /> },
      ]}
      next={move.state === 'looked' && <Confirm move={move} onStop={() => stop.run(undefined)} />}
    >
      {isAtWork(move) && (
        <ProgressJob
          title={move.state === 'looking' ? t.lookingTitle : t.runningTitle}
          state={move.handled === 0 ? 'waiting' : 'running'}
          done={move.handled}
          total={move.total}
          onCancel={() => stop.run(undefined)}
        />
      )}
      {move.failure && <ErrorState title={move.failure} />}
      <MoveChanges move={move} />
    </RecordPage>
  )
}

function Confirm({ move, onStop }: { move: Move; onStop: () => void }) {
  const t = useTexts(moveTexts)
  return (
    <NextStep title={t.states.looked} tone="act">
      <div className={styles.row}>
        <FormDialog label={t.confirm} type="primary" refreshes={['journey']}>
          {({ done, close }) => (
            <FieldForm<object, object>
              name={`standard-move-confirmation-${move.id}`}
              initial={{}}
              send={() => journey.call.confirmStandardMove({ params: { moveId: move.id } })}
              onSent={done}
              onCancel={close}
              submitLabel={t.confirm}
            >
              <p>{t.confirmSure(move.total)}</p>
            </FieldForm>
          )}
        </FormDialog>
        <ConfirmAction label={t.stop} consequence={t.stopSure} onConfirm={onStop} />
      </div>
    </NextStep>
  )
}
