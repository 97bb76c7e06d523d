import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Segmented, Select, Switch } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTab } from '#design/list/use-tab.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { nameOfDepartment, searchDepartments } from '#modules/organization/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { CaseView } from './api.ts'
import { CategoryPicker } from './category-picker.tsx'
import { FormHelp } from './form-help.tsx'
import styles from './case-page.module.css'
import { useCaseDraft } from './desk/case-draft.ts'
import { useFocusWhenAsked } from './desk/focus-words.ts'
import { NoteField } from './desk/note-field.tsx'
import { Onlookers } from './desk/onlookers.tsx'
import { type Kind, kinds, sendWord, type Values } from './send-word.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'

/** Words that everybody may read, where the case came from the public board. */
const canBePublic = (kind: Kind, { channel }: CaseView) =>
  channel === 'board' && (kind === 'reply' || kind === 'progress' || kind === 'result')

const permissionOf: Record<Kind, string> = {
  reply: 'cases.handle',
  progress: 'cases.handle',
  note: 'cases.perform',
  safeguard: 'cases.perform',
  handOver: 'cases.handle',
  plan: 'cases.handle',
  result: 'cases.handle',
  classify: 'cases.handle',
  close: 'cases.close',
}

/** What can be done with an open case; the first choice is what is due: the answer. @serves S2-06, S3-44, S3-45, S3-48 */
export function Actions({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()
  const [kind, setKind] = useTab('say', kinds)
  const [sent, setSent] = useState(0)
  const queries = useQueryClient()
  const offered = kinds.filter(
    (candidate) => may(permissionOf[candidate]) && !(candidate === 'handOver' && view.confidence),
  )
  const chosen = offered.includes(kind) ? kind : (offered[0] ?? 'reply')
  const { draft, isReady } = useCaseDraft<Values>(view.id, chosen)
  useFocusWhenAsked(isReady)
  if (view.closedAt || offered.length === 0) return null
  return (
    <Section title={t[chosen]} aside={<Onlookers caseId={view.id} />}>
      <Segmented
        className={styles.choice}
        value={chosen}
        onChange={(value) => setKind(value as Kind)}
        options={offered.map((value) => ({ value, label: t[value] }))}
      />
      <div data-say>
        {!isReady && <Skeleton lines={4} />}
        {isReady && (
          <FieldForm<Values, unknown>
            key={`${chosen} ${sent}`}
            name={`case-${chosen}-${view.id}`}
            draft={draft}
            initial={{
              categoryId: view.categoryId ?? undefined,
              urgency: view.urgency,
              kind: view.kind,
              safety: view.safety,
              safeguard: 'hazardSign',
              person: view.owner.name,
              closure: 'confirmed',
              ...(canBePublic(chosen, view) && { isPublic: true }),
            }}
            version={view.version}
            send={(values, version) => sendWord(chosen, view.id, values, version)}
            onSent={() => {
              setSent(sent + 1)
              void queries.invalidateQueries({ queryKey: ['cases'] })
            }}
            submitLabel={t.verbs[chosen]}
          >
            <FormHelp kind={chosen} view={view} />
            <Fields kind={chosen} view={view} />
          </FieldForm>
        )}
      </div>
    </Section>
  )
}

function Fields({ kind, view }: { kind: Kind; view: CaseView }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const options = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  if (kind === 'classify')
    return (
      <>
        <Field name="categoryId" label={t.category}>
          <CategoryPicker />
        </Field>
        <Field name="kind" label={t.kind}>
          <Select options={options(w.kinds)} />
        </Field>
        <Field name="urgency" label={t.urgency}>
          <Select options={options(w.urgencies)} />
        </Field>
        <Form.Item name="safety" valuePropName="checked">
          <Checkbox>{t.safety}</Checkbox>
        </Form.Item>
      </>
    )
  if (kind === 'handOver')
    return (
      <>
        <Field name="departmentId" label={t.department2} required>
          <EntityPicker label={t.department2} search={searchDepartments} labelOf={nameOfDepartment} />
        </Field>
        <Field name="body" label={t.handOverWhy} required>
          <Input.TextArea rows={3} maxLength={5000} />
        </Field>
        <Field name="dueOn" label={t.taskDue}>
          <DateField />
        </Field>
      </>
    )
  if (kind === 'plan')
    return (
      <>
        <Field name="measures" label={t.measures} required>
          <Input.TextArea rows={4} maxLength={5000} />
        </Field>
        <Field name="person" label={t.person} required>
          <Input maxLength={200} />
        </Field>
        <Field name="until" label={t.until} required>
          <DateField />
        </Field>
      </>
    )
  const missing =
    kind === 'close' && view.missingToClose.length
      ? join.pair(t.missingTitle, join.list(view.missingToClose.map((need) => t.missing[need])))
      : undefined
  const hints: Partial<Record<Kind, string>> = {
    reply: t.replyHint,
    note: t.noteHint,
    safeguard: t.safeguardHint,
  }
  const hint = hints[kind] ?? missing
  return (
    <>
      {kind === 'safeguard' && (
        <Field name="safeguard" label={t.safeguardKind}>
          <Segmented options={Object.entries(t.safeguards).map(([value, label]) => ({ value, label }))} />
        </Field>
      )}
      {kind === 'close' && (
        <Field name="closure" label={t.closure}>
          <Select options={options(t.closures)} />
        </Field>
      )}
      <Field name="body" label={kind === 'close' ? t.closureWords : t[kind]} required hint={hint}>
        {kind === 'note' ? <NoteField caseId={view.id} /> : <Input.TextArea rows={4} maxLength={5000} />}
      </Field>
      {canBePublic(kind, view) && (
        <Field name="isPublic" label={t.isPublic} hint={t.isPublicHint} valuePropName="checked">
          <Switch />
        </Field>
      )}
      <Field name="files" label={t.photos}>
        <FileUpload photos projectId={view.projectId} />
      </Field>
    </>
  )
}
