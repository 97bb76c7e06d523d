import { Alert, Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Script } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './script-texts.ts'

const refreshes = ['disclosure']

/** What comes next for a version of a script. */
export function ScriptNext({ script }: { script: Script }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: scriptId, state, version, missing, reason, writtenBy, relationsBy, legalBy } = script
  const params = { scriptId }
  const body = { version }
  const submit = useChange(() => disclosure.call.submitScript({ params, body }), { refreshes })
  const approve = useChange(() => disclosure.call.approveScript({ params, body }), { refreshes })
  const approveLaw = useChange(() => disclosure.call.approveScriptForLaw({ params, body }), { refreshes })
  if (state === 'inForce') return <NextStep title={t.nextFine} tone="done" />
  if (state === 'replaced') return <NextStep title={t.nextOver} tone="off" />
  if (state === 'draft')
    return (
      <NextStep title={missing > 0 ? t.nextWrite(missing) : t.nextSubmit} by={t.by(writtenBy)} tone="act">
        {reason && <Alert type="warning" title={t.returned} description={reason} />}
        {missing === 0 && may('disclosure.write') && (
          <ConfirmAction
            label={t.submit}
            consequence={t.submitWords}
            busy={submit.busy}
            onConfirm={() => submit.run(undefined)}
          />
        )}
      </NextStep>
    )
  const waiting = [!relationsBy && t.relations, !legalBy && t.legal].filter(Boolean).join(' · ')
  return (
    <NextStep title={t.nextApprove} by={waiting}>
      <div className={styles.row}>
        {may('disclosure.approve') && !relationsBy && (
          <ConfirmAction
            label={t.approve}
            consequence={t.approveWords}
            busy={approve.busy}
            onConfirm={() => approve.run(undefined)}
          />
        )}
        {may('disclosure.approveLaw') && !legalBy && (
          <ConfirmAction
            label={t.approveLaw}
            consequence={t.approveWords}
            busy={approveLaw.busy}
            onConfirm={() => approveLaw.run(undefined)}
          />
        )}
        {(may('disclosure.approve') || may('disclosure.approveLaw')) && <GiveBack scriptId={scriptId} />}
      </div>
    </NextStep>
  )
}

function GiveBack({ scriptId }: { scriptId: string }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.giveBack} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ words: string }, Script>
          name={`script-return-${scriptId}`}
          initial={{}}
          send={(body) => disclosure.call.returnScript({ params: { scriptId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.giveBack}
        >
          <Field name="words" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
