import { Button, Form, Input, Segmented, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { targets } from '../../../contract.ts'
import { cases, type CaseView, type Ladder } from '../api.ts'
import { escalationTexts as texts } from './escalation-texts.ts'
import { LengthField } from './length-field.tsx'
import { useStaffRoles } from './roles.ts'
import { texts as termTexts } from './texts.ts'

type Rung = Ladder['rungs'][number]
type When = 'before' | 'at' | 'after'

interface RungValues {
  when: When
  length?: number | null
  level: number
  targets: Rung['targets']
}

/** One step of the ladder: when, whom, for which promises. */
export function RungDialog({
  ladder,
  urgency,
  known,
}: {
  ladder: Ladder
  urgency: CaseView['urgency']
  known?: Rung
}) {
  const t = useTexts(texts)
  const said = useTexts(termTexts).targets as Record<string, string>
  const language = useLanguage()
  return (
    <FormDialog label={known ? t.edit : t.addRung} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<RungValues, unknown>
          name={`case-rung-${known?.id ?? urgency}`}
          initial={known ? valuesOf(known) : { when: 'after', level: 2, targets: ['firstReply', 'close'] }}
          version={known?.version}
          send={(values, version) => {
            const body = { targets: values.targets, minutes: minutesOf(values), level: values.level }
            return known
              ? cases.call.changeRung({
                  params: { rungId: known.id },
                  body: { ...body, version, active: known.active },
                })
              : cases.call.addRung({ body: { ...body, urgency } })
          }}
          onSent={done}
          onCancel={close}
        >
          <Field name="when" label={t.when} required>
            <Segmented
              options={(['before', 'at', 'after'] as const).map((value) => ({
                value,
                label: t.whens[value],
              }))}
            />
          </Field>
          <Form.Item noStyle shouldUpdate={(was, is) => was.when !== is.when}>
            {({ getFieldValue }) =>
              getFieldValue('when') !== 'at' && (
                <Field name="length" label={t.length} required>
                  <LengthField label={t.length} />
                </Field>
              )
            }
          </Form.Item>
          <Field name="level" label={t.level} required>
            <Select
              options={ladder.levels.map((level) => ({ value: level.level, label: level[language] }))}
            />
          </Field>
          <Field name="targets" label={t.targets} required>
            <Select
              mode="multiple"
              options={targets.map((value) => ({ value, label: said[value] ?? t.agreedDate }))}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

const valuesOf = ({ minutes, level, targets: promised }: Rung): RungValues => ({
  when: minutes === 0 ? 'at' : minutes < 0 ? 'before' : 'after',
  length: minutes === 0 ? null : Math.abs(minutes),
  level,
  targets: promised,
})

function minutesOf({ when, length }: RungValues): number {
  if (when === 'at') return 0
  return (when === 'before' ? -1 : 1) * (length ?? 0)
}

/** Puts a step out of use, or back. */
export function UseRung({ rung: { id: rungId, changedBy: _, urgency: __, ...rung } }: { rung: Rung }) {
  const t = useTexts(texts)
  const turn = useChange(
    () => cases.call.changeRung({ params: { rungId }, body: { ...rung, active: !rung.active } }),
    { refreshes: ['cases'], said: t.saved },
  )
  return (
    <Button size="small" type="text" loading={turn.busy} onClick={() => turn.run(undefined)}>
      {rung.active ? t.stop : t.use}
    </Button>
  )
}

/** How a level is called and who is told at it. */
export function LevelDialog({ level }: { level: Ladder['levels'][number] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const roles = useStaffRoles()
  const { id: levelId, zh, en } = level
  return (
    <FormDialog label={t.edit} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ zh: string; en: string; roles: string[] }, unknown>
          name={`case-level-${levelId}`}
          initial={{ zh, en, roles: level.roles }}
          version={level.version}
          send={(values, version) =>
            cases.call.changeLevel({ params: { levelId }, body: { ...values, version } })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="zh" label={t.name} required>
            <Input maxLength={40} />
          </Field>
          <Field name="en" label={t.nameEn} required>
            <Input maxLength={60} />
          </Field>
          <Field name="roles" label={t.roles} hint={t.rolesHint} required>
            <Select
              mode="multiple"
              options={roles.map((role) => ({ value: role.key, label: role[language] }))}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Hours in which nobody is told. */
export function QuietDialog({ quiet }: { quiet: Ladder['quiet'] }) {
  const t = useTexts(texts)
  const hours = Array.from({ length: 48 }, (_, index) => ({
    value: index * 30,
    label: `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`,
  }))
  return (
    <FormDialog label={t.edit} title={t.quiet} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ from: number; until: number }, unknown>
          name="case-quiet-hours"
          initial={{ from: quiet.from, until: quiet.until }}
          version={quiet.version}
          send={(values, version) => cases.call.changeQuietHours({ body: { ...values, version } })}
          onSent={done}
          onCancel={close}
        >
          <Field name="from" label={t.from} required>
            <Select options={hours} />
          </Field>
          <Field name="until" label={t.until} hint={t.quietHint} required>
            <Select options={hours} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
