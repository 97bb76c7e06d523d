import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { disclosure, type PostingLine } from './api.ts'
import styles from './disclosure.module.css'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { texts } from './posting-texts.ts'
import { toneOfPosting } from './tones.ts'

const standings = ['missing', 'late', 'dueForReview', 'posted'] as const

/** The register of everything that must hang, with photo and last day. @serves S0-17, S0-59, 2.1, 1.3, 1.4, 1.5, 1.7 */
export default function PostingList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <ListPage<PostingLine>
      name="disclosure.postings"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listPostings}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disclosure/postings/${id}`}
      order="dueBy"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('standing', t.standing, standings, t.standings, { several: true, tones: toneOfPosting }),
        {
          kind: 'choice',
          key: 'kind',
          title: t.posting,
          options: Object.entries(w.postings).map(([value, label]) => ({ value, label })),
        },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { standing: 'missing,late,dueForReview' } },
        { key: 'missing', title: t.missing, search: { standing: 'missing' } },
      ]}
      exportAs="disclosure.listPostings"
      actions={<OpenBoard />}
      empty={<EmptyState icon="eye" title={t.none} hint={t.noneHint} action={<OpenBoard />} />}
    >
      <DisclosureTabs active="postings" />
    </ListPage>
  )
}

/** For a project on sale that has no register yet. */
function OpenBoard() {
  const t = useTexts(texts)
  const may = useMay()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.post') })
  if (!data?.without.length) return null
  return (
    <FormDialog label={t.openBoard} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ projectId: string; opensOn: string }, { id: string }>
          name="disclosure-board"
          initial={data.without.length === 1 ? { projectId: data.without[0]!.projectId } : {}}
          send={({ projectId, opensOn }) =>
            disclosure.call.openBoard({ params: { projectId }, body: { opensOn } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.openBoard}
        >
          <Field name="projectId" label={t.project} required>
            <Select
              options={data.without.map(({ projectId, name }) => ({ value: projectId, label: name }))}
            />
          </Field>
          <Field name="opensOn" label={t.opensOn} hint={t.opensOnHint} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function useColumns(): Column<PostingLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    {
      key: 'kind',
      title: t.posting,
      card: 'title',
      exported: { path: 'kind', words: w.postings },
      render: ({ kind }) => w.postings[kind],
    },
    stateColumn('standing', t.standing, t.standings, toneOfPosting, { width: 130 }),
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    textColumn('place', t.place, { width: 190 }),
    {
      key: 'photo',
      title: t.photo,
      width: 80,
      render: ({ photoFileId, kind }) =>
        photoFileId && (
          <img
            className={styles.thumb}
            src={`/api/files/${photoFileId}/thumbnail`}
            alt={w.postings[kind]}
            loading="lazy"
          />
        ),
    },
    dateColumn('provedOn', t.provedOn, { sort: { by: 'provedOn', as: 'time' } }),
    dateColumn('dueBy', t.dueBy, { sort: { by: 'dueBy', as: 'time' } }),
    textColumn('responsible', t.responsible, { width: 100 }),
  ]
}
