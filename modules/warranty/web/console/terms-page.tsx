import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfNode, nameOfStaff, searchNodes, searchStaff } from '#modules/organization/web/pick.ts'
import { words } from '../parts/words.ts'
import { type Term, type TermLine, type TermsReply, warranty } from './api.ts'
import { TermDialog } from './term-form.tsx'
import { texts } from './terms-texts.ts'
import styles from './warranty.module.css'
import { WarrantyTabs } from './warranty-tabs.tsx'

/** Terms by law and as agreed, heating seasons, and who may check gas. @serves 6.3 */
export default function TermsPage() {
  const t = useTexts(texts)
  const may = useMay()('warranty.keepTerms')
  const { data, error } = useQuery(warranty.query.listTerms())
  return (
    <>
      <PageHead title={t.title} hint={t.hint} actions={may && <TermDialog />} />
      <WarrantyTabs active="terms" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && <Loaded data={data} may={may} />}
    </>
  )
}

function Loaded({ data, may }: { data: TermsReply; may: boolean }) {
  const t = useTexts(texts)
  const { usual, terms, calendars, qualified } = data
  const columns = useTermColumns()
  return (
    <div className={styles.stack}>
      <Section title={t.own}>
        {terms.length === 0 ? (
          <p className={styles.quiet}>{t.none}</p>
        ) : (
          <Rows
            label={t.own}
            rows={terms}
            rowKey={({ id }) => id}
            columns={[
              { key: 'level', title: t.level, width: 130, render: ({ level }) => level },
              ...columns,
              {
                key: 'fromOn',
                title: t.fromOn,
                width: 170,
                render: ({ fromOn }) => <DateText date={fromOn} />,
              },
              {
                key: 'deed',
                title: t.change,
                width: 90,
                card: 'corner',
                render: (term) => may && <TermDialog term={term} />,
              },
            ]}
          />
        )}
      </Section>
      <Seasons calendars={calendars} may={may} />
      <Qualified qualified={qualified} may={may} />
      <Section title={t.usual}>
        <Rows label={t.usual} rows={usual} rowKey={({ component }) => component} columns={columns} />
      </Section>
      <History
        name="warranty.termsHistory"
        of="terms"
        ask={(query) => warranty.call.termsHistory({ query })}
      />
    </div>
  )
}

function Rows<Row>(props: {
  label: string
  rows: Row[]
  rowKey: (row: Row) => string
  columns: Column<Row>[]
}) {
  return usePhone() ? <ListCards {...props} /> : <ListTable {...props} />
}

function useTermColumns(): Column<Pick<TermLine, 'component' | 'builder' | 'floor' | 'promised'>>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = (term: Term | null) =>
    term === null
      ? t.noTerm
      : term.unit === 'designLife'
        ? t.units.designLife
        : `${term.count} ${t.units[term.unit]}`
  return [
    {
      key: 'component',
      title: t.component,
      card: 'title',
      render: ({ component }) => w.components[component],
    },
    { key: 'builder', title: t.builder, width: 180, render: ({ builder }) => say(builder) },
    { key: 'floor', title: t.floor, width: 150, render: ({ floor }) => say(floor) },
    { key: 'promised', title: t.promised, width: 160, render: ({ promised }) => say(promised) },
  ]
}

function Seasons({ calendars, may }: { calendars: TermsReply['calendars']; may: boolean }) {
  const t = useTexts(texts)
  return (
    <Section title={t.seasons} aside={may && <SeasonDialog />}>
      {calendars.length === 0 && <p className={styles.quiet}>{t.noSeasons}</p>}
      {calendars.map((calendar) => (
        <div key={calendar.id} className={styles.row}>
          <b>{calendar.level}</b> {calendar.from} – {calendar.until}
          {may && <SeasonDialog calendar={calendar} />}
        </div>
      ))}
    </Section>
  )
}

function SeasonDialog({ calendar }: { calendar?: TermsReply['calendars'][number] }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={calendar ? t.change : t.addSeason} size="small" refreshes={['warranty']}>
      {({ done, close }) => (
        <FieldForm<{ nodeId: string; from: string; until: string }, unknown>
          name={`season-${calendar?.id ?? 'new'}`}
          initial={calendar ?? { from: '11-15', until: '03-15' }}
          version={calendar?.version}
          send={({ nodeId, from, until }, version) =>
            calendar
              ? warranty.call.changeCalendar({
                  params: { calendarId: calendar.id },
                  body: { version, from, until },
                })
              : warranty.call.addCalendar({ body: { nodeId, from, until } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          {!calendar && (
            <Field name="nodeId" label={t.node} required>
              <EntityPicker label={t.node} search={searchNodes} labelOf={nameOfNode} />
            </Field>
          )}
          <Field name="from" label={t.from} required>
            <Input maxLength={5} />
          </Field>
          <Field name="until" label={t.until} required>
            <Input maxLength={5} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Qualified({ qualified, may }: { qualified: TermsReply['qualified']; may: boolean }) {
  const t = useTexts(texts)
  return (
    <Section title={t.qualified} aside={may && <QualifiedDialog />}>
      {qualified.length === 0 && <p className={styles.quiet}>{t.noQualified}</p>}
      {qualified.map((one) => (
        <div key={one.id} className={styles.row}>
          <b>{one.name}</b> {one.certificate}
          <StatusTag bare tone={one.isValid ? 'done' : 'late'}>
            {one.isValid ? t.valid : t.expired}
          </StatusTag>
          {t.validUntil} <DateText date={one.validUntil} />
          {may && <QualifiedDialog one={one} />}
        </div>
      ))}
    </Section>
  )
}

function QualifiedDialog({ one }: { one?: TermsReply['qualified'][number] }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={one ? t.change : t.addQualified} size="small" refreshes={['warranty']}>
      {({ done, close }) => (
        <FieldForm<{ nodeId: string; staffId: string; certificate: string; validUntil: string }, unknown>
          name={`qualified-${one?.id ?? 'new'}`}
          initial={one ?? {}}
          version={one?.version}
          send={({ certificate, validUntil, ...who }, version) =>
            one
              ? warranty.call.changeQualified({
                  params: { qualifiedId: one.id },
                  body: { version, certificate, validUntil },
                })
              : warranty.call.addQualified({ body: { ...who, certificate, validUntil } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          {!one && (
            <>
              <Field name="staffId" label={t.staff} required>
                <EntityPicker label={t.staff} search={searchStaff} labelOf={nameOfStaff} />
              </Field>
              <Field name="nodeId" label={t.node} required>
                <EntityPicker label={t.node} search={searchNodes} labelOf={nameOfNode} />
              </Field>
            </>
          )}
          <Field name="certificate" label={t.certificate} required>
            <Input maxLength={100} />
          </Field>
          <Field name="validUntil" label={t.validUntil} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
