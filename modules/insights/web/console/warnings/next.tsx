import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { Field } from '#design/form/field.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { insights, type Warning } from '../api.ts'
import { warningTexts } from './texts.ts'
import styles from './warnings.module.css'

/** What comes next: somebody takes it on, sets a measure with a date, or says why it needs nothing. */
export function WarningNext({ warning }: { warning: Warning }) {
  const t = useTexts(warningTexts)
  const may = useMay()
  const [doing, setDoing] = useState<'act' | 'dismiss'>()
  const { id, version, state, staffName, nextStep } = warning
  const take = useChange(() => insights.call.takeNote({ params: { warningId: id }, body: { version } }), {
    refreshes: ['insights'],
  })
  if (state === 'ended') return <NextStep title={t.ended} tone="done" />
  const mayHandle = may('insights.handleWarnings')
  return (
    <>
      <NextStep
        title={state === 'acting' && nextStep ? nextStep : state === 'raised' ? t.first : t.states[state]!}
        by={staffName ?? t.nobody}
        tone={state === 'raised' ? 'act' : 'active'}
        action={
          mayHandle &&
          !doing && (
            <div className={styles.deeds}>
              {state === 'raised' && (
                <Button type="primary" loading={take.busy} onClick={() => take.run(undefined)}>
                  {t.take}
                </Button>
              )}
              <Button type={state === 'noted' ? 'primary' : 'default'} onClick={() => setDoing('act')}>
                {t.act}
              </Button>
              {state !== 'dismissed' && <Button onClick={() => setDoing('dismiss')}>{t.dismiss}</Button>}
            </div>
          )
        }
      />
      {doing && <Deed key={doing} warning={warning} doing={doing} close={() => setDoing(undefined)} />}
    </>
  )
}

interface Values {
  words: string
  dueOn?: string
}

function Deed({
  warning: { id, version },
  doing,
  close,
}: {
  warning: Warning
  doing: 'act' | 'dismiss'
  close: () => void
}) {
  const t = useTexts(warningTexts)
  const queries = useQueryClient()
  const params = { warningId: id }
  return (
    <FieldForm<Values, unknown>
      name={`warning-${doing}-${id}`}
      initial={{ words: '' }}
      version={version}
      send={({ words, dueOn }, read) =>
        doing === 'act'
          ? insights.call.startAction({ params, body: { version: read, nextStep: words, dueOn: dueOn! } })
          : insights.call.dismissWarning({ params, body: { version: read, reason: words } })
      }
      onSent={() => {
        close()
        void queries.invalidateQueries({ queryKey: ['insights'] })
      }}
      submitLabel={t.save}
    >
      <Field
        name="words"
        label={doing === 'act' ? t.nextStep : t.reason}
        hint={doing === 'dismiss' ? t.reasonHint : undefined}
        required
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
      {doing === 'act' && (
        <Field name="dueOn" label={t.dueOn} required>
          <DateField />
        </Field>
      )}
    </FieldForm>
  )
}
