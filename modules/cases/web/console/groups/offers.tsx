import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Tag } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'
import { BriefLine } from '../together/brief.tsx'
import type { Offer } from './api.ts'
import styles from './groups.module.css'
import { texts } from './texts.ts'

/** Cases of many customers that may have one cause, with the words that spoke for it; whoever leads decides. @serves S1-47 */
export function Offers({ groupId }: { groupId?: string }) {
  const { data } = useQuery(cases.query.listOffers({ query: groupId ? { groupId } : {} }))
  if (!data?.items.length) return null
  return (
    <div className={styles.offers}>
      {data.items.map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
    </div>
  )
}

function OfferCard({ offer }: { offer: Offer }) {
  const t = useTexts(texts)
  const say = useSay()
  const may = useMay()('cases.leadGroups')
  return (
    <section className={styles.offer} aria-label={t.foundAs(offer.projectName, offer.cases[0]?.title ?? '')}>
      <h2>{offer.groupTitle ? t.fits(offer.groupTitle) : t.found}</h2>
      <p className={styles.row}>
        <span className={styles.quiet}>
          {t.foundBy(offer.customers, offer.projectName, say(offer.topic))}
        </span>
        {offer.words.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </p>
      <ul className={styles.list}>
        {offer.cases.map((brief) => (
          <BriefLine key={brief.id} brief={brief}>
            <span className={styles.quiet}>
              {[brief.reporterName, brief.homeLabel].filter(Boolean).join(' · ')}
            </span>
          </BriefLine>
        ))}
      </ul>
      {may && (
        <div className={styles.row}>
          <Accept offer={offer} />
          <Dismiss offer={offer} />
        </div>
      )}
    </section>
  )
}

interface Taking {
  caseIds: string[]
  title?: string
  cause?: string
}

function Accept({ offer }: { offer: Offer }) {
  const t = useTexts(texts)
  const go = useGo()
  const label = offer.groupId ? t.takeIn : t.accept
  // Where the group is there already, the form asks for the cases alone.
  const known = { title: offer.groupTitle ?? '', cause: t.found }
  return (
    <FormDialog label={label} type="primary" refreshes={['cases']} width={560}>
      {({ done, close }) => (
        <FieldForm<Taking, { id: string }>
          name={`case-group-offer-${offer.id}`}
          initial={{
            caseIds: offer.cases.map(({ id }) => id),
            title: offer.groupTitle ?? offer.cases[0]?.title ?? '',
          }}
          version={offer.version}
          send={(values, version) =>
            cases.call.acceptOffer({
              params: { offerId: offer.id },
              body: { ...known, ...values, version },
            })
          }
          onSent={({ id }) => {
            done()
            go(`/case-groups/${id}`)
          }}
          onCancel={close}
          submitLabel={label}
        >
          <p className={styles.quiet}>{t.acceptHint}</p>
          <Field name="caseIds" label={t.which} required>
            <Checkbox.Group className={styles.checks}>
              {offer.cases.map(({ id, title, reporterName }) => (
                <Checkbox key={id} value={id}>
                  {title} {reporterName && <span className={styles.quiet}>{reporterName}</span>}
                </Checkbox>
              ))}
            </Checkbox.Group>
          </Field>
          {!offer.groupId && (
            <>
              <Field name="title" label={t.name} required>
                <Input maxLength={200} />
              </Field>
              <Field name="cause" label={t.cause} required>
                <Input.TextArea rows={2} maxLength={2000} />
              </Field>
            </>
          )}
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Dismiss({ offer }: { offer: Offer }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.dismiss} refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, unknown>
          name={`case-group-dismissal-${offer.id}`}
          initial={{}}
          version={offer.version}
          send={({ reason }, version) =>
            cases.call.dismissOffer({ params: { offerId: offer.id }, body: { version, reason } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.dismiss}
        >
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={2} maxLength={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
