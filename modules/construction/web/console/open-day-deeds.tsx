import { Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type OpenDay } from './api.ts'
import { OpenDayForm } from './open-day-form.tsx'
import { texts } from './open-day-texts.ts'

const refreshes = ['construction']

/** A draft is changed; an announced day is ended or called off. */
export function OpenDayDeeds({ openDay }: { openDay: OpenDay }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: openDayId, state, version } = openDay
  const close = useChange(
    () => construction.call.closeOpenDay({ params: { openDayId }, body: { version } }),
    { refreshes },
  )
  const isOpen = state === 'draft' || state === 'announced'
  return (
    <>
      {state === 'draft' && may('construction.write') && (
        <FormDialog label={t.edit} width={720} refreshes={refreshes}>
          {(ways) => <OpenDayForm openDay={openDay} onSent={ways.done} onCancel={ways.close} />}
        </FormDialog>
      )}
      {state === 'announced' && may('construction.send') && openDay.joined > 0 && (
        <ConfirmAction
          label={t.close}
          consequence={t.closeWords}
          busy={close.busy}
          onConfirm={() => close.run(undefined)}
        />
      )}
      {isOpen && may('construction.send') && (
        <FormDialog label={t.cancel} refreshes={refreshes}>
          {(ways) => (
            <FieldForm<{ reason: string }, unknown>
              name={`open-day-off-${openDayId}`}
              initial={{}}
              version={version}
              danger
              send={({ reason }, based) =>
                construction.call.cancelOpenDay({ params: { openDayId }, body: { version: based, reason } })
              }
              onSent={ways.done}
              onCancel={ways.close}
              submitLabel={t.cancel}
            >
              <Field name="reason" label={t.cancelReason} hint={t.cancelWords} required>
                <Input maxLength={200} />
              </Field>
            </FieldForm>
          )}
        </FormDialog>
      )}
    </>
  )
}
