import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { warranty } from './api.ts'
import { texts } from './calendar-texts.ts'
import { components } from './lists.ts'
import styles from './warranty.module.css'

/** Whether a component is covered on a day, or needs a quote. @serves 6.8-8 */
export function CoverQuestion({ homeId, today }: { homeId: string; today: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const [component, setComponent] = useState<(typeof components)[number]>('wetRooms')
  const [on, setOn] = useState<string | undefined>(today)
  const { data } = useQuery({
    ...warranty.query.askCover({ params: { homeId }, query: { component, on: on ?? today } }),
    enabled: Boolean(on),
  })
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select
          aria-label={t.component}
          value={component}
          onChange={setComponent}
          options={components.map((value) => ({ value, label: w.components[value] }))}
        />
        <DateField label={t.on} {...(on ? { value: on } : {})} onChange={setOn} />
      </div>
      {data && (
        <output className={styles.answer} data-covered={data.isCovered}>
          <b>{data.isCovered ? t.covered : t.notCovered}</b>{' '}
          {data.isDesignLife ? t.lifelong : data.buyerEndsOn && t.until(data.buyerEndsOn)}
          {data.isCovered && <div>{data.builderCovers ? t.builderCovers : t.builderOver}</div>}
        </output>
      )}
    </div>
  )
}
