import { Checkbox, Input, InputNumber, Segmented, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { useTexts } from '#design/texts.ts'
import { greatRiskKinds, unclearKinds } from '../../contract.ts'
import { words } from '../parts/words.ts'
import type { Factor } from './api.ts'
import styles from './factor-fields.module.css'
import { editTexts } from './edit-texts.ts'

interface FactorFieldsProps {
  factor: Factor
  buildings: readonly string[]
  onChange: (part: Partial<Factor>) => void
}

const isIn = (kinds: readonly string[], kind: string) => kinds.includes(kind)

/** Everything that is said of one factor. */
export function FactorFields({ factor, buildings, onChange }: FactorFieldsProps) {
  const t = useTexts(editTexts)
  const w = useTexts(words)
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  const text = (value: string) => value || null
  return (
    <div className={styles.fields}>
      <Segmented
        aria-label={t.side}
        value={factor.side}
        options={options(w.sides)}
        onChange={(side) => onChange({ side: side as Factor['side'] })}
      />
      <Labelled label={t.kind}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={factor.kind}
            options={options(w.kinds)}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Labelled>
      <Labelled label={t.place} wide>
        {(id) => (
          <Input
            id={id}
            value={factor.place}
            maxLength={200}
            onChange={({ target }) => onChange({ place: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t.effect} wide hint={isIn(unclearKinds, factor.kind) ? t.effectFree : undefined}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={factor.effect ?? ''}
            maxLength={1000}
            onChange={({ target }) => onChange({ effect: text(target.value) })}
          />
        )}
      </Labelled>
      <Labelled label={t.direction}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={factor.direction}
            options={options(w.directions)}
            onChange={(direction) => onChange({ direction: direction ?? null })}
          />
        )}
      </Labelled>
      <Labelled label={t.distance}>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={100_000}
            value={factor.distanceMetres}
            onChange={(distanceMetres) => onChange({ distanceMetres: distanceMetres ?? null })}
          />
        )}
      </Labelled>
      <Labelled label={t.buildings} wide>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={factor.buildings}
            options={buildings.map((value) => ({ value, label: value }))}
            onChange={(chosen) => onChange({ buildings: chosen })}
          />
        )}
      </Labelled>
      <Checkbox
        checked={factor.isPriceRelated}
        onChange={({ target }) => onChange({ isPriceRelated: target.checked })}
      >
        {t.price}
      </Checkbox>
      {(factor.isPriceRelated || isIn(greatRiskKinds, factor.kind)) && (
        <Labelled label={t.statement} wide hint={t.statementHint}>
          {(id) => (
            <Input
              id={id}
              value={factor.statement ?? ''}
              maxLength={1000}
              onChange={({ target }) => onChange({ statement: text(target.value) })}
            />
          )}
        </Labelled>
      )}
      {(['document', 'source'] as const).map((field) => (
        <Labelled key={field} label={t[field]}>
          {(id) => (
            <Input
              id={id}
              value={factor[field] ?? ''}
              maxLength={200}
              onChange={({ target }) => onChange({ [field]: text(target.value) })}
            />
          )}
        </Labelled>
      ))}
      <Labelled label={t.checkedOn} wide>
        {(id) => (
          <DateField
            id={id}
            {...(factor.checkedOn ? { value: factor.checkedOn } : {})}
            onChange={(checkedOn) => onChange({ checkedOn: checkedOn ?? null })}
          />
        )}
      </Labelled>
      <Position factor={factor} onChange={onChange} />
    </div>
  )
}

/** The place on the plan in numbers, for those who do not point. */
function Position({ factor, onChange }: Pick<FactorFieldsProps, 'factor' | 'onChange'>) {
  const t = useTexts(editTexts)
  const set = (axis: 'x' | 'y') => (percent: number | null) => {
    const at = percent === null ? null : percent / 100
    const other = axis === 'x' ? 'y' : 'x'
    onChange({ [axis]: at, [other]: at === null ? null : (factor[other] ?? 0.5) })
  }
  const percent = (at: number | null) => (at === null ? null : Math.round(at * 1000) / 10)
  return (
    <div role="group" aria-label={t.position} className={styles.position}>
      <InputNumber
        aria-label={t.across}
        prefix={t.across}
        min={0}
        max={100}
        value={percent(factor.x)}
        onChange={set('x')}
      />
      <InputNumber
        aria-label={t.down100}
        prefix={t.down100}
        min={0}
        max={100}
        value={percent(factor.y)}
        onChange={set('y')}
      />
    </div>
  )
}

interface LabelledProps {
  label: string
  hint?: string | undefined
  wide?: boolean
  children: (id: string) => ReactNode
}

function Labelled({ label, hint, wide = false, children }: LabelledProps) {
  const id = useId()
  return (
    <div className={wide ? styles.wide : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
      {hint && <p className={styles.label}>{hint}</p>}
    </div>
  )
}
