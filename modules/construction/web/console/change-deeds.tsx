import { FormDialog } from '#design/form/form-dialog.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Change, construction } from './api.ts'
import { ChangeForm } from './change-form.tsx'
import { texts } from './change-texts.ts'
import { type Choice, HomeChoice } from './home-choice.tsx'

/** A change is corrected until it leaves; forgotten homes are added at any time. */
export function ChangeDeeds({ change }: { change: Change }) {
  const t = useTexts(texts)
  const may = useMay()
  if (!may('construction.write')) return null
  const { id: changeId, projectId, counts } = change
  return (
    <>
      {counts.sent === 0 && (
        <FormDialog label={t.edit} width={720} refreshes={['construction']}>
          {({ done, close }) => <ChangeForm change={change} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      <FormDialog label={t.addHomes} width={560} refreshes={['construction']}>
        {({ done, close }) => (
          <FieldForm<{ homes: Choice }, unknown>
            name={`change-homes-${changeId}`}
            initial={{}}
            send={({ homes }) => construction.call.addChangeHomes({ params: { changeId }, body: { homes } })}
            onSent={done}
            onCancel={close}
            submitLabel={t.addHomes}
          >
            <Field name="homes" label={t.homes} required>
              <HomeChoice projectId={projectId} />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
    </>
  )
}
