import { InputNumber, Select, Space } from 'antd'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { type Unit, unitMinutes, unitOf, unitWords } from './lengths.ts'
import { texts } from './texts.ts'

interface LengthFieldProps {
  /** In minutes; null leaves it to a wider policy. */
  value?: number | null
  onChange?: (minutes: number | null) => void
  label: string
  id?: string
}

/** A length of time as people say it; empty means that nothing is stated here. */
export function LengthField({ value = null, onChange, label, id }: LengthFieldProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [unit, setUnit] = useState<Unit>(value === null ? 'hour' : unitOf(value))
  return (
    <Space.Compact block>
      <InputNumber
        id={id}
        aria-label={label}
        style={{ width: '100%' }}
        min={1}
        precision={0}
        placeholder={t.leftOpen}
        value={value === null ? null : value / unitMinutes[unit]}
        onChange={(count) => onChange?.(count === null ? null : Math.round(count * unitMinutes[unit]))}
      />
      <Select<Unit>
        aria-label={`${label} ${t.unit}`}
        style={{ width: 92 }}
        value={unit}
        onChange={(next) => {
          setUnit(next)
          if (value !== null) onChange?.(Math.round(value / unitMinutes[unit]) * unitMinutes[next])
        }}
        options={(Object.keys(unitMinutes) as Unit[]).map((key) => ({
          value: key,
          label: unitWords(key, language),
        }))}
      />
    </Space.Compact>
  )
}
