import { ConfirmAction } from '#design/confirm-action.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { TimesField } from '#design/form/times-field.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { organizationContract } from '../../../contract.ts'
import { type NodeLine, organization } from '../api.ts'
import styles from './calendar.module.css'
import { texts } from './texts.ts'

type Hours = ReplyOf<(typeof organizationContract)['routes']['listOwnDays']>['officeHours']
type Values = Pick<Hours, 'stretches'>

interface OfficeHoursProps {
  city: NodeLine
  hours: Hours
  mayEdit: boolean
}

/** At which hours a city works on its workdays; whoever may, sets them otherwise. */
export function OfficeHours({ city, hours, mayEdit }: OfficeHoursProps) {
  const t = useTexts(texts)
  const join = useJoining()
  const inWords = (stretches: Hours['stretches']) =>
    join.list(stretches.map(({ startsAt, endsAt }) => t.stretch(startsAt, endsAt)))
  return (
    <Section title={t.hours} aside={mayEdit && <Changes city={city} hours={hours} inWords={inWords} />}>
      <p className={styles.hours}>
        <strong>{inWords(hours.stretches)}</strong>
        <span>{hours.isOwn ? [t.ownHours, hours.changedBy].filter(Boolean).join(' · ') : t.usualHours}</span>
      </p>
    </Section>
  )
}

interface ChangesProps extends Omit<OfficeHoursProps, 'mayEdit'> {
  inWords: (stretches: Hours['stretches']) => string
}

function Changes({ city: { id: nodeId, name }, hours, inWords }: ChangesProps) {
  const t = useTexts(texts)
  const remove = useChange(() => organization.call.removeOfficeHours({ params: { nodeId } }), {
    refreshes: ['organization'],
    said: t.removed,
  })
  return (
    <span className={styles.choices}>
      <FormDialog
        label={t.changeHours}
        title={t.hoursOf(name)}
        icon="edit"
        type="link"
        size="small"
        refreshes={['organization']}
      >
        {({ done, close }) => (
          <FieldForm<Values, unknown>
            name={`office-hours-${nodeId}`}
            initial={{ stretches: hours.stretches }}
            version={hours.version}
            send={({ stretches }, version) =>
              organization.call.setOfficeHours({ params: { nodeId }, body: { stretches, version } })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.save}
          >
            <p>{t.hoursHint}</p>
            <TimesField name="stretches" label={t.hours} show={inWords} />
          </FieldForm>
        )}
      </FormDialog>
      {hours.isOwn && (
        <ConfirmAction
          label={t.backToUsual}
          consequence={t.backWords}
          busy={remove.busy}
          onConfirm={() => remove.run(undefined)}
        />
      )}
    </span>
  )
}
