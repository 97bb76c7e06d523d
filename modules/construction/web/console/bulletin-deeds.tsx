import { useGo } from '#design/link.tsx'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Bulletin, construction } from './api.ts'
import { BulletinForm } from './bulletin-form.tsx'
import { texts } from './bulletin-texts.ts'

const refreshes = ['construction']

/** A draft is changed or thrown away; what was sent is corrected. */
export function BulletinDeeds({ bulletin }: { bulletin: Bulletin }) {
  const may = useMay()
  if (!may('construction.write')) return null
  if (bulletin.state === 'draft') return <DraftDeeds bulletin={bulletin} />
  return bulletin.correctedBy ? null : <Correct bulletin={bulletin} />
}

function DraftDeeds({ bulletin }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  const go = useGo()
  const { id: bulletinId, version } = bulletin
  const discard = useChange(
    () => construction.call.discardBulletin({ params: { bulletinId }, query: { version } }),
    { refreshes, onDone: () => go('/construction/bulletins') },
  )
  return (
    <>
      <FormDialog label={t.edit} width={720} refreshes={refreshes}>
        {({ done, close }) => <BulletinForm bulletin={bulletin} onSent={done} onCancel={close} />}
      </FormDialog>
      <ConfirmAction
        label={t.discard}
        consequence={t.discardWords}
        danger
        busy={discard.busy}
        onConfirm={() => discard.run(undefined)}
      />
    </>
  )
}

function Correct({ bulletin: { id: bulletinId } }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  const go = useGo()
  const correct = useChange(() => construction.call.correctBulletin({ params: { bulletinId } }), {
    refreshes,
    onDone: ({ id }) => go(`/construction/bulletins/${id}`),
  })
  return (
    <ConfirmAction
      label={t.correct}
      consequence={t.correctWords}
      busy={correct.busy}
      onConfirm={() => correct.run(undefined)}
    />
  )
}
