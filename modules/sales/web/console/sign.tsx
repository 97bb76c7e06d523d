import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { PeopleField, type PersonInForm, personInForm } from '#design/form/people-field.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { parseMoney } from '#platform/text/money.ts'
import { RefusedError } from '#platform/web/client.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, searchHomes } from '#modules/estate/web/pick.ts'
import { type Contract, sales } from './api.ts'
import { BeforeSigning } from './before-signing.tsx'
import styles from './sales.module.css'
import { texts } from './texts.ts'

interface Values {
  homeId: string
  number: string
  signedOn: string
  price: string
  plannedDeliveryOn?: string
  buyers: PersonInForm[]
}

/** Enters a signed contract with its buyers in one go. @serves S1-07, S3-04, S3-14 */
export default function SignContract() {
  const t = useTexts(texts)
  const go = useGo()
  const language = useLanguage()
  const queries = useQueryClient()
  const { homeId, personId } = useSearch({ strict: false }) as { homeId?: string; personId?: string }
  const fenOf = (text: string) => {
    const price = parseMoney(text)
    const problem = !price.ok ? price[language] : price.value < 1 ? t.priceWrong : undefined
    if (problem)
      throw new RefusedError(422, { message: problem, fields: [{ path: 'body.price', message: problem }] })
    return price.ok ? price.value : 0
  }
  return (
    <div className={styles.page}>
      <PageHead title={t.sign} back={{ to: '/contracts', label: t.title }} />
      <FieldForm<Values, Contract>
        name="sales-sign"
        initial={{
          homeId,
          signedOn: isoDay(new Date()),
          buyers: [personId ? { known: 'yes', personId } : { known: 'no' }],
        }}
        send={async ({ price, buyers, plannedDeliveryOn, ...body }) =>
          sales.call.signContract({
            body: {
              ...body,
              price: fenOf(price),
              ...(plannedDeliveryOn && { plannedDeliveryOn }),
              buyers: buyers.map(buyerOf),
            },
          })
        }
        onSent={({ id }) => {
          toast.success(t.signed)
          for (const module of ['sales', 'customers', 'journey', 'delivery', 'disclosure'])
            void queries.invalidateQueries({ queryKey: [module] })
          go(`/contracts/${id}`)
        }}
        onCancel={() => go('/contracts')}
        submitLabel={t.sign}
      >
        <div className={styles.fields}>
          <Field name="homeId" label={t.home} hint={t.homeHint} required>
            <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
          </Field>
          <Field name="number" label={t.number} required>
            <Input maxLength={60} autoComplete="off" />
          </Field>
          <Field name="price" label={t.price} hint={t.priceHint} required>
            <Input inputMode="decimal" prefix="¥" maxLength={40} autoComplete="off" />
          </Field>
          <Field name="signedOn" label={t.signedOn} required>
            <DateField max={isoDay(new Date())} />
          </Field>
          <Field name="plannedDeliveryOn" label={t.planned} hint={t.plannedHint}>
            <DateField />
          </Field>
        </div>
        <BeforeSigning />
        <Section title={t.buyers} aside={<span className={styles.quiet}>{t.buyersHint}</span>}>
          <PeopleField
            name="buyers"
            words={{ one: t.buyer, add: t.addBuyer, remove: t.removeBuyer }}
            search={searchPersons}
            labelOf={nameOfPerson}
          />
        </Section>
      </FieldForm>
    </div>
  )
}

function buyerOf(buyer: PersonInForm) {
  const given = personInForm(buyer)
  return 'personId' in given ? given : given.person
}
