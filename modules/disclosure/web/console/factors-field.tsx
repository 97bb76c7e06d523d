import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useEffect, useState } from 'react'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { disclosure, type Factor, type NoticeFactor } from './api.ts'
import { SitePlan } from '../parts/site-plan.tsx'
import styles from './disclosure.module.css'
import { editTexts } from './edit-texts.ts'
import { FactorFields } from './factor-fields.tsx'
import { FactorNotes } from './factor-notes.tsx'

interface FactorsFieldProps {
  value?: Factor[]
  onChange?: (factors: Factor[]) => void
  buildings: readonly string[]
  /** As they were saved, with what is to be mended in them. */
  saved: readonly NoticeFactor[]
  id?: string
}

const empty: Factor = {
  side: 'outside',
  kind: 'road',
  place: '',
  effect: null,
  direction: null,
  distanceMetres: null,
  buildings: [],
  isPriceRelated: false,
  statement: null,
  document: null,
  source: null,
  checkedOn: null,
  x: null,
  y: null,
}

/** The factors of a notice beside the plan: one is open, and a click on the plan sets its place. */
export function FactorsField({ value = [], onChange, buildings, saved, id }: FactorsFieldProps) {
  const t = useTexts(editTexts)
  const [open, setOpen] = useState<number>()
  const plan = (Form.useWatch('plan') as UploadedFile[] | undefined)?.[0]
  const change = (at: number, part: Partial<Factor>) =>
    onChange?.(value.map((factor, index) => (index === at ? { ...factor, ...part } : factor)))
  const move = (at: number, to: number) => {
    const factors = [...value]
    factors.splice(to, 0, ...factors.splice(at, 1))
    onChange?.(factors)
    setOpen(to)
  }
  const marks = value.map((factor, at) => ({ ...factor, position: at + 1 }))
  return (
    <div id={id} className={styles.beside}>
      <div className={styles.sticky}>
        {plan ? (
          <SitePlan
            fileId={plan.id}
            marks={marks}
            chosen={open === undefined ? undefined : open + 1}
            onChoose={(position) => setOpen(position - 1)}
            {...(open === undefined ? {} : { onPlace: (x, y) => change(open, { x, y }) })}
          />
        ) : (
          <p className={styles.quiet}>{t.noPlan}</p>
        )}
      </div>
      <div className={styles.stack}>
        {value.length === 0 && <p className={styles.quiet}>{t.none}</p>}
        {value.map((factor, at) => (
          // Factors are named by their place in the list, as on the plan.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={styles.factor} data-chosen={at === open}>
            <div className={styles.row}>
              <b>
                {at + 1} {factor.place || t.nameless}
              </b>
              <span style={{ flex: 1 }} />
              <Button
                type="text"
                size="small"
                aria-label={`${t.up} ${at + 1}`}
                disabled={at === 0}
                icon={<Icon name="up" size={15} />}
                onClick={() => move(at, at - 1)}
              />
              <Button
                type="text"
                size="small"
                aria-label={`${t.remove} ${at + 1}`}
                icon={<Icon name="close" size={15} />}
                onClick={() => {
                  onChange?.(value.filter((_, index) => index !== at))
                  setOpen(undefined)
                }}
              />
              <Button type="text" size="small" onClick={() => setOpen(at === open ? undefined : at)}>
                {at === open ? t.close : t.open}
              </Button>
            </div>
            {at === open && (
              <FactorFields factor={factor} buildings={buildings} onChange={(part) => change(at, part)} />
            )}
            <Notes factor={factor} saved={saved[at]} />
          </div>
        ))}
        <Button
          type="text"
          icon={<Icon name="plus" size={15} />}
          onClick={() => {
            onChange?.([...value, empty])
            setOpen(value.length)
          }}
        >
          {t.add}
        </Button>
      </div>
    </div>
  )
}

/** What is to be mended in a factor, and why: as it was saved, or as it stands while it is being written. */
function Notes({ factor, saved }: { factor: Factor; saved: NoticeFactor | undefined }) {
  const fields = Object.keys(factor) as (keyof Factor)[]
  const isSaved = saved && fields.every((field) => String(factor[field] ?? '') === String(saved[field] ?? ''))
  return isSaved ? <FactorNotes faults={saved.faults} advice={saved.advice} /> : <LiveNotes factor={factor} />
}

/** Asked a moment after the last word was typed; nothing is kept. */
function LiveNotes({ factor }: { factor: Factor }) {
  const t = useTexts(editTexts)
  const [settled, setSettled] = useState(factor)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(factor), 500)
    return () => clearTimeout(timer)
  }, [factor])
  const { data } = useQuery({
    queryKey: ['disclosure', 'adviseOnFactor', settled],
    queryFn: () => disclosure.call.adviseOnFactor({ body: settled }),
    placeholderData: keepPreviousData,
    enabled: settled.place !== '' || settled.effect !== null,
  })
  if (!data) return <p className={styles.quiet}>{t.checkedWhileTyping}</p>
  const { faults, advice } = data as Pick<NoticeFactor, 'faults' | 'advice'>
  return <FactorNotes faults={faults} advice={advice} />
}
