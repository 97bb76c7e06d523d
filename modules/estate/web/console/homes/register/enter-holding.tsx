import { Form, Input, Segmented, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { PersonField, type PersonInForm, personInForm } from '#design/form/people-field.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { customers, type Register } from '../../api.ts'
import { texts } from '../texts.ts'
import { registerTexts } from './texts.ts'

type Kind = Register['holders'][number]['kind']
interface Values {
  who: PersonInForm
  kind: Kind
  fromOn: string
  relation?: string
  leaseFrom?: string
  leaseUntil?: string
  household?: 'owner' | 'tenant'
}

/** Enters an owner, co-owner, tenant, family member or authorised person of a home. @serves S2-41, S2-44 */
export function EnterHolding({ homeId, holders }: { homeId: string; holders: Register['holders'] }) {
  const t = useTexts(registerTexts)
  const now = holders.filter(({ untilOn }) => untilOn === null)
  const owned = now.some(({ kind }) => kind === 'owner' || kind === 'coOwner')
  const isLet = now.some(({ kind }) => kind === 'tenant')
  return (
    <FormDialog label={t.add} refreshes={['customers', 'journey', 'estate']} width={640}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`holding-${homeId}`}
          initial={{
            who: { known: 'no' },
            kind: owned ? 'family' : 'owner',
            fromOn: isoDay(new Date()),
            household: 'owner',
          }}
          send={({ who, kind, fromOn, relation, leaseFrom, leaseUntil, household }) =>
            customers.call.enterHolding({
              params: { homeId },
              body: {
                who: personInForm(who),
                kind,
                fromOn,
                ...(joins(kind) && relation && { relation }),
                ...(kind === 'tenant' && { leaseFrom, leaseUntil }),
                ...(joins(kind) && isLet && { household }),
              },
            })
          }
          onSent={() => {
            toast.success(t.added)
            done()
          }}
          onCancel={close}
          submitLabel={t.add}
        >
          <PersonField name="who" title={t.who} search={searchPersons} labelOf={nameOfPerson} />
          <HowHeld mayJoin={isLet} />
        </FieldForm>
      )}
    </FormDialog>
  )
}

function HowHeld({ mayJoin }: { mayJoin: boolean }) {
  const t = useTexts(registerTexts)
  const w = useTexts(texts)
  const kind = Form.useWatch<Kind | undefined>('kind') ?? 'family'
  return (
    <>
      <Field name="kind" label={t.kind} hint={t.kindHints[kind]} required>
        <Select options={Object.entries(w.kinds).map(([value, label]) => ({ value, label }))} />
      </Field>
      <Field name="fromOn" label={t.fromOn} required>
        <DateField />
      </Field>
      {kind === 'tenant' && (
        <>
          <Field name="leaseFrom" label={t.leaseFrom} required>
            <DateField />
          </Field>
          <Field name="leaseUntil" label={t.leaseUntil} required>
            <DateField />
          </Field>
        </>
      )}
      {joins(kind) && (
        <Field name="relation" label={t.relation} hint={t.relationHint}>
          <Input maxLength={40} autoComplete="off" />
        </Field>
      )}
      {joins(kind) && mayJoin && (
        <Field name="household" label={t.household} required>
          <Segmented
            options={[
              { value: 'owner', label: t.households.owner },
              { value: 'tenant', label: t.households.tenant },
            ]}
          />
        </Field>
      )}
    </>
  )
}

/** Family and authorised persons stand in the household of somebody else. */
const joins = (kind: Kind) => kind === 'family' || kind === 'authorised'
