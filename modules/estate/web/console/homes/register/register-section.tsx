import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, type Register } from '../../api.ts'
import styles from '../homes.module.css'
import { texts } from '../texts.ts'
import { ChangeLease } from './change-lease.tsx'
import { CompanyTenants, EnterFirm } from './company-tenants.tsx'
import { EndHolding } from './end-holding.tsx'
import { EnterHolding } from './enter-holding.tsx'
import { registerTexts } from './texts.ts'
import { TransferHome } from './transfer.tsx'

type Holder = Register['holders'][number]

/** The owner register: who holds the home and how, now and before. @serves S2-41, S2-42, S2-44 */
export function RegisterSection({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const may = useMay()
  const [all, setAll] = useState(false)
  const { data } = useQuery(customers.query.getHomeRegister({ params: { homeId } }))
  const holders = data?.holders ?? []
  const former = holders.filter(({ endReason }) => endReason !== null)
  const shown = all ? holders : holders.filter((holder) => !former.includes(holder))
  const owners = holders.filter(({ kind, untilOn }) => isOwnership(kind) && untilOn === null)
  const more = former.length > 0 && (
    <Button type="link" size="small" onClick={() => setAll(!all)}>
      {all ? t.hideFormer : t.former(former.length)}
    </Button>
  )
  return (
    <Section
      title={t.register}
      aside={
        <span className={styles.asides}>
          {more}
          {data && may('customers.edit') && (
            <>
              <EnterHolding homeId={homeId} holders={holders} />
              <EnterFirm homeId={homeId} projectId={data.home.projectId} />
              {owners.length > 0 && <TransferHome homeId={homeId} owners={owners} />}
            </>
          )}
        </span>
      }
    >
      {!data && <Skeleton lines={3} />}
      {data && shown.length === 0 && <p className={styles.faint}>{t.noHolders}</p>}
      <ul className={styles.holders}>
        {shown.map((holder) => (
          <HolderLine key={holder.holdingId} holder={holder} />
        ))}
      </ul>
      {data && <CompanyTenants firms={data.companyTenants} />}
    </Section>
  )
}

const isOwnership = (kind: Holder['kind']) => kind === 'owner' || kind === 'coOwner'

function HolderLine({ holder }: { holder: Holder }) {
  const t = useTexts(texts)
  const day = useDay()
  const may = useMay()
  const r = useTexts(registerTexts)
  const joins = holder.kind === 'family' || holder.kind === 'authorised'
  const {
    householdKind,
    personId,
    name,
    maskedPhone,
    kind,
    relation,
    acquisition,
    fromOn,
    untilOn,
    endReason,
    leaseUntil,
  } = holder
  const about = [
    relation,
    joins && householdKind === 'tenant' && r.households.tenant,
    acquisition === 'resale' ? t.resale : null,
    untilOn ? t.period(day(fromOn), day(untilOn)) : t.since(day(fromOn)),
    leaseUntil && !untilOn ? t.lease(day(leaseUntil)) : null,
    endReason && t.endReasons[endReason],
  ]
  return (
    <li data-former={endReason !== null || undefined}>
      <p>
        <AppLink to={`/customers/${personId}`}>{name}</AppLink> <small>{t.kinds[kind]}</small>
      </p>
      <span>{maskedPhone && <PhoneNumber phone={maskedPhone} />}</span>
      <span className={styles.faint}>{about.filter(Boolean).join(' · ')}</span>
      {untilOn === null && may('customers.edit') && (
        <span className={styles.rowActions}>
          {kind === 'tenant' && <ChangeLease holder={holder} />}
          <EndHolding holder={holder} />
        </span>
      )}
    </li>
  )
}
