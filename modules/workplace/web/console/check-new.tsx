import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useFormFields } from '#design/form/form-context.ts'
import { useGo } from '#design/link.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { results } from '../../contract.ts'
import { type Check, type Item, type Result, workplace } from './api.ts'
import { rulesOfPosts, usePostsOf } from './rules-of-posts.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'
import styles from './workplace.module.css'

interface Values {
  staffId: string
  place?: string
  checkedOn?: string
  note?: string
  measureStaffId?: string
  measureDueOn?: string
  seen?: Record<string, { result?: Result; note?: string; files?: UploadedFile[] }>
}

/** Enters a check: who, where, when, and what was seen of each rule. @serves S4-13 */
export default function CheckNew() {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  const { data } = useQuery(workplace.query.getLibrary({ params: { sort: 'conduct' } }))
  const items = data?.editions.find(({ state }) => state === 'published')?.items ?? []
  return (
    <div className={styles.page}>
      <PageHead title={t.enter} hint={t.checksHint} back={{ to: '/conduct-checks', label: t.tabs.checks }} />
      <FieldForm<Values, Check>
        name="workplace-check"
        initial={{}}
        send={(values) => workplace.call.enterCheck({ body: sent(values) })}
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['workplace'] })
          go(`/conduct-checks/${id}`)
        }}
        onCancel={() => go('/conduct-checks')}
      >
        <Draw />
        <Field name="staffId" label={t.person} required>
          <EntityPicker label={t.person} search={searchStaff} labelOf={nameOfStaff} />
        </Field>
        <Field name="place" label={t.place} hint={t.placeHint}>
          <Input maxLength={200} />
        </Field>
        <Field name="checkedOn" label={t.checkedOn}>
          <DateField />
        </Field>
        <Form.Item shouldUpdate={(before: Values, after: Values) => before.staffId !== after.staffId} noStyle>
          {({ getFieldValue }) => (
            <Rules items={items} staffId={getFieldValue('staffId') as string | undefined} />
          )}
        </Form.Item>
        <Field name="note" label={t.noteLabel}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Field>
        <Field name="measureStaffId" label={t.measureBy} hint={t.measureByHint}>
          <EntityPicker label={t.measureBy} search={searchStaff} labelOf={nameOfStaff} />
        </Field>
        <Field name="measureDueOn" label={t.dueOn} hint={t.dueHint}>
          <DateField />
        </Field>
      </FieldForm>
    </div>
  )
}

/** Only what was seen is sent, with what was said of it. */
const sent = ({ seen = {}, place, ...values }: Values) => ({
  ...values,
  place: place?.trim() || null,
  lines: Object.entries(seen).flatMap(([ruleKey, { result, note, files = [] }]) =>
    result ? [{ ruleKey, result, note: note?.trim() || null, fileIds: files.map(({ id }) => id) }] : [],
  ),
})

/** What nobody touched was not seen, and shows so. */
const unseen = (value?: Result) => ({ value: value ?? 'notSeen' })

/** The system proposes who was not checked for longest. */
function Draw() {
  const t = useTexts(texts)
  const { fill } = useFormFields()
  const [said, say] = useState<string>()
  const draw = async () => {
    const { staffId, name, lastCheckedOn } = await workplace.call.drawCheck({ query: {} })
    if (staffId) fill({ staffId })
    say(staffId ? t.drawn(name!, lastCheckedOn) : t.drawnNobody)
  }
  return (
    <p className={`${styles.row} ${styles.apart}`}>
      <Button onClick={() => void draw()}>{t.draw}</Button>
      <output className={styles.quiet}>{said}</output>
    </p>
  )
}

function Rules({ items, staffId }: { items: readonly Item[]; staffId: string | undefined }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const posts = usePostsOf(staffId)
  if (!staffId || !posts) return <p className={`${styles.quiet} ${styles.apart}`}>{t.choosePerson}</p>
  return (
    <section className={`${styles.stack} ${styles.apart}`} aria-label={t.lines}>
      <div>
        <h2>{t.lines}</h2>
        <p className={styles.quiet}>{t.linesHint}</p>
      </div>
      {[...Map.groupBy(rulesOfPosts(items, posts), ({ chapter }) => chapter)].map(([chapter, rules]) => (
        <section key={chapter} className={styles.chapter}>
          <h3>{w.chapters[chapter]}</h3>
          <ul className={styles.plain}>
            {rules.map((rule) => (
              <Rule key={rule.key} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Rule({ rule: { key, zh, en } }: { rule: Item }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  const text = say({ zh, en })
  return (
    <li>
      <div className={styles.between}>
        <span>{text}</span>
        <Form.Item name={['seen', key, 'result']} noStyle getValueProps={unseen}>
          <Segmented
            size="small"
            aria-label={text}
            options={results.map((value) => ({ value, label: w.results[value] }))}
          />
        </Form.Item>
      </div>
      <Form.Item
        noStyle
        shouldUpdate={(before: Values, after: Values) =>
          before.seen?.[key]?.result !== after.seen?.[key]?.result
        }
      >
        {({ getFieldValue }) =>
          getFieldValue(['seen', key, 'result']) === 'notKept' && (
            <>
              <Form.Item name={['seen', key, 'note']} noStyle>
                <Input aria-label={join.pair(t.lineNote, text)} placeholder={t.lineNote} maxLength={1000} />
              </Form.Item>
              <Form.Item name={['seen', key, 'files']} noStyle>
                <FileUpload photos max={5} />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
    </li>
  )
}
