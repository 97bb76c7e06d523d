import { Form, type FormInstance, InputNumber, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { useTexts } from '#design/texts.ts'
import type { StandardAction } from '../api.ts'
import { standardsTexts } from '../standards-texts.ts'
import { useAnchorWords, useWhenWords } from '../when-words.ts'
import type { ActionValues } from './action-values.ts'
import { formTexts } from './form-texts.ts'
import styles from './standards.module.css'

const warranties = ['W0', 'W1', 'W2', 'W5', 'WH']

/** When an action is due, with the sentence that the numbers make. */
export function WhenFields({ form, isFixed }: { form: FormInstance<ActionValues>; isFixed: boolean }) {
  const t = useTexts(formTexts)
  const s = useTexts(standardsTexts)
  const anchorWords = useAnchorWords()
  const events = Object.keys(s.anchors).flatMap((event) =>
    event === 'warrantyEnd' ? warranties.map((name) => `${event}:${name}`) : [event],
  )
  return (
    <fieldset className={styles.group}>
      <legend>{t.when}</legend>
      <Sentence form={form} />
      <div className={styles.three}>
        <Field name="anchor" label={t.anchor} required>
          <Select
            disabled={isFixed}
            showSearch={{ optionFilterProp: 'label' }}
            options={events.map((value) => ({ value, label: anchorWords(value) }))}
          />
        </Field>
        <Field name={['after', 'months']} label={t.months} hint={t.signHint} required>
          <InputNumber min={-120} max={600} precision={0} />
        </Field>
        <Field name={['after', 'days']} label={t.days} hint={t.signHint} required>
          <InputNumber min={-3660} max={3660} precision={0} />
        </Field>
        <Field name="nature" label={t.nature} required>
          <Select
            disabled={isFixed}
            options={Object.entries(t.natures).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field name="opens" label={t.opens} required>
          <InputNumber min={0} max={3660} precision={0} />
        </Field>
        <Field name="grace" label={t.grace} required>
          <InputNumber min={0} max={3660} precision={0} />
        </Field>
        <Field name={['repeats', 'everyMonths']} label={t.everyMonths} hint={t.repeatHint}>
          <InputNumber min={1} max={120} precision={0} />
        </Field>
        <Field name={['repeats', 'times']} label={t.times} hint={t.timesHint}>
          <InputNumber min={1} max={600} precision={0} />
        </Field>
      </div>
    </fieldset>
  )
}

function Sentence({ form }: { form: FormInstance<ActionValues> }) {
  const t = useTexts(formTexts)
  const whenWords = useWhenWords()
  const values = Form.useWatch([], form) as Partial<ActionValues> | undefined
  const { anchor, after, opens = 0, grace = 0, repeats } = values ?? {}
  if (!anchor) return null
  const when = whenWords({
    anchor,
    after: { months: after?.months ?? 0, days: after?.days ?? 0 },
    opens,
    grace,
    repeats: repeats?.everyMonths
      ? ({
          everyMonths: repeats.everyMonths,
          times: repeats.times ?? null,
        } satisfies StandardAction['repeats'])
      : null,
  })
  return <p className={styles.sentence}>{t.sentence(when)}</p>
}
