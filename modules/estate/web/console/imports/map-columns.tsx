import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { type Import, importing, type Mapping } from './api.ts'
import { CancelImport } from './cancel-import.tsx'
import styles from './imports.module.css'
import { fieldOf, letterOf, missingFields, withField } from './mapping.ts'
import { texts } from './texts.ts'

interface MapColumnsProps {
  view: Import
  /** Back to the result of the check, where the columns are matched once more. */
  onBack?: () => void
}

/** What each column of the file is read as, with its first contents beside. */
export function MapColumns({ view, onBack }: MapColumnsProps) {
  const t = useTexts(texts)
  const join = useJoining()
  const say = useSay()
  const [mapping, setMapping] = useState<Mapping>(view.mapping)
  const missing = missingFields(view.kind, mapping)
  const check = useChange(
    () => importing.call.mapColumns({ params: { importId: view.id }, body: { mapping } }),
    { refreshes: ['importing'] },
  )
  return (
    <Section title={t.mapTitle} aside={<span className={styles.faint}>{t.mapHint}</span>}>
      {view.remarks.map((remark) => (
        <Alert key={remark.zh} type="info" title={say(remark)} className={styles.remark} />
      ))}
      <Columns view={view} mapping={mapping} change={setMapping} />
      <div className={styles.actions}>
        <Button
          type="primary"
          disabled={missing.length > 0}
          loading={check.busy}
          onClick={() => check.run(undefined)}
        >
          {t.check}
        </Button>
        {onBack && <Button onClick={onBack}>{t.cancel}</Button>}
        {view.state === 'mapping' && <CancelImport view={view} />}
        <span role="status" className={missing.length > 0 ? styles.warning : styles.faint}>
          {missing.length > 0 ? t.missing(join.list(missing.map(({ label }) => say(label)))) : t.checkHint}
        </span>
      </div>
    </Section>
  )
}

interface ColumnsProps {
  view: Import
  mapping: Mapping
  change: (mapping: Mapping) => void
}

function Columns({ view: { columns, kind }, mapping, change }: ColumnsProps) {
  const t = useTexts(texts)
  const say = useSay()
  const options = kind.fields.map(({ key, label, required }) => ({
    value: key,
    label: required ? t.mustBe(say(label)) : say(label),
  }))
  return (
    <div className={styles.scroll} role="group" aria-label={t.mapTitle} tabIndex={0}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.samples}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, heading, samples }) => (
            <tr key={index} data-skipped={fieldOf(mapping, index) === undefined || undefined}>
              <th scope="row">
                <small>{letterOf(index)}</small> {heading || t.unnamed(letterOf(index))}
              </th>
              <td>
                <Select
                  aria-label={`${heading} ${t.field}`}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t.skip}
                  className={styles.choice}
                  value={fieldOf(mapping, index)}
                  onChange={(field?: string) => change(withField(mapping, index, field))}
                  options={options}
                />
              </td>
              <td className={styles.samples}>
                {samples.map((sample, at) => (
                  // Samples of one column may repeat.
                  // oxlint-disable-next-line react/no-array-index-key
                  <span key={at}>{sample}</span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
