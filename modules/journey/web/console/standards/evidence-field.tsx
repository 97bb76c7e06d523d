import { Button, InputNumber, Select } from 'antd'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import type { EvidenceKind, EvidenceNeed } from '../api.ts'
import { words } from '../words.ts'
import { formTexts } from './form-texts.ts'
import styles from './standards.module.css'

interface EvidenceFieldProps {
  value?: EvidenceNeed[]
  onChange?: (needs: EvidenceNeed[]) => void
  id?: string
}

/** The needs of an action line by line: kinds of which any will do, and how many pieces. */
export function EvidenceField({ value = [], onChange, id }: EvidenceFieldProps) {
  const t = useTexts(formTexts)
  const w = useTexts(words)
  const change = (at: number, need: Partial<EvidenceNeed>) =>
    onChange?.(value.map((one, index) => (index === at ? { ...one, ...need } : one)))
  return (
    <div id={id}>
      {value.map((need, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name
        <div key={at} className={styles.need}>
          <Select
            mode="multiple"
            aria-label={`${t.kinds} ${at + 1}`}
            value={need.anyOf}
            onChange={(anyOf: EvidenceKind[]) => change(at, { anyOf })}
            options={Object.entries(w.evidence).map(([kind, label]) => ({ value: kind, label }))}
          />
          <InputNumber
            aria-label={`${t.least} ${at + 1}`}
            min={1}
            max={20}
            value={need.least}
            onChange={(least) => change(at, { least: least ?? 1 })}
          />
          <Button
            type="text"
            aria-label={`${t.remove} ${at + 1}`}
            icon={<Icon name="close" size={15} />}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, { anyOf: ['photo'], least: 1 }])}>{t.addNeed}</Button>
    </div>
  )
}
